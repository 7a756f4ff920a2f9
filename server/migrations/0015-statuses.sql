-- What statuses told of a message, each with its time, in the order in which it reached us: `status` as Meta named it,
-- `at`, and the errors of a failure. Kept beside the message, whose row changes with them anyway.
alter table messages add column status_events jsonb not null default '[]';
-- The conversation that Meta counts the message to, where it names one: `id`, `origin`, `expiresAt`.
alter table messages add column provider_conversation jsonb;
-- When it was delivered, once it stands in usage_counts: each message is counted once.
alter table messages add column usage_counted_at timestamptz;

-- Until when everything is free of charge, for customers that an advertisement brought.
alter table conversations add column free_entry_ends_at timestamptz;

-- What Meta charges for or gives away: messages that were delivered, counted as we are told. `day` is the business's own,
-- by its time zone at that moment. `shard` lets writers of one business pass each other; readers sum over it.
create table usage_counts (
  business_id uuid not null,
  channel_id uuid not null,
  day date not null,
  -- As Meta names it: marketing, utility, authentication, service …
  category text not null,
  -- Of the recipient, ISO 3166-1; ZZ where it is not known.
  country text not null,
  -- As Meta names it: regular, free_customer_service, free_entry_point …
  pricing_type text not null,
  charge text not null check (charge in ('charged', 'free', 'unclear')),
  shard smallint not null,
  messages bigint not null,
  primary key (business_id, channel_id, day, category, country, pricing_type, charge, shard)
);
call make_tenant_table('usage_counts');

-- Messages in and out by the business's day, charged or not. A message that was read counts as delivered as well.
create table message_counts (
  business_id uuid not null,
  channel_id uuid not null,
  day date not null,
  shard smallint not null,
  received bigint not null default 0,
  sent bigint not null default 0,
  delivered bigint not null default 0,
  read bigint not null default 0,
  primary key (business_id, channel_id, day, shard)
);
call make_tenant_table('message_counts');

-- The time zone of a business; UTC where it names none that exists: a wrong setting must not stop its messages.
create function zone_of(business uuid) returns text language plpgsql stable as $$
declare zone text := (select b.settings ->> 'timeZone' from businesses b where b.id = business);
begin
  perform timestamptz 'epoch' at time zone zone;
  return coalesce(zone, 'UTC');
exception when invalid_parameter_value then
  return 'UTC';
end $$;

-- Counts messages that arrived, each by its channel and time. `items`: [{channel_id, at}].
create function count_received(business uuid, items jsonb, shard smallint) returns void language plpgsql as $$
#variable_conflict use_column
declare
  zone text := zone_of(business);
  own_shard smallint := shard;
begin
  insert into message_counts (business_id, channel_id, day, shard, received)
  select business, i.channel_id, (i.at at time zone zone)::date, own_shard, count(*)
  from jsonb_to_recordset(items) as i (channel_id uuid, at timestamptz)
  group by 2, 3 order by 2, 3
  on conflict (business_id, channel_id, day, shard) do update set received = message_counts.received + excluded.received;
end $$;

drop function apply_statuses(uuid, jsonb, timestamptz);

-- Applies statuses to messages of one business, whatever their order and number: a message only advances, and is counted
-- once in what it costs and how far it came. A status that carries our own message id settles a send of which we do not
-- know whether Meta took it. `items`: shape in conversations/receive-statuses.ts. Returns a row for each message that was
-- found.
create function apply_statuses(business uuid, items jsonb, applied_at timestamptz, shard smallint)
returns table (
  channel uuid, provider text, message_id uuid, conversation uuid, customer uuid, seq bigint, version bigint, was text, now_is text)
