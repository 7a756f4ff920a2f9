create table orders (
  business_id uuid not null,
  id uuid not null,
  number text not null,
  short_number integer not null,
  -- The business's local day the number belongs to.
  local_day date not null,
  status text not null check (status in ('pending', 'confirmed', 'preparing', 'ready', 'out_for_delivery', 'delivered', 'cancelled')),
  payment_status text not null default 'pending' check (payment_status in ('pending', 'paid', 'refunded', 'cancelled')),
  payment_method text check (payment_method in ('cash', 'card', 'bit', 'online', 'other')),
  source text not null,
  -- What makes placing it twice impossible: the dialogue's confirmation, an idempotency key.
  source_key text,
  fulfilment text not null check (fulfilment in ('delivery', 'pickup')),
  address text,
  customer_id uuid,
  -- As they were when the order was placed.
  customer_name text not null,
  customer_phone text,
  language text not null check (language in ('he', 'en')),
  conversation_id uuid,
  subtotal_minor bigint not null,
  tax_minor bigint not null,
  delivery_fee_minor bigint not null,
  discount_minor bigint not null default 0,
  total_minor bigint not null check (total_minor = subtotal_minor + delivery_fee_minor - discount_minor + case when tax_included then 0 else tax_minor end),
  tax_included boolean not null,
  currency text not null,
  customer_note text,
  kitchen_note text,
  requested_for timestamptz,
  promised_for timestamptz,
  cancel_reason text,
  placed_at timestamptz not null,
  status_changed_at timestamptz not null,
  confirmed_at timestamptz,
  ready_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  version bigint not null default 1,
  -- What the search box looks through: number, name, digits of the phone (no trigram index: see customers).
  search_text text not null generated always as (
    lower(number || ' ' || customer_name) || ' ' || regexp_replace(coalesce(customer_phone, ''), '[^0-9]', '', 'g')
  ) stored,
  primary key (business_id, id),
  unique (business_id, number),
  foreign key (business_id, customer_id) references customers (business_id, id)
);
call make_tenant_table('orders');
create unique index orders_source_key on orders (business_id, source, source_key) where source_key is not null;
create index orders_recent on orders (business_id, placed_at desc, id desc);
create index orders_finished on orders (business_id, status_changed_at) where status in ('delivered', 'cancelled');
create index orders_open on orders (business_id, placed_at) where status not in ('delivered', 'cancelled');
create index orders_customer on orders (business_id, customer_id, placed_at desc);
create index orders_conversation on orders (business_id, conversation_id, placed_at desc);

create table order_items (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  product_id uuid,
  name_he text not null,
  name_en text not null,
  quantity numeric(12, 3) not null check (quantity > 0),
  unit text not null,
  unit_price_minor bigint not null,
  subtotal_minor bigint not null,
  -- Shape: SoldOption[] in orders/order.ts, names in both languages.
  options jsonb not null,
  -- Shape: ItemRequest in contracts. What was asked for, so that the same can be asked for again.
  request jsonb not null,
  note text,
  primary key (business_id, id),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_items');
create index order_items_order on order_items (business_id, order_id, position);

create table order_timeline (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  kind text not null,
  from_status text,
  to_status text,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  detail text,
  primary key (business_id, id),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_timeline');
create index order_timeline_order on order_timeline (business_id, order_id, at);
