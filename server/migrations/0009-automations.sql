-- The ordering conversation: one row a conversation.
create table order_dialogues (
  business_id uuid not null,
  conversation_id uuid not null,
  -- Shape: Dialogue in automations.
  state jsonb not null,
  -- Messages up to this position were answered (or needed no answer).
  handled_seq bigint not null default 0,
  version bigint not null default 1,
  updated_at timestamptz not null,
  primary key (business_id, conversation_id),
  foreign key (business_id, conversation_id) references conversations (business_id, id)
);
call make_tenant_table('order_dialogues');
