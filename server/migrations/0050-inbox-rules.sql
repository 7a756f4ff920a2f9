-- How conversations of a business come back, end and are dealt out. No row: as these defaults say.
create table inbox_rules (
  business_id uuid primary key references businesses (id),
  -- A resolved one that is written to within so many days goes back to who had it, else to nobody.
  reopen_days integer not null default 7 check (reopen_days between 0 and 365),
  -- After so many days in which nobody wrote or waited it is resolved; null is never.
  resolve_after_days integer check (resolve_after_days between 1 and 365),
  -- How conversations that need a person are dealt out: not at all, in turns, or to who has the fewest.
  deal_by text not null default 'off' check (deal_by in ('off', 'turns', 'load')),
  deal_only_online boolean not null default true,
  -- So many open ones a member gets at most, where they have no number of their own; null is any number.
  capacity integer check (capacity between 1 and 1000)
);
call make_tenant_table('inbox_rules');

-- A team may deal otherwise than the business; null is as the business does.
alter table teams add column deal_by text check (deal_by in ('off', 'turns', 'load'));

-- Who is there to answer. No row: available, never seen.
create table member_availability (
  business_id uuid not null,
  member_id uuid not null,
  is_away boolean not null default false,
  -- Until then one of their screens is taken to be open; kept by their screens' connections.
  online_until timestamptz,
  capacity integer check (capacity between 1 and 1000),
  -- When they were last dealt a conversation: whose turn it is.
  dealt_at timestamptz,
  primary key (business_id, member_id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade
);
call make_tenant_table('member_availability');

-- Who needs a person and has none, longest first.
create index conversations_unclaimed on conversations (business_id, waiting_since)
  where assignee_id is null and automation <> 'on' and status = 'open' and waiting_since is not null;

-- As before (0018); what the customer says also ends a snooze. Of a moved conversation it tells as well whether it was
-- resolved or snoozed until now (and since when it was resolved), and whether it needs a person and has none.
drop function store_messages(uuid, jsonb, timestamptz);
create function store_messages(business uuid, items jsonb, stored_at timestamptz)
returns table (n integer, message_id uuid, conversation uuid, seq bigint, version bigint, parked boolean, woke text,
  since timestamptz, unclaimed boolean)
language plpgsql as $$
#variable_conflict use_column
declare held bigint;
begin
  loop
    -- A subselect for each item, here and below: whatever the statistics say, one look into the index and never a join
    -- over all conversations of the business.
    perform 1 from conversations c
    where c.business_id = business and c.id = any (array(
      select (
        select c.id from conversations c
        where c.business_id = business and c.channel_id = i.channel_id and c.customer_id = i.customer_id)
      from jsonb_to_recordset(items) as i (channel_id uuid, customer_id uuid)))
    order by c.id
    for update;
    get diagnostics held = row_count;
    exit when held = (
      select count(distinct (i.channel_id, i.customer_id))
      from jsonb_to_recordset(items) as i (channel_id uuid, customer_id uuid));

    insert into conversations (business_id, id, channel_id, customer_id, created_at, updated_at)
    select distinct on (i.channel_id, i.customer_id) business, i.conversation_id, i.channel_id, i.customer_id, stored_at, stored_at
    from jsonb_to_recordset(items) as i (conversation_id uuid, channel_id uuid, customer_id uuid)
    order by i.channel_id, i.customer_id
    on conflict (business_id, channel_id, customer_id) do nothing;
  end loop;

  return query
  with item as materialized (
    select i.*, c.id as cid, c.ctid as place, c.status as stood, c.resolved_at as resolved,
      case when i.past
        then c.first_seq - row_number() over (partition by c.id, i.past order by i.at desc, i.n desc)
        else c.last_seq + row_number() over (partition by c.id, i.past order by i.at, i.n)
      end as position
    from jsonb_to_recordset(items) as i (
      n integer, id uuid, channel_id uuid, customer_id uuid, provider_id text, direction text, origin text, type text,
      content jsonb, raw jsonb, status text, reply_to text, forwarded boolean, referral jsonb, past boolean, quiet boolean,
      at timestamptz, preview text)
    join lateral (
      select c.id, c.ctid, c.first_seq, c.last_seq, c.status, c.resolved_at from conversations c
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
    select s.conversation_id, i.place, i.stood, i.resolved, s.seq, i.past, i.at, i.direction = 'inbound' and not i.past and not i.quiet as said,
      max(s.seq) filter (where i.direction = 'outbound' and not i.past) over (partition by i.place) as answered_seq,
      row_number() over (partition by i.place order by i.past, s.seq desc) as newest,
      case when i.direction = 'inbound' then i.referral end as referral,
      jsonb_build_object('messageId', i.id, 'preview', i.preview, 'type', i.type, 'direction', i.direction,
        'status', i.status, 'at', i.at) as last_message
    from stored s join item i on i.id = s.id
  ),
  change as (
    select t.place, min(t.stood) as stood, min(t.resolved) as resolved,
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
    group by t.place
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
      snoozed_until = case when h.said > 0 then null else c.snoozed_until end,
      snooze_until_reply = c.snooze_until_reply and h.said = 0,
      resolved_at = case when h.said > 0 then null else c.resolved_at end,
      -- The advertisement that brought them last.
      referral = case when h.referral_at >= coalesce(c.referral_at, '-infinity') then h.referral else c.referral end,
      referral_at = greatest(c.referral_at, h.referral_at),
      last_message = case when h.past and h.newest_at <= c.last_message_at then c.last_message else h.last_message end,
      last_message_at = greatest(c.last_message_at, h.newest_at),
      version = c.version + 1,
      updated_at = stored_at
    from change h
    -- The row is held since above, so that it is where it was: no look into an index.
    where c.business_id = business and c.ctid = h.place
    returning c.id, c.version, h.resolved,
      case when h.said > 0 and h.stood in ('resolved', 'snoozed') then h.stood end as woke,
      h.said > 0 and c.assignee_id is null and c.automation <> 'on' as unclaimed
  )
  select null::integer, s.id, s.conversation_id, s.seq, null::bigint, null::boolean, null::text, null::timestamptz, null::boolean
  from stored s
  union all
  select null, null, v.id, null, v.version, exists (select 1 from parked_units p where p.business_id = business), v.woke,
    v.resolved, v.unclaimed
  from moved v
  union all
  select i.n, m.id, m.conversation_id, m.seq, null, null, null, null, null
  from jsonb_to_recordset(items) as i (n integer, channel_id uuid, provider_id text)
  join lateral (
    select m.id, m.conversation_id, m.seq from messages m
    where m.business_id = business and m.channel_id = i.channel_id and m.provider_id = i.provider_id
    limit 1
  ) m on true
  -- Nothing was known, nearly always.
  where (select count(*) from stored) < jsonb_array_length(items);
end $$;
