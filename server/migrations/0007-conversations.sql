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
  -- Positions run from first_seq (history goes in front, below 1) to last_seq.
  first_seq bigint not null default 1,
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
-- Every message moves its conversation in each of these, so they are few: one for all lists, the rare states apart.
create index conversations_recent on conversations (business_id, last_message_at desc nulls last, id desc);
create index conversations_put_off on conversations (business_id, status, last_message_at desc) where status in ('pending', 'snoozed');
create index conversations_assignee on conversations (business_id, assignee_id, last_message_at desc)
  where assignee_id is not null and status <> 'resolved';

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
  -- Not before; set when Meta asked us to slow down.
  send_after timestamptz,
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

-- Statuses, reactions, edits and deletions that name a message we do not know (yet): applied when it becomes known.
create table parked_units (
  business_id uuid not null,
  channel_id uuid not null,
  target_provider_id text not null,
  -- Status name, or the provider id of the reaction, edit or deletion.
  key text not null,
  -- Shape: Unit in meta/units.ts.
  unit jsonb not null,
  received_at timestamptz not null,
  primary key (business_id, channel_id, target_provider_id, key)
);
call make_tenant_table('parked_units');
create index parked_units_recent on parked_units (business_id, received_at);

-- How far a message has come. A failure stands between sent and delivered: "sent" does not undo it, "delivered" does
-- (Meta reports both for one message at times).
create function message_rank(status text) returns integer language sql immutable parallel safe
  return case status when 'sent' then 1 when 'failed' then 1 when 'delivered' then 2 when 'read' then 3 when 'played' then 4 else 0 end;

