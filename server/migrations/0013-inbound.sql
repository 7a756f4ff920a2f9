-- The advertisement that brought the customer last, and when they wrote from it.
alter table conversations add column referral jsonb, add column referral_at timestamptz;

-- The channel through which an address was first seen: a business-scoped id is good only within the portfolio that the
-- channel belongs to. `kind` may also be `phone` from now on: the key under which all writings of one number are one
-- (customers/phone-key.ts), which decides who it is and is never sent to.
-- `left_at`: the customer changed their number then; whoever writes from it later is somebody else.
alter table customer_identities add column channel_id uuid, add column left_at timestamptz;

-- Asked not to get marketing any more, and when they last said anything about it (either way).
alter table customers add column marketing_stopped_at timestamptz, add column marketing_said_at timestamptz;

-- Keys of the numbers that are known. What is not seen here (an owner held to row-level security) gets its key when the
-- customer writes next.
insert into customer_identities (business_id, kind, value, customer_id, created_at)
select business_id, 'phone',
  case
    when value ~ '^55\d{2}9[6-9]\d{7}$' then overlay(value placing '' from 5 for 1)
    when value ~ '^521\d{10}$' then overlay(value placing '' from 3 for 1)
    when value ~ '^549\d{10}$' then overlay(value placing '' from 3 for 1)
    when value ~ '^22901\d{8}$' then overlay(value placing '' from 4 for 2)
    when value ~ '^9720\d{8,9}$' then overlay(value placing '' from 4 for 1)
    else value
  end,
  customer_id, created_at
from customer_identities where kind = 'wa_id'
order by created_at
on conflict do nothing;

-- What Meta says of numbers and accounts: messages a second, and how many customers may be written to in a day (as Meta
-- names it, `TIER_250`). `heard`: when each fact was last told, by Meta's clock, so that what arrives late does not undo
-- what is newer.
alter table channels
  add column if not exists throughput_per_second integer not null default 80 check (throughput_per_second > 0),
  add column heard jsonb not null default '{}';
alter table integrations
  add column if not exists messaging_limit text,
  add column heard jsonb not null default '{}';

-- Trouble that people should know of, one row a cause. A cause that is over before it was told of stands here without
-- `since`, so that its beginning, arriving late, raises nothing.
create table alerts (
  business_id uuid not null,
  id uuid not null,
  integration_id uuid not null,
  -- One of `alertKinds` in contracts.
  kind text not null,
  -- What of the account it is about: a number, a template's id, a kind of restriction; empty for the account itself.
  subject text not null,
  severity text not null check (severity in ('info', 'warning', 'critical')),
  -- What happened; shape by kind in contracts.
  data jsonb not null,
  since timestamptz,
  -- When the newest event of this cause happened, by Meta's clock.
  told_at timestamptz not null,
  expires_at timestamptz,
  resolved_at timestamptz,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  version bigint not null default 1,
  primary key (business_id, id),
  unique (business_id, integration_id, kind, subject),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('alerts');
create index alerts_open on alerts (business_id, since desc) where resolved_at is null;

-- Stores messages that arrived, of any number of conversations of one business, and moves their conversations with them.
-- Each message once, whatever is delivered twice or at once: the conversations are locked in order of id, then the unique
-- key on the provider's id decides. `items`: shape in conversations/receive-messages.ts. Returns unjoined, for speed: a row
-- (message, conversation, seq) for each item stored now, (conversation, version, whether the business has parked units) for
-- each conversation moved, and (n, message, conversation, seq) for each item that was known.
create or replace function store_messages(business uuid, items jsonb, stored_at timestamptz)
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
      case when i.direction = 'inbound' then i.referral end as referral,
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
      max(t.at) filter (where t.referral is not null) as referral_at,
      (array_agg(t.referral order by t.at desc) filter (where t.referral is not null))[1] as referral,
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
      -- The provider's clock, but never a future that would keep the window open for long. Only by what a customer said:
      -- `least` alone would take the time of storing where nobody said anything.
      window_ends_at = greatest(c.window_ends_at,
        case when h.said_at is not null then least(h.said_at, stored_at) + interval '24 hours' end),
      status = case when h.said > 0 and c.status in ('resolved', 'snoozed') then 'open' else c.status end,
      -- The advertisement that brought them last.
      referral = case when h.referral_at >= coalesce(c.referral_at, '-infinity') then h.referral else c.referral end,
      referral_at = greatest(c.referral_at, h.referral_at),
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
