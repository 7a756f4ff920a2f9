-- Where a business delivers, and on what terms. Without any row it delivers everywhere on its own terms.
create table delivery_areas (
  business_id uuid not null,
  id uuid not null,
  name_he text not null,
  name_en text not null,
  kind text not null check (kind in ('place', 'postcode', 'radius')),
  -- Shape: DeliveryZone in contracts.
  zone jsonb not null check (zone ->> 'kind' = kind),
  fee_minor bigint not null check (fee_minor >= 0),
  minimum_minor bigint not null check (minimum_minor >= 0),
  free_from_minor bigint check (free_from_minor >= 0),
  minutes integer not null check (minutes >= 0),
  active boolean not null,
  position integer not null,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id)
);
call make_tenant_table('delivery_areas');

alter table orders
  -- Shape: AddressParts in contracts; null for a pickup and for orders older than this.
  add column address_parts jsonb,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  -- As it was then: { id, name: { he, en } }.
  add column delivery_area jsonb,
  -- The address was accepted without knowing that it is delivered to: a person looks.
  add column area_unchecked boolean not null default false,
  add constraint orders_location check ((latitude is null) = (longitude is null));

alter table customer_addresses
  add column id uuid not null default gen_random_uuid(),
  -- What the customer calls it: home, work. Empty until somebody names it.
  add column label text not null default '',
  -- Shape: AddressParts in contracts; null for addresses older than this.
  add column parts jsonb,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add column is_default boolean not null default false,
  add constraint customer_addresses_location check ((latitude is null) = (longitude is null));
create unique index customer_addresses_id on customer_addresses (business_id, id);
create unique index customer_addresses_default on customer_addresses (business_id, customer_id) where is_default;
