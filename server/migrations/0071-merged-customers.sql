-- A person with two numbers is answered, on each channel, at the one they wrote from last there. Rows are kept for those
-- alone; a thread that stayed with a customer who was merged away keeps its own number.
alter table customers add column several_numbers boolean not null default false;
create table customer_reach (
  business_id uuid not null,
  customer_id uuid not null,
  channel_id uuid not null,
  wa_id text,
  bsuid text,
  at timestamptz not null,
  primary key (business_id, customer_id, channel_id),
  foreign key (business_id, customer_id) references customers (business_id, id)
);
call make_tenant_table('customer_reach');

create index customers_merged on customers (business_id, merged_into) where merged_into is not null;
-- Lower case, so that the same mailbox is the same text.
create index customers_email on customers (business_id, email) where email is not null;
create index customer_addresses_address on customer_addresses (business_id, address);
