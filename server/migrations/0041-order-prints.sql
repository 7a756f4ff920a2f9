-- What was put on paper of an order, one row each time; never changed. Copy 0 of a revision is there once: of several
-- boards that want to print the same, the one that wrote it prints.
create table order_prints (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('ticket', 'receipt')),
  revision integer not null check (revision >= 1),
  -- 0 is the first one; from 1 on the paper says that it is a copy.
  copy integer not null check (copy >= 0),
  -- Where it was printed, as that browser calls itself.
  device text,
  -- By itself when the order was accepted; else somebody asked for it.
  automatic boolean not null,
  -- The lines as they were printed, to mark on the next paper what is other by then. Shape: SoldItem[] in orders/order.ts.
  items jsonb not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  primary key (business_id, id),
  unique (business_id, order_id, kind, revision, copy),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_prints');
