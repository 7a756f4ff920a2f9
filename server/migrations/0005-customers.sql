create table customers (
  business_id uuid not null,
  id uuid not null,
  -- Ours; empty until someone names the person, then it wins over the profile's.
  name text not null default '',
  profile_name text,
  phone text,
  username text,
  language text check (language in ('he', 'en')),
  note text not null default '',
  tags text[] not null default '{}',
  orders_count integer not null default 0,
  spent_minor bigint not null default 0,
  first_order_at timestamptz,
  last_order_at timestamptz,
  last_message_at timestamptz,
  -- Turned out to be this other customer, who has everything; kept for those who still name this one.
  merged_into uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- What the search box looks through: names, digits of the phone. No trigram index: under row-level security `like` may
  -- not run before the policy (it is not leakproof), so none is used; 200,000 customers of one business take 50 ms.
  search_text text not null generated always as (
    lower(name || ' ' || coalesce(profile_name, '') || ' ' || coalesce(username, '')) || ' ' || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')
  ) stored,
  primary key (business_id, id)
);
call make_tenant_table('customers');
create index customers_recent on customers (business_id, coalesce(last_message_at, created_at) desc, id desc);

-- The addresses a provider knows a person by, as the provider gave them. `kind`: wa_id, bsuid.
create table customer_identities (
  business_id uuid not null,
  kind text not null,
  value text not null,
  customer_id uuid not null,
  created_at timestamptz not null,
  primary key (business_id, kind, value),
  -- Checked at commit: an address is claimed before its customer is written, so that the unique key alone decides
  -- which of two processes made the customer.
  foreign key (business_id, customer_id) references customers (business_id, id) deferrable initially deferred
);
call make_tenant_table('customer_identities');
create index customer_identities_customer on customer_identities (business_id, customer_id);

create table customer_addresses (
  business_id uuid not null,
  customer_id uuid not null,
  -- As written by the person, spaces folded.
  address text not null,
  last_used_at timestamptz not null,
  primary key (business_id, customer_id, address),
  foreign key (business_id, customer_id) references customers (business_id, id)
);
call make_tenant_table('customer_addresses');
