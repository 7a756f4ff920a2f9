-- A provider through which a business is paid online.
create table payment_accounts (
  business_id uuid not null,
  provider text not null check (provider in ('stripe')),
  -- Encrypted; bound to this business and field.
  secret_key text not null,
  -- What members see of the key.
  key_last_four text not null,
  live boolean not null,
  -- Encrypted; what the provider signs its events with. Null until it was typed in.
  webhook_secret text,
  updated_at timestamptz not null,
  primary key (business_id, provider)
);
call make_tenant_table('payment_accounts');

-- Where a provider sends its events. Looked up before any business is known, as order_links is: it holds nothing but where
-- to look. A token is 192 random bits; what is sent there is signed all the same.
create table payment_hooks (
  token text primary key,
  business_id uuid not null,
  provider text not null,
  unique (business_id, provider)
);

-- What a customer was asked to pay at a provider, one row for each amount.
create table payment_links (
  business_id uuid not null,
  -- Also the key under which the provider makes it once.
  id uuid not null,
  order_id uuid not null,
  provider text not null,
  -- 'making' until the provider answered; 'replaced' is to be closed there, 'closed' is; 'refused': never made.
  state text not null check (state in ('making', 'open', 'replaced', 'closed', 'paid', 'refused')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  reference text,
  url text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('payment_links');
create index payment_links_order on payment_links (business_id, order_id, created_at);
create unique index payment_links_current on payment_links (business_id, order_id) where state in ('making', 'open');
create unique index payment_links_reference on payment_links (business_id, provider, reference) where reference is not null;

-- What a provider told, as it came; its signature was checked. Stored before anything is made of it, once.
create table payment_events (
  business_id uuid not null,
  provider text not null,
  id text not null,
  type text not null,
  payload text not null,
  received_at timestamptz not null,
  outcome text not null default 'pending' check (outcome in ('pending', 'done', 'known', 'ignored', 'unknown')),
  processed_at timestamptz,
  primary key (business_id, provider, id)
);
call make_tenant_table('payment_events');
