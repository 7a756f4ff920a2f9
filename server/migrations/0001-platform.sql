-- Tenancy. Every statement of the application runs as a role that owns nothing and cannot bypass row-level security;
-- the business it acts for is set with `set local`, so that it reaches every node and ends with the transaction.

-- After a commit the setting is '' rather than null, hence nullif.
create function current_business() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.business_id', true), '')::uuid;

-- The signed-in person, for the few tables that a person reads across businesses (their memberships).
create function current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

-- True inside `withoutTenant(reason, …)`: opens the small look-up tables that name the policy, never tenant data.
create function platform_scope() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.platform', true), '') = 'on';

-- Forces row-level security on a table whose rows belong to exactly one business.
create procedure make_tenant_table(table_name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy tenant on %s using (business_id = current_business()) with check (business_id = current_business())', table_name);
end $$;

-- What happened, one row an event, written with the change it tells of.
create table events (
  business_id uuid not null,
  id uuid not null,
  type text not null,
  payload jsonb not null,
  -- How many events led to this one; automations stop answering each other at a limit.
  depth smallint not null default 0,
  caused_by uuid,
  actor jsonb not null,
  request_id text not null,
  created_at timestamptz not null default now(),
  primary key (business_id, id)
);
call make_tenant_table('events');
create index events_by_time on events (business_id, created_at);

-- Numbers per business (orders of a day, message positions elsewhere): a row, not a sequence, so that it lives with its business.
create table counters (
  business_id uuid not null,
  name text not null,
  value bigint not null,
  primary key (business_id, name)
);
call make_tenant_table('counters');

-- Takes the next `count` numbers of a counter and returns the last of them.
create function take_numbers(business uuid, counter text, count bigint) returns bigint language sql
  begin atomic
    insert into counters (business_id, name, value) values (business, counter, count)
    on conflict (business_id, name) do update set value = counters.value + excluded.value
    returning value;
  end;
