create table integrations (
  business_id uuid not null,
  id uuid not null,
  type text not null check (type in ('whatsapp', 'instagram', 'facebook')),
  -- WABA id, Page id, Instagram account id.
  provider_account_id text not null,
  name text not null,
  -- Encrypted; bound to this business and field.
  access_token text not null,
  token_expires_at timestamptz,
  scopes text[] not null default '{}',
  webhook_subscribed_at timestamptz,
  status text not null default 'active' check (status in ('active', 'error', 'disconnected')),
  problem text,
  last_checked_at timestamptz,
  connected_by uuid,
  connected_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, type, provider_account_id)
);
call make_tenant_table('integrations');

create table channels (
  business_id uuid not null,
  id uuid not null,
  integration_id uuid not null,
  type text not null check (type in ('whatsapp')),
  -- Phone number id.
  provider_id text not null,
  display_phone_number text not null,
  verified_name text not null,
  quality_rating text not null default 'UNKNOWN',
  is_default boolean not null default false,
  active boolean not null default true,
  last_inbound_at timestamptz,
  last_outbound_at timestamptz,
  version bigint not null default 1,
  primary key (business_id, id),
  unique (business_id, type, provider_id),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('channels');

-- Which business owns a number: the one look-up that intake makes before it knows the tenant. A reference table.
create table channel_routes (
  type text not null,
  provider_id text not null,
  account_id text not null,
  business_id uuid not null,
  channel_id uuid not null,
  primary key (type, provider_id)
);
create index channel_routes_account on channel_routes (account_id);

-- Every webhook POST whose signature was right, as it came. A platform table: one POST may concern several businesses.
create table webhook_deliveries (
  id uuid not null,
  received_at timestamptz not null,
  source text not null,
  -- The bytes as text; jsonb would lose Meta's escapes and number forms.
  payload text not null,
  processed_at timestamptz,
  outcome text not null default 'pending' check (outcome in ('pending', 'done', 'partly', 'unrouted', 'failed')),
  units jsonb not null default '[]',
  attempts integer not null default 0,
  error text,
  -- Ids grow with time: the key serves look-ups and newest-first lists alike.
  primary key (id, received_at)
) partition by range (received_at);
-- Left again by what is done, so that it stays small.
create index webhook_deliveries_open on webhook_deliveries (outcome, id) where outcome <> 'done';
create table webhook_deliveries_default partition of webhook_deliveries default;

-- Makes the month's partition and the next one's; run at start and daily. The default partition catches clock trouble.
create procedure ensure_webhook_partitions(today date) language plpgsql security definer set search_path = public as $$
declare month date;
begin
  -- Several processes start at once.
  perform pg_advisory_xact_lock(7204115303);
  foreach month in array array[date_trunc('month', today)::date, (date_trunc('month', today) + interval '1 month')::date] loop
    execute format(
      'create table if not exists webhook_deliveries_%s partition of webhook_deliveries for values from (%L) to (%L)',
      to_char(month, 'YYYYMM'), month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    execute format('alter table webhook_deliveries_%s set (autovacuum_vacuum_scale_factor = 0.02)', to_char(month, 'YYYYMM'));
  end loop;
end $$;
