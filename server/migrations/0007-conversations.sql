create table conversations (
  business_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  customer_id uuid not null,
  status text not null default 'open' check (status in ('open', 'pending', 'snoozed', 'resolved')),
  assignee_id uuid,
  automation text not null default 'on' check (automation in ('on', 'paused', 'needs_person')),
  -- Kept with each message, never recounted.
  unread integer not null default 0,
  last_seq bigint not null default 0,
  last_message jsonb,
  last_message_at timestamptz,
  -- End of the 24-hour window: last inbound + 24 h, by the provider's clock.
  window_ends_at timestamptz,
  waiting_since timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, channel_id, customer_id),
  foreign key (business_id, channel_id) references channels (business_id, id),
  foreign key (business_id, customer_id) references customers (business_id, id)
);
call make_tenant_table('conversations');
create index conversations_recent on conversations (business_id, status, last_message_at desc nulls last, id desc);
create index conversations_all on conversations (business_id, last_message_at desc nulls last, id desc);
create index conversations_assignee on conversations (business_id, assignee_id, last_message_at desc) where status <> 'resolved';

create table messages (
  business_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- Position in the thread, growing within a conversation.
  seq bigint not null,
  channel_id uuid not null,
  -- wamid; for outbound known once Meta accepted.
  provider_id text,
  client_id text,
  direction text not null check (direction in ('inbound', 'outbound', 'note')),
  origin text not null check (origin in ('customer', 'member', 'bot', 'order_notice', 'phone_app', 'api', 'note')),
  type text not null,
  -- Shape: MessageContent in contracts.
  content jsonb not null,
  -- What Meta sent, for inbound.
  raw jsonb,
  status text not null check (status in ('received', 'noted', 'queued', 'sending', 'uncertain', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed')),
  error_code text,
  error_detail text,
  reply_to_provider_id text,
  reply_to_id uuid,
  reactions jsonb not null default '[]',
  forwarded boolean not null default false,
  referral jsonb,
  edited_at timestamptz,
  deleted_at timestamptz,
  -- Versions before an edit or a deletion, oldest first.
  history jsonb not null default '[]',
  pricing jsonb,
  sent_by uuid,
  order_id uuid,
  attempts integer not null default 0,
  -- When the current attempt was handed to the network.
  sending_since timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  -- The provider's time for inbound, ours for outbound.
  at timestamptz not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, conversation_id) references conversations (business_id, id)
);
call make_tenant_table('messages');
-- The same webhook twice at once is one row.
create unique index messages_provider on messages (business_id, channel_id, provider_id) where provider_id is not null;
create unique index messages_client on messages (business_id, conversation_id, client_id) where client_id is not null;
create unique index messages_thread on messages (business_id, conversation_id, seq);
create index messages_to_send on messages (business_id, conversation_id, seq) where status in ('queued', 'sending');

-- Statuses of messages we do not know (yet): applied when the message's provider id becomes known.
create table parked_statuses (
  business_id uuid not null,
  channel_id uuid not null,
  provider_id text not null,
  status text not null,
  at timestamptz not null,
  raw jsonb not null,
  received_at timestamptz not null,
  primary key (business_id, channel_id, provider_id, status)
);
call make_tenant_table('parked_statuses');

