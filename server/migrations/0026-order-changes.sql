alter table orders
  add column assignee_id uuid,
  -- Among ourselves: no customer sees it.
  add column internal_note text,
  add column tags text[] not null default '{}',
  add column discount_reason text,
  -- Taken in all, and given back in all.
  add column paid_minor bigint not null default 0 check (paid_minor >= 0),
  add column refunded_minor bigint not null default 0,
  -- How much of the total needs no more paying: money given back as a kindness leaves it settled, money that was too much does not.
  add column settled_minor bigint not null default 0,
  -- Grows with every change of what is in it: two tickets of one order can be told apart.
  add column revision integer not null default 1,
  -- The lines as the kitchen last saw them, while they are others by now. Shape: SoldItem[] in orders/order.ts.
  add column seen_items jsonb,
  -- The names of what was sold, in both languages, for the search box.
  add column items_text text not null default '',
  add constraint orders_money check (refunded_minor between 0 and paid_minor and settled_minor between 0 and paid_minor);
create index orders_assignee on orders (business_id, assignee_id, placed_at desc) where assignee_id is not null;
-- The figures of a day, read from the index alone.
create index orders_day on orders (business_id, local_day) include (status, placed_at, total_minor, refunded_minor);

alter table order_timeline
  -- Shape: EntryData in orders/timeline.ts.
  add column data jsonb;

-- Money taken and given back, one row each time; never changed.
create table order_payments (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('payment', 'refund')),
  method text not null check (method in ('cash', 'card', 'bit', 'online', 'other')),
  amount_minor bigint not null check (amount_minor >= 0),
  note text,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  primary key (business_id, id),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_payments');
create index order_payments_order on order_payments (business_id, order_id, at);

-- The owner of the tables is held to their policies as well, unless they are lifted for the moment.
alter table orders no force row level security;
alter table order_items no force row level security;
update orders o set items_text = lower(i.names)
from (
  select business_id, order_id, string_agg(name_he || ' ' || name_en, ' ' order by position) as names
  from order_items group by business_id, order_id
) i
where i.business_id = o.business_id and i.order_id = o.id;
alter table orders force row level security;
alter table order_items force row level security;