-- Stores messages that arrived, of any number of conversations of one business, and moves their conversations with them.
-- Each message once, whatever is delivered twice or at once: the conversations are locked in order of id, then the unique
-- key on the provider's id decides. `items`: shape in conversations/receive-messages.ts. Returns unjoined, for speed: a row
-- (message, conversation, seq) for each item stored now, (conversation, version, whether the business has parked units) for
-- each conversation moved, and (n, message, conversation, seq) for each item that was known.
create function store_messages(business uuid, items jsonb, stored_at timestamptz)
returns table (n integer, message_id uuid, conversation uuid, seq bigint, version bigint, parked boolean)
language plpgsql as $$
#variable_conflict use_column
begin
  insert into conversations (business_id, id, channel_id, customer_id, created_at, updated_at)
  select business, i.conversation_id, i.channel_id, i.customer_id, stored_at, stored_at
  from (
    select distinct on (i.channel_id, i.customer_id) i.conversation_id, i.channel_id, i.customer_id
    from jsonb_to_recordset(items) as i (conversation_id uuid, channel_id uuid, customer_id uuid)
    order by i.channel_id, i.customer_id
  ) i
  -- A subselect for each item, here and below: whatever the statistics say, one look into the index and never a join
  -- over all conversations of the business.
  where (
    select c.id from conversations c
    where c.business_id = business and c.channel_id = i.channel_id and c.customer_id = i.customer_id) is null
  on conflict (business_id, channel_id, customer_id) do nothing;

  perform 1 from conversations c
  where c.business_id = business and c.id = any (array(
    select (
      select c.id from conversations c
      where c.business_id = business and c.channel_id = i.channel_id and c.customer_id = i.customer_id)
    from jsonb_to_recordset(items) as i (channel_id uuid, customer_id uuid)))
  order by c.id
  for update;

  return query
  with item as materialized (
    select i.*, c.id as cid,
      case when i.past
        then c.first_seq - row_number() over (partition by c.id, i.past order by i.at desc, i.n desc)
        else c.last_seq + row_number() over (partition by c.id, i.past order by i.at, i.n)
      end as position
    from jsonb_to_recordset(items) as i (
      n integer, id uuid, channel_id uuid, customer_id uuid, provider_id text, direction text, origin text, type text,
      content jsonb, raw jsonb, status text, reply_to text, forwarded boolean, referral jsonb, past boolean, quiet boolean,
      at timestamptz, preview text)
    join lateral (
      select c.id, c.first_seq, c.last_seq from conversations c
      where c.business_id = business and c.channel_id = i.channel_id and c.customer_id = i.customer_id
      limit 1
    ) c on true
    where (
      select m.id from messages m
      where m.business_id = business and m.channel_id = i.channel_id and m.provider_id = i.provider_id) is null
  ),
  stored as (
    insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content,
      raw, status, reply_to_provider_id, forwarded, referral, at, created_at)
    select business, i.id, i.cid, i.position, i.channel_id, i.provider_id, i.direction, i.origin, i.type, i.content,
      i.raw, i.status, i.reply_to, i.forwarded, i.referral, i.at, stored_at
    from item i
    on conflict (business_id, channel_id, provider_id) where provider_id is not null do nothing
    returning id, conversation_id, seq
  ),
  told as (
    select s.conversation_id, s.seq, i.past, i.at, i.direction = 'inbound' and not i.past and not i.quiet as said,
      max(s.seq) filter (where i.direction = 'outbound' and not i.past) over (partition by s.conversation_id) as answered_seq,
      row_number() over (partition by s.conversation_id order by i.past, s.seq desc) as newest,
      jsonb_build_object('messageId', i.id, 'preview', i.preview, 'type', i.type, 'direction', i.direction,
        'status', i.status, 'at', i.at) as last_message
    from stored s join item i on i.id = s.id
  ),
  change as (
    select t.conversation_id,
      min(t.seq) as first_seq, max(t.seq) as last_seq,
      count(*) filter (where t.said) as said,
      count(*) filter (where t.said and t.seq > t.answered_seq) as said_since,
      min(t.at) filter (where t.said and (t.answered_seq is null or t.seq > t.answered_seq)) as waiting_since,
      max(t.at) filter (where t.said) as said_at,
      max(t.at) as newest_at,
      bool_and(t.past) as past,
      max(t.answered_seq) as answered_seq,
      (array_agg(t.last_message) filter (where t.newest = 1))[1] as last_message
    from told t
    group by t.conversation_id
  ),
  moved as (
    update conversations c set
      first_seq = least(c.first_seq, h.first_seq),
      last_seq = greatest(c.last_seq, h.last_seq),
      unread = case when h.answered_seq is null then c.unread + h.said else h.said_since end,
      waiting_since = case when h.answered_seq is null then coalesce(c.waiting_since, h.waiting_since) else h.waiting_since end,
      -- The provider's clock, but never a future that would keep the window open for long.
      window_ends_at = greatest(c.window_ends_at, least(h.said_at, stored_at) + interval '24 hours'),
      status = case when h.said > 0 and c.status in ('resolved', 'snoozed') then 'open' else c.status end,
      last_message = case when h.past and h.newest_at <= c.last_message_at then c.last_message else h.last_message end,
      last_message_at = greatest(c.last_message_at, h.newest_at),
      version = c.version + 1,
      updated_at = stored_at
    from change h
    where c.business_id = business and c.id = h.conversation_id
    returning c.id, c.version
  )
  select null::integer, s.id, s.conversation_id, s.seq, null::bigint, null::boolean from stored s
  union all
  select null, null, v.id, null, v.version, exists (select 1 from parked_units p where p.business_id = business) from moved v
  union all
  select i.n, m.id, m.conversation_id, m.seq, null, null
  from jsonb_to_recordset(items) as i (n integer, channel_id uuid, provider_id text)
  join lateral (
    select m.id, m.conversation_id, m.seq from messages m
    where m.business_id = business and m.channel_id = i.channel_id and m.provider_id = i.provider_id
    limit 1
  ) m on true;
end $$;

