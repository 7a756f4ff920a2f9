-- Working together: how urgent a conversation is, whose team's, what it is about, until when it is put off.
alter table conversations
  -- Place in `priorities` of contracts: 0 none … 4 urgent.
  add column priority smallint not null default 0 check (priority between 0 and 4),
  add column team_id uuid,
  -- Of a snoozed one; null while it only waits for the customer.
  add column snoozed_until timestamptz,
  add column snooze_until_reply boolean not null default false,
  add column resolved_at timestamptz;

-- The owner of the tables is held to their policies as well, unless they are lifted for the moment.
alter table conversations no force row level security;
update conversations set resolved_at = updated_at where status = 'resolved';
alter table conversations force row level security;

-- Removed ones stay, so that no conversation has to change on that day.
create table teams (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (business_id, id)
);
call make_tenant_table('teams');
create unique index teams_name on teams (business_id, lower(name)) where removed_at is null;

create table team_members (
  business_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (business_id, team_id, member_id),
  foreign key (business_id, team_id) references teams (business_id, id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade
);
call make_tenant_table('team_members');
create index team_members_member on team_members (business_id, member_id);

create table labels (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  -- One of `labelColours` in contracts.
  colour text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (business_id, id)
);
call make_tenant_table('labels');
create unique index labels_name on labels (business_id, lower(name)) where removed_at is null;

create table conversation_labels (
  business_id uuid not null,
  conversation_id uuid not null,
  label_id uuid not null,
  primary key (business_id, conversation_id, label_id),
  foreign key (business_id, conversation_id) references conversations (business_id, id),
  foreign key (business_id, label_id) references labels (business_id, id)
);
call make_tenant_table('conversation_labels');
create index conversation_labels_label on conversation_labels (business_id, label_id, conversation_id);

-- What was done with a conversation stands in its thread, as a message that only colleagues see. The rows that are there
-- held to a narrower check.
alter table messages drop constraint messages_origin_check;
alter table messages add constraint messages_origin_check check (origin in (
  'customer', 'member', 'bot', 'order_notice', 'phone_app', 'api', 'note', 'event')) not valid;
