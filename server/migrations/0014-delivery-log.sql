-- The delivery log can be searched and replayed, and goes a day at a time.

-- What a delivery can be found by, written when it was taken apart: 'n:' phone number id, 'b:' business, 'k:' kind and its
-- family, 'm:' the provider's message ids. One GIN index instead of a row and four index entries for each unit: it adds to
-- a pending list, off the way of the answer.
alter table webhook_deliveries add column keys text[], add column replayed_at timestamptz;
create index webhook_deliveries_keys on webhook_deliveries using gin (keys) where keys is not null;

-- Set when a message came out of the log rather than from the customer just now: automations leave it to a person.
alter table messages add column replayed_at timestamptz;

-- Replays an operator asked for (or a number that was connected): both the work to be done and the record of who did it.
create table webhook_replays (
  id uuid primary key,
  requested_at timestamptz not null,
  -- Null: the installation itself.
  requested_by uuid,
  requested_name text not null,
  -- Shape: WebhookDeliveryQuery in contracts; null when deliveries were named.
  filter jsonb,
  resend_answers boolean not null,
  -- Oldest first.
  delivery_ids uuid[] not null,
  done integer not null default 0,
  -- Units, by what became of them.
  stored integer not null default 0,
  known integer not null default 0,
  unrouted integer not null default 0,
  failed integer not null default 0,
  -- Whose audit log has it already.
  businesses uuid[] not null default '{}',
  finished_at timestamptz
);
create index webhook_replays_open on webhook_replays (requested_at) where finished_at is null;

-- Partitions with a day (or, from before, a month) of their own, by where they end.
create function webhook_partitions() returns table (name text, ends_at timestamptz) language sql stable
begin atomic
  select c.relname::text, substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''([^'']+)''\)')::timestamptz
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'webhook_deliveries'::regclass and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT';
end;

-- Months end today: the one under way keeps what it has, those to come are empty but for what a wrong clock put there.
do $$
declare
  partition record;
  tomorrow timestamptz := (date_trunc('day', now() at time zone 'UTC') + interval '1 day') at time zone 'UTC';
  starts text;
begin
  for partition in select p.name, p.ends_at from webhook_partitions() p where p.ends_at > tomorrow loop
    starts := substring(
      (select pg_get_expr(c.relpartbound, c.oid) from pg_class c where c.oid = partition.name::regclass) from 'FROM \(''([^'']+)''\)');
    execute format('alter table webhook_deliveries detach partition %I', partition.name);
    if starts::timestamptz < tomorrow then
      execute format('with late as (delete from %I where received_at >= %L returning *) insert into webhook_deliveries select * from late',
        partition.name, tomorrow);
      execute format('alter table webhook_deliveries attach partition %I for values from (%L) to (%L)', partition.name, starts, tomorrow);
    else
      execute format('insert into webhook_deliveries select * from %I', partition.name);
      execute format('drop table %I', partition.name);
    end if;
  end loop;
end $$;

-- Makes the partitions of today and the next three days: a day that could not be made in time has two more. The default
-- partition catches clock trouble, and keeps what outlives its day.
create or replace procedure ensure_webhook_partitions(today date) language plpgsql security definer
  set search_path = public set lock_timeout = '2s' as $$
declare
  day date;
  starts timestamptz;
begin
  -- Several processes start at once.
  perform pg_advisory_xact_lock(7204115303);
  for day in select today + n from generate_series(0, 3) n loop
    starts := day::timestamp at time zone 'UTC';
    continue when exists (select from webhook_partitions() p where p.ends_at > starts);
    begin
      execute format(
        'create table webhook_deliveries_%s partition of webhook_deliveries for values from (%L) to (%L) with (autovacuum_vacuum_scale_factor = 0.02)',
        to_char(day, 'YYYYMMDD'), starts, starts + interval '24 hours');
    exception when check_violation then
      raise warning 'deliveries of % stay in the default partition', day;
    end;
  end loop;
end $$;

-- Lets go of whole partitions that end before a time. What is pending, failed or partly failed in them is kept in the default
-- partition until somebody replays it; what was kept and is done now goes. Waits for a lock no longer than two seconds,
-- since whoever comes after it would wait as well.
create function drop_webhook_partitions(before timestamptz) returns table (name text, kept bigint) language plpgsql security definer
  set search_path = public set lock_timeout = '2s' as $$
#variable_conflict use_column
declare partition record;
begin
  perform pg_advisory_xact_lock(7204115303);
  for partition in select p.name from webhook_partitions() p where p.ends_at <= before order by p.ends_at loop
    execute format('alter table webhook_deliveries detach partition %I', partition.name);
    execute format(
      'with kept as (insert into webhook_deliveries select * from %I where outcome in (''pending'', ''failed'', ''partly'') returning 1) select %L, count(*) from kept',
      partition.name, partition.name) into name, kept;
    execute format('drop table %I', partition.name);
    return next;
  end loop;
  delete from webhook_deliveries_default d where d.received_at < before and d.outcome in ('done', 'unrouted');
end $$;
