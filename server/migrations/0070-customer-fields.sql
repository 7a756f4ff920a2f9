-- What a business wants to know of its customers beyond what everybody has.
create table customer_fields (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('text', 'number', 'date', 'choice', 'yes_no')),
  -- Of a choice, in their order.
  choices text[] not null default '{}',
  position integer not null,
  primary key (business_id, id)
);
call make_tenant_table('customer_fields');

alter table customers
  add column email text,
  -- By the id of its field; of a field that was removed nothing is shown, and it goes with the next change.
  add column fields jsonb not null default '{}';
