-- Of a note that names colleagues: where in its text whom. Shape: NoteMention[] in contracts/src/mentions.ts, without names.
alter table messages add column mentions jsonb;

-- Who was named in a note, one row a member whether by name or with their team; never who wrote it. Most are seen soon,
-- so that those not seen are few.
create table message_mentions (
  business_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz,
  primary key (business_id, message_id, member_id),
  foreign key (business_id, message_id) references messages (business_id, id),
  foreign key (business_id, conversation_id) references conversations (business_id, id)
);
call make_tenant_table('message_mentions');
create index message_mentions_of_member on message_mentions (business_id, member_id, created_at desc, conversation_id);
create index message_mentions_unseen on message_mentions (business_id, member_id, conversation_id) where seen_at is null;
