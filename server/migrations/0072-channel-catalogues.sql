-- The catalogue that an account sells from at Meta, of which it has one at most, as it was last read.
create table channel_catalogues (
  business_id uuid not null,
  integration_id uuid not null,
  -- Meta's id; null: the account has none, or our access does not reach it.
  provider_id text,
  name text,
  asked_at timestamptz not null,
  -- Meta's code for why it could not be read the last time; what was known before stays.
  problem text,
  version integer not null default 1,
  primary key (business_id, integration_id),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('channel_catalogues');

create table channel_catalogue_items (
  business_id uuid not null,
  integration_id uuid not null,
  -- The business's own id of it at Meta, case-sensitive: a product of the menu has its stock number or its id there.
  retailer_id text not null,
  -- In Meta's order.
  position integer not null,
  name text not null,
  -- What the customer pays; null where Meta names none, or in a way that we cannot read.
  price_minor bigint,
  currency text,
  -- As Meta writes it: `in stock`.
  availability text,
  picture_url text,
  -- Meta lets only what it has approved for WhatsApp be sent.
  sendable boolean not null,
  primary key (business_id, integration_id, retailer_id),
  foreign key (business_id, integration_id) references channel_catalogues (business_id, integration_id)
);
call make_tenant_table('channel_catalogue_items');
create index channel_catalogue_items_position on channel_catalogue_items (business_id, integration_id, position);
