-- Screens that show the orders, as each says of itself every few seconds.
create table order_screens (
  business_id uuid not null,
  -- Made up by the browser, one for each tab.
  id uuid not null,
  place text not null check (place in ('board', 'kitchen')),
  member_id uuid,
  sound text not null check (sound in ('on', 'off', 'blocked')),
  seen_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id) references businesses (id)
);
call make_tenant_table('order_screens');

-- What was done about a new order that nobody answered: each step once.
create table order_escalations (
  business_id uuid not null,
  order_id uuid not null,
  step text not null check (step in ('screens', 'owner', 'customer')),
  at timestamptz not null,
  primary key (business_id, order_id, step),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_escalations');
create index order_escalations_step on order_escalations (business_id, step, at);