language plpgsql as $$
#variable_conflict use_column
declare
  zone text := zone_of(business);
  own_shard smallint := shard;
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
    -- A person may have said meanwhile that it went out.
    status = case when m.status = 'sent' then m.status else 'accepted' end
  from (
    select distinct on (i.message_id) i.message_id, i.channel_id, i.provider_id, i.attempt
    from jsonb_to_recordset(items) as i (message_id uuid, channel_id uuid, provider_id text, attempt integer)
    where i.message_id is not null
  ) i
  where m.business_id = business and m.id = i.message_id and m.channel_id = i.channel_id and m.attempts = i.attempt
    and m.provider_id is null and m.status in ('sending', 'uncertain', 'sent')
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
      (array_agg(i.errors -> 0 ->> 'code') filter (where i.status = 'failed'))[1] as error_code,
      (array_agg(i.errors -> 0 ->> 'detail') filter (where i.status = 'failed'))[1] as error_detail,
      -- The one that came with the furthest status.
      (array_agg(i.pricing order by message_rank(i.status) desc, i.n desc) filter (where i.pricing is not null))[1] as pricing,
      (array_agg(i.conversation order by i.n desc) filter (where i.conversation is not null))[1] as provider_conversation,
      max(i.free_entry_ends_at) as free_entry_ends_at,
      (array_agg(i.country) filter (where i.country <> 'ZZ'))[1] as country,
      jsonb_agg(distinct jsonb_strip_nulls(jsonb_build_object(
        'status', i.status,
        'at', to_char(i.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'errors', nullif(i.errors, '[]')))) as events
    from jsonb_to_recordset(items) as i (
      n integer, channel_id uuid, provider_id text, status text, at timestamptz, errors jsonb, pricing jsonb,
      conversation jsonb, free_entry_ends_at timestamptz, country text)
    group by i.channel_id, i.provider_id
  ),
  before as materialized (
    select m.id, m.status, m.usage_counted_at, m.sent_at as had_sent, m.delivered_at as had_delivered, m.read_at as had_read,
      case
        when w.failed and message_rank(m.status) < 2 and w.rank < 2 then 'failed'
        when w.rank > message_rank(m.status) then (array['sent', 'delivered', 'read', 'played'])[w.rank]
        else m.status
      end as next,
      -- What was counted stays as it was counted.
      case when m.usage_counted_at is null then coalesce(w.pricing, m.pricing) else m.pricing end as price,
      least(m.sent_at, w.sent_at, m.delivered_at, w.delivered_at, m.read_at, w.read_at) as left_at,
      least(m.delivered_at, w.delivered_at, m.read_at, w.read_at) as reached_at,
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
      pricing = b.price,
      provider_conversation = coalesce(b.provider_conversation, m.provider_conversation),
      usage_counted_at = case when b.price is null then m.usage_counted_at else coalesce(m.usage_counted_at, b.reached_at) end,
      status_events = m.status_events || coalesce((
        select jsonb_agg(e order by e ->> 'at') from jsonb_array_elements(b.events) e
        where not m.status_events @> jsonb_build_array(e)), '[]')
    from before b
    where m.business_id = business and m.id = b.id
    returning m.id, m.conversation_id, m.seq
  ),
  -- A conversation once, whatever number of its messages advanced.
  change as (
    select a.conversation_id, max(b.free_entry_ends_at) as free_entry_ends_at,
      (array_agg(b.next) filter (where b.next <> b.status and a.id::text = (
        select c.last_message ->> 'messageId' from conversations c
        where c.business_id = business and c.id = a.conversation_id)))[1] as shown
    from before b join advanced a on a.id = b.id
    group by a.conversation_id
  ),
  moved as (
    update conversations c set
      last_message = case when h.shown is null then c.last_message else jsonb_set(c.last_message, '{status}', to_jsonb(h.shown)) end,
      free_entry_ends_at = greatest(c.free_entry_ends_at, h.free_entry_ends_at),
      version = c.version + 1,
      updated_at = applied_at
    from change h
    where c.business_id = business and c.id = h.conversation_id
      and (h.shown is not null or h.free_entry_ends_at > coalesce(c.free_entry_ends_at, '-infinity'))
    returning c.id, c.version
  ),
  -- Counts come last, so that the rows that others want as well are held shortest.
  charged as (
    insert into usage_counts (business_id, channel_id, day, category, country, pricing_type, charge, shard, messages)
    select business, b.channel_id, (b.reached_at at time zone zone)::date, b.price ->> 'category',
      coalesce(b.country, 'ZZ'), b.price ->> 'type', b.price ->> 'charge', own_shard, count(*)
    from before b
    where b.usage_counted_at is null and b.price is not null and b.reached_at is not null
    group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
    on conflict (business_id, channel_id, day, category, country, pricing_type, charge, shard)
      do update set messages = usage_counts.messages + excluded.messages
  ),
  tallied as (
    insert into message_counts (business_id, channel_id, day, shard, sent, delivered, read)
    select business, b.channel_id, (t.at at time zone zone)::date, own_shard,
      count(*) filter (where t.what = 'sent'), count(*) filter (where t.what = 'delivered'), count(*) filter (where t.what = 'read')
    from before b
    cross join lateral (values
      ('sent', b.left_at, coalesce(b.had_sent, b.had_delivered, b.had_read)),
      ('delivered', b.reached_at, coalesce(b.had_delivered, b.had_read)),
      ('read', b.read_at, b.had_read)) as t (what, at, counted)
    where t.at is not null and t.counted is null
    group by 2, 3 order by 2, 3
    on conflict (business_id, channel_id, day, shard) do update set
      sent = message_counts.sent + excluded.sent,
      delivered = message_counts.delivered + excluded.delivered,
      read = message_counts.read + excluded.read
  )
  select b.channel_id, b.provider_id, b.id, a.conversation_id,
    (select c.customer_id from conversations c where c.business_id = business and c.id = a.conversation_id),
    a.seq, v.version, b.status, b.next
  from before b join advanced a on a.id = b.id left join moved v on v.id = a.conversation_id;
end $$;
