-- Statuses change several times while a message goes out. As long as an index names the status, each change makes an
-- entry in all of them; now only the first and the last step of sending do.
alter table messages add column to_send boolean generated always as (status in ('queued', 'sending')) stored;
drop index messages_to_send;
drop index messages_waiting;
create index messages_to_send on messages (business_id, conversation_id, seq) where to_send;
create index messages_waiting on messages (business_id, conversation_id) where waiting_for is not null;
-- A file is handed to Meta before its message is claimed, so that a process that dies meanwhile leaves nothing uncertain.
alter table messages drop constraint messages_waiting_for_check;
alter table messages add constraint messages_waiting_for_check check (waiting_for in ('answer', 'daily_limit', 'pair_limit', 'file'));

-- Room for the next version of a row beside the last.
alter table messages set (fillfactor = 80);
alter table send_lanes set (fillfactor = 50);

-- Below, a batch looks its rows up once (`= any`), not once for each: while a table is small all its indexes cost the same
-- by the planner's books, and what takes the wrong one then should at least take it once.

-- Whether Meta has all files that a message names, under ids that live for another day (as media/provider-ids.ts has it).
create function has_uploads(business uuid, channel uuid, content jsonb, asked_at timestamptz) returns boolean
language sql stable as $$
  select not exists (
    select 1
    from jsonb_path_query(content, '$.**.fileId ? (@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")') as f (id)
    where not exists (
      select 1 from media_uploads u
      where u.business_id = business and u.file_id = (f.id #>> '{}')::uuid and u.channel_id = channel
        and u.expires_at > asked_at + interval '1 day'))
$$;

-- Finds out anew where conversations stand. The caller holds their rows.
create or replace function refresh_turns(business uuid, ids uuid[], refreshed_at timestamptz) returns void
language plpgsql set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
begin
  if cardinality(ids) = 0 then return; end if;
  insert into send_turns (business_id, conversation_id, channel_id, due_at, priority)
  select business, c.id, c.channel_id,
    -- No message yet: null stays null, whatever is waited for.
    case when m.due_at is not null then greatest(m.due_at, case when m.queued then (
      select t.behind_until from send_turns t
      where t.business_id = business and t.conversation_id = c.id and t.behind_until > refreshed_at and (
        select b.status from messages b where b.business_id = business and b.id = t.behind) = 'accepted') end) end,
    coalesce(m.priority, 0)
  from conversations c
  left join lateral (
    select m.priority, m.status = 'queued' as queued,
      case m.status when 'queued' then coalesce(m.send_after, m.at) else m.sending_since + abandoned_after() end as due_at
    from messages m
    where m.business_id = business and m.conversation_id = c.id and m.to_send
      and (m.status = 'sending' or m.waiting_for is distinct from 'answer')
    order by m.status = 'sending' desc, m.priority, m.seq
    limit 1
  ) m on true
  where c.business_id = business and c.id = any (ids)
  on conflict (business_id, conversation_id) do update set due_at = excluded.due_at, priority = excluded.priority
  where (send_turns.due_at, send_turns.priority) is distinct from (excluded.due_at, excluded.priority);
end $$;

-- Shows how far messages have come in the lists of conversations; gives the conversations whose line changed. The caller
-- holds them.
create or replace function show_statuses(business uuid, ids uuid[], shown_at timestamptz)
returns table (conversation uuid, version bigint) language plpgsql set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
#variable_conflict use_column
begin
  return query
  with shown as materialized (
    select m.id, m.status, m.conversation_id from messages m where m.business_id = business and m.id = any (ids)
  )
  update conversations c set
    last_message = jsonb_set(c.last_message, '{status}', to_jsonb(s.status)),
    version = c.version + 1,
    updated_at = shown_at
  from shown s
  where c.business_id = business and c.id = any (array(select conversation_id from shown)) and c.id = s.conversation_id
    and c.last_message ->> 'messageId' = s.id::text and c.last_message ->> 'status' <> s.status
  returning c.id, c.version;
end $$;

-- Takes or renews the lease of a lane and claims what may go now: at most one message a conversation, no more than the
-- pace has slots for within the horizon, answers first. Conversations that somebody works on are left for the next time,
-- so that this never waits for them. One whose files Meta does not have is told of (`file`), not claimed. `own`: messages this claimant has on their way. `leaving`: gives the lease back.
-- Returns null when another holds the lease; shape in conversations/sending/claim.ts.
create or replace function claim_sends(
  business uuid, channel uuid, claimant uuid, claimed_at timestamptz, room integer, own uuid[], leaving boolean,
  settle_after interval)
returns jsonb language plpgsql set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
declare
  horizon constant interval := interval '300 milliseconds';
  pair_every constant interval := interval '6 seconds';
  -- Of Meta's 45 ahead of time one is kept for what arrives there closer together than it left here.
  pair_ahead constant interval := interval '6 seconds' * 43;
  lane send_lanes;
  address record;
  gap interval;
  first_slot timestamptz;
  slots integer;
  others integer;
  picked uuid[];
  reach_left bigint;
  reach_frees_at timestamptz;
  verdicts jsonb;
  sends integer;
  files integer;
  next_at timestamptz;
  released boolean;
begin
  select l.* into lane from send_lanes l where l.business_id = business and l.channel_id = channel for update;
  if not found then
    insert into send_lanes (business_id, channel_id) values (business, channel) on conflict do nothing;
    select l.* into lane from send_lanes l where l.business_id = business and l.channel_id = channel for update;
  end if;
  if lane.leased_by <> claimant and lane.leased_until > claimed_at then
    update send_lanes l set wanted = true where l.business_id = business and l.channel_id = channel and not l.wanted;
    return jsonb_build_object('heldUntil', lane.leased_until);
  end if;

  select h.active, h.throughput_per_second as throughput, i.id as integration, i.messaging_limit,
    coalesce(i.portfolio_id, i.id::text) as portfolio
  into address
  from channels h join integrations i on i.business_id = business and i.id = h.integration_id
  where h.business_id = business and h.id = channel;

  -- Nine tenths of what Meta allows: what leaves evenly arrives less evenly.
  gap := interval '1 second' / (address.throughput * 0.9)
    * 2 ^ greatest(0, lane.slowness - floor(extract(epoch from claimed_at - lane.slowed_at) / 30)::integer);
  first_slot := greatest(lane.paced_until, claimed_at);
  if lane.paused_reason is null then
    slots := case when first_slot > claimed_at + horizon then 0
      else 1 + floor(extract(epoch from claimed_at + horizon - first_slot) / extract(epoch from gap))::integer end;
  else
    slots := case when lane.probe_at <= claimed_at and cardinality(own) = 0 then 1 else 0 end;
  end if;
  slots := case when leaving then 0 else least(slots, room) end;

  if slots > 0 then
    -- Every eighth slot turns the order round, so that nobody waits for ever.
    select count(*) into others from generate_series(lane.served, lane.served + slots - 1) s where s % 8 = 7;
    picked := array(
      select t.conversation_id from send_turns t
      where t.business_id = business and t.channel_id = channel and t.due_at <= claimed_at
      order by t.priority, t.due_at limit slots - others);
    if others > 0 then
      picked := picked || array(
        select t.conversation_id from send_turns t
        where t.business_id = business and t.channel_id = channel and t.due_at <= claimed_at
          and t.conversation_id <> all (picked)
        order by case when lane.served / 8 % 2 = 0 then t.priority = 1 else t.priority = 2 end desc, t.priority desc, t.due_at
        limit others);
    end if;
    picked := array(
      select c.id from conversations c where c.business_id = business and c.id = any (picked)
      order by c.id for update skip locked);
  end if;

  if cardinality(picked) > 0 then
    if exists (
      select 1 from unnest(picked) as p (id) where exists (
        select 1 from messages m
        where m.business_id = business and m.conversation_id = p.id and m.to_send and m.type = 'template'
        offset 0))
    then
      select people_a_day(address.messaging_limit) - count(*), min(r.reached_at) + interval '24 hours'
      into reach_left, reach_frees_at
      from portfolio_reach r
      where r.business_id = business and r.portfolio = address.portfolio and r.reached_at > claimed_at - interval '24 hours';
    end if;

    with head as materialized (
      select t.conversation_id, t.pair_until, c.customer_id, m.*,
        t.behind_until > claimed_at and (
          select b.status from messages b where b.business_id = business and b.id = t.behind) = 'accepted' as behind,
        t.behind_until,
        coalesce(c.window_ends_at <= claimed_at, true) as closed
      from send_turns t
      cross join lateral (
        select c.customer_id, c.window_ends_at from conversations c
        where c.business_id = business and c.id = any (picked) and c.id = t.conversation_id limit 1) c
      left join lateral (
        select m.id, m.seq, m.status, m.type, m.content, m.priority, m.attempts, m.reply_to_provider_id, m.sending_since,
          m.send_after, m.when_closed, m.at
        from messages m
        where m.business_id = business and m.conversation_id = t.conversation_id and m.to_send
          and (m.status = 'sending' or m.waiting_for is distinct from 'answer')
        order by m.status = 'sending' desc, m.priority, m.seq
        limit 1
      ) m on true
      where t.business_id = business and t.conversation_id = any (picked)
    ),
    measured as (
      select h.*,
        h.type = 'template' and h.closed as initiated,
        h.type = 'template' and h.closed and (
          select r.reached_at from portfolio_reach r
          where r.business_id = business and r.portfolio = address.portfolio and r.customer_id = h.customer_id
            and r.reached_at > claimed_at - interval '24 hours') is null as counts
      from head h
    ),
    ranked as (
      select m.*, row_number() over (partition by m.counts order by m.priority, m.at, m.seq) as place from measured m
    ),
    judged as materialized (
      select r.*, v.verdict, v.until,
        row_number() over (partition by v.verdict order by r.priority, r.at, r.seq) as slot
      from ranked r
      cross join lateral (
        select w.verdict, w.until from (values
          (r.id is null, 'nothing', null::timestamptz),
          (r.status = 'sending' and (r.id = any (own) or r.sending_since + abandoned_after() > claimed_at), 'wait',
            greatest(r.sending_since + abandoned_after(), claimed_at + interval '5 seconds')),
          (r.status = 'sending', 'uncertain', null),
          (r.id = any (own), 'wait', claimed_at + interval '5 seconds'),
          (not address.active, 'disconnected', null),
          (r.send_after > claimed_at, 'wait', r.send_after),
          (r.behind, 'wait', r.behind_until),
          (r.closed and r.type <> 'template' and r.when_closed = 'park', 'answer', null),
          (r.closed and r.type <> 'template', 'closed', null),
          (r.pair_until - claimed_at > pair_ahead, 'pair_limit', r.pair_until - pair_ahead),
          (r.counts and r.place > reach_left, 'daily_limit',
            least(greatest(coalesce(reach_frees_at, 'infinity'), claimed_at + interval '5 seconds'), claimed_at + interval '15 minutes')),
          -- A number that cannot send cannot take files either: the message that tries it brings its own.
          (lane.paused_reason is null and jsonb_path_exists(r.content, '$.**.fileId')
            and not has_uploads(business, channel, r.content, claimed_at), 'file', null),
          (true, 'send', null)
        ) as w (holds, verdict, until)
        where w.holds limit 1
      ) v
    ),
    changed as (
      update messages m set
        status = case j.verdict when 'send' then 'sending' when 'uncertain' then 'uncertain'
          when 'closed' then 'failed' when 'disconnected' then 'failed' else m.status end,
        attempts = case when j.verdict = 'send' then m.attempts + 1 else m.attempts end,
        sending_since = case when j.verdict = 'send' then claimed_at else m.sending_since end,
        send_after = case when j.verdict = 'send' then null else m.send_after end,
        waiting_for = case when j.verdict in ('answer', 'pair_limit', 'daily_limit', 'file') then j.verdict end,
        error_code = case j.verdict when 'closed' then 'conversation.window_closed' when 'disconnected' then 'channel.disconnected' end,
        error_detail = case when j.verdict = 'uncertain' then 'the process that sent it ended' end,
        settle_at = case when j.verdict = 'uncertain' then m.sending_since + settle_after end,
        failed_at = case when j.verdict in ('closed', 'disconnected') then claimed_at end
      from judged j
      where m.business_id = business and m.id = any (array(select id from judged)) and m.id = j.id and j.verdict <> 'wait'
    ),
    turned as (
      update send_turns t set
        due_at = case when j.verdict in ('send', 'file') then claimed_at + abandoned_after() else j.until end,
        pair_until = case when j.verdict = 'send' then greatest(t.pair_until, claimed_at) + pair_every else t.pair_until end
      from judged j
      where t.business_id = business and t.conversation_id = any (picked) and t.conversation_id = j.conversation_id
    ),
    reached as (
      insert into portfolio_reach as r (business_id, portfolio, customer_id, reached_at, message_id)
      select distinct on (j.customer_id) business, address.portfolio, j.customer_id, claimed_at, case when j.counts then j.id end
      from judged j where j.verdict = 'send' and j.initiated
      on conflict (business_id, portfolio, customer_id) do update
        set reached_at = excluded.reached_at, message_id = excluded.message_id
    )
    select jsonb_agg(jsonb_build_object('verdict', j.verdict, 'messageId', j.id, 'conversationId', j.conversation_id,
      'seq', j.seq, 'customerId', j.customer_id, 'attempt', j.attempts + 1, 'content', j.content,
      'replyToProviderId', j.reply_to_provider_id, 'sendAt', first_slot + gap * (j.slot - 1)) order by j.slot)
    into verdicts
    from judged j where j.verdict not in ('wait', 'nothing');

    -- What ended here leaves its place to the next in its conversation.
    perform refresh_turns(business, array(
      select (v ->> 'conversationId')::uuid from jsonb_array_elements(verdicts) v
      where v ->> 'verdict' in ('uncertain', 'disconnected', 'closed', 'answer')), claimed_at);
  end if;
  select count(*) filter (where v ->> 'verdict' = 'send'), count(*) filter (where v ->> 'verdict' = 'file') into sends, files
  from jsonb_array_elements(verdicts) v;

  select min(d.due_at) into next_at from (values (0), (1), (2)) as p (priority) cross join lateral (
    select t.due_at from send_turns t
    where t.business_id = business and t.channel_id = channel and t.priority = p.priority and t.due_at is not null
    order by t.due_at limit 1) d;
  if sends > 0 then lane.paced_until := first_slot + gap * sends; end if;
  -- Not for each slot alone: half of the horizon at a time.
  if next_at is not null then next_at := greatest(next_at, lane.paced_until - horizon / 2); end if;
  if lane.paused_reason is not null then
    if sends > 0 then
      lane.probes := lane.probes + 1;
      lane.probe_at := claimed_at + interval '1 minute' * least(30, 2 ^ lane.probes);
    end if;
    if next_at is not null then next_at := greatest(next_at, lane.probe_at); end if;
  end if;
  released := leaving or (sends = 0 and files = 0 and cardinality(own) = 0 and coalesce(next_at > claimed_at + interval '500 milliseconds', true));
  update send_lanes l set
    leased_by = case when not released then claimant end,
    leased_until = case when not released then claimed_at + interval '10 seconds' end,
    wanted = false, paced_until = lane.paced_until, served = l.served + sends, probes = lane.probes, probe_at = lane.probe_at
  where l.business_id = business and l.channel_id = channel;
  return jsonb_build_object('messages', coalesce(verdicts, '[]'), 'nextAt', next_at, 'released', released,
    'throughput', address.throughput, 'paused', lane.paused_reason);
end $$;

drop function record_sends(uuid, uuid, jsonb, timestamptz, interval);

-- Keeps how sends ended, of any number of conversations of one channel. Counts only for the attempt it tells of; where a
-- status from Meta was faster it stays as far as that took it. `items`: shape in conversations/sending/record-sends.ts;
-- `version` is that of a conversation whose line in the lists changed.
create function record_sends(
  business uuid, channel uuid, items jsonb, recorded_at timestamptz, settle_after interval)
returns table (message_id uuid, conversation uuid, seq bigint, now_is text, version bigint, parked boolean)
language plpgsql set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
#variable_conflict use_column
declare
  ids uuid[] := array(select i.id from jsonb_to_recordset(items) as i (id uuid));
  threads uuid[] := array(
    select distinct m.conversation_id from messages m where m.business_id = business and m.id = any (ids));
  provider_ids text[] := array(select i.provider_id from jsonb_to_recordset(items) as i (provider_id text));
begin
  perform 1 from conversations c where c.business_id = business and c.id = any (threads) order by c.id for update;

  return query
  with known as materialized (
    select o.id, o.provider_id from messages o
    where o.business_id = business and o.channel_id = channel and o.provider_id = any (provider_ids)
  ),
  item as materialized (
    select i.*, (select k.id from known k where k.provider_id = i.provider_id) as known_as
    from jsonb_to_recordset(items) as i (
      id uuid, attempt integer, becomes text, provider_id text, code text, detail text, send_after timestamptz,
      attempts integer, preparing boolean)
  ),
  changed as (
    update messages m set
      status = case when m.status in ('sending', 'uncertain') or i.preparing then i.becomes else m.status end,
      provider_id = coalesce(m.provider_id, i.provider_id),
      attempts = i.attempts,
      send_after = i.send_after,
      waiting_for = null,
      error_code = case when m.status in ('sending', 'uncertain') or i.preparing then i.code else m.error_code end,
      error_detail = case when m.status in ('sending', 'uncertain') or i.preparing then i.detail else m.error_detail end,
      settle_at = case when i.becomes = 'uncertain' then m.sending_since + settle_after end,
      failed_at = case when i.becomes = 'failed' then recorded_at else m.failed_at end
    from item i
    where m.business_id = business and m.id = any (ids) and m.id = i.id and m.attempts = i.attempt
      and case when i.preparing then m.status = 'queued' and m.waiting_for = 'file'
        else m.status in ('sending', 'uncertain') or (i.provider_id is not null and m.provider_id is null) end
      and (i.known_as is null or i.known_as = m.id)
    returning m.id, m.conversation_id, m.seq, m.status, m.type
  ),
  waiting as (
    update send_turns t set behind = h.id, behind_until = recorded_at + interval '10 seconds'
    from changed h
    where t.business_id = business and t.conversation_id = any (threads) and t.conversation_id = h.conversation_id
      -- Meta takes its time with files: a text sent after one overtakes it.
      and h.type in ('image', 'video', 'audio', 'document', 'sticker') and h.status = 'accepted'
  ),
  unreached as (
    delete from portfolio_reach r using changed h
    where r.business_id = business and r.message_id = any (ids) and r.message_id = h.id and h.status in ('queued', 'failed')
  ),
  shown as (
    update conversations c set
      last_message = jsonb_set(c.last_message, '{status}', to_jsonb(h.status)),
      version = c.version + 1,
      updated_at = recorded_at
    from changed h
    where c.business_id = business and c.id = any (threads) and c.id = h.conversation_id
      and c.last_message ->> 'messageId' = h.id::text and c.last_message ->> 'status' <> h.status
    returning c.id, c.version, h.id as message_id
  )
  select h.id, h.conversation_id, h.seq, h.status, s.version,
    exists (select 1 from parked_units p where p.business_id = business)
  from changed h left join shown s on s.message_id = h.id;

  perform refresh_turns(business, threads, recorded_at);
end $$;
