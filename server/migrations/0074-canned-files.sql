-- Files that go with an answer kept under a shortcut.
create table canned_response_files (
  business_id uuid not null,
  canned_response_id uuid not null,
  -- In their order, from 0 on.
  place smallint not null,
  file_id uuid not null,
  primary key (business_id, canned_response_id, place),
  foreign key (business_id, canned_response_id) references canned_responses (business_id, id) on delete cascade,
  foreign key (business_id, file_id) references media_files (business_id, id)
);
call make_tenant_table('canned_response_files');
create index canned_response_files_file on canned_response_files (business_id, file_id);

-- When a file first went into a message, which shows it from then on; null never. Of files from before nobody knows, which
-- counts as always. A default that does not change rows writes none of them.
alter table media_files add column used_at timestamptz default '-infinity';
alter table media_files alter column used_at drop default;
