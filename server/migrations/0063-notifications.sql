-- What a member was told of: one row for a conversation and a reason until it is read, however often it happens.
create table notifications (
  business_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- One of `notificationKinds` in contracts.
  kind text not null,
  conversation_id uuid not null,
  -- Where to open: the first message of those it tells of; null is the conversation itself.
  message_id uuid,
  -- The colleague whose doing it is.
  by_member_id uuid,
  count integer not null default 1,
  -- Whether the bell shows it; otherwise it is there for the other ways alone.
  in_app boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade,
  foreign key (business_id, conversation_id) references conversations (business_id, id)
);
call make_tenant_table('notifications');
create unique index notifications_unread on notifications (business_id, member_id, conversation_id, kind) where read_at is null;
create index notifications_newest on notifications (business_id, member_id, at desc, id desc);
create index notifications_open on notifications (business_id, conversation_id) where read_at is null;

-- Of what and how a member is told; no row is as contracts' `usualNotifications` have it.
create table notification_settings (
  business_id uuid not null,
  member_id uuid not null,
  settings jsonb,
  -- When the mail about what waits is to be considered, and when the last one went out.
  digest_due_at timestamptz,
  mailed_at timestamptz,
  primary key (business_id, member_id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade
);
call make_tenant_table('notification_settings');

-- Members who want to hear of a conversation that is not theirs.
create table conversation_followers (
  business_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (business_id, conversation_id, member_id),
  foreign key (business_id, conversation_id) references conversations (business_id, id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade
);
call make_tenant_table('conversation_followers');

-- Who of the team wrote in a conversation.
create index messages_writers on messages (business_id, conversation_id, sent_by) where sent_by is not null;