-- Applies statuses to messages of one business, whatever their order and number: a message only advances. A status that
-- carries our own message id settles a send of which we do not know whether Meta took it. `items`: shape in
-- conversations/receive-statuses.ts. Returns a row for each message that was found.
create function apply_statuses(business uuid, items jsonb, applied_at timestamptz)
returns table (channel uuid, provider text, message_id uuid, conversation uuid, seq bigint, version bigint, was text, now_is text)
language plpgsql as $$
#variable_conflict use_column
begin
  perform 1 from conversations c
  where c.business_id = business and c.id = any (array(
    select coalesce(
      (select m.conversation_id from messages m
       where m.business_id = business and m.channel_id = i.channel_id and m.provider_id = i.provider_id),
      (select m.conversation_id from messages m where m.business_id = business and m.id = i.message_id))
    from jsonb_to_recordset(items) as i (channel_id uuid, provider_id text, message_id uuid)))
  order by c.id
  for update;

  update messages m set
    provider_id = i.provider_id,
    status = 'accepted'
  from (
    select distinct on (i.message_id) i.message_id, i.channel_id, i.provider_id, i.attempt
    from jsonb_to_recordset(items) as i (message_id uuid, channel_id uuid, provider_id text, attempt integer)
    where i.message_id is not null
  ) i
  where m.business_id = business and m.id = i.message_id and m.channel_id = i.channel_id and m.attempts = i.attempt
    and m.provider_id is null and m.status in ('sending', 'uncertain')
    and not exists (
      select 1 from messages o
      where o.business_id = business and o.channel_id = i.channel_id and o.provider_id = i.provider_id);

  return query
  with news as (
    select i.channel_id, i.provider_id,
      (select m.id from messages m
       where m.business_id = business and m.channel_id = i.channel_id and m.provider_id = i.provider_id) as message_id,
      coalesce(max(message_rank(i.status)) filter (where i.status <> 'failed'), 0) as rank,
      bool_or(i.status = 'failed') as failed,
      min(i.at) filter (where i.status = 'sent') as sent_at,
      min(i.at) filter (where i.status = 'delivered') as delivered_at,
      min(i.at) filter (where i.status in ('read', 'played')) as read_at,
      min(i.at) filter (where i.status = 'failed') as failed_at,
      (array_agg(i.error_code) filter (where i.status = 'failed'))[1] as error_code,
      (array_agg(i.error_detail) filter (where i.status = 'failed'))[1] as error_detail,
      (array_agg(i.pricing order by i.n desc) filter (where i.pricing is not null))[1] as pricing
    from jsonb_to_recordset(items) as i (
      n integer, channel_id uuid, provider_id text, status text, at timestamptz, error_code text, error_detail text, pricing jsonb)
    group by i.channel_id, i.provider_id
  ),
  before as materialized (
    select m.id, m.status,
      case
        when w.failed and message_rank(m.status) < 2 and w.rank < 2 then 'failed'
        when w.rank > message_rank(m.status) then (array['sent', 'delivered', 'read', 'played'])[w.rank]
        else m.status
      end as next,
      w.*
    from news w
    join messages m on m.business_id = business and m.id = w.message_id
    where m.direction = 'outbound'
    order by m.id
    for update of m
  ),
  advanced as (
    update messages m set
      status = b.next,
      sent_at = coalesce(m.sent_at, b.sent_at),
      delivered_at = coalesce(m.delivered_at, b.delivered_at),
      read_at = coalesce(m.read_at, b.read_at),
      failed_at = case when b.next = 'failed' then coalesce(b.failed_at, m.failed_at) end,
      error_code = case when b.next = 'failed' then coalesce(b.error_code, m.error_code) end,
      error_detail = case when b.next = 'failed' then coalesce(b.error_detail, m.error_detail) end,
      pricing = coalesce(b.pricing, m.pricing)
    from before b
    where m.business_id = business and m.id = b.id
    returning m.id, m.conversation_id, m.seq
  ),
  shown as (
    update conversations c set
      last_message = jsonb_set(c.last_message, '{status}', to_jsonb(b.next)),
      version = c.version + 1,
      updated_at = applied_at
    from before b join advanced a on a.id = b.id
    where c.business_id = business and c.id = a.conversation_id and b.next <> b.status
      and c.last_message ->> 'messageId' = a.id::text
    returning c.id, c.version, a.id as message_id
  )
  select b.channel_id, b.provider_id, b.id, a.conversation_id, a.seq, v.version, b.status, b.next
  from before b join advanced a on a.id = b.id left join shown v on v.message_id = a.id;
end $$;
