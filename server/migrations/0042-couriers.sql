-- Who takes orders to customers: somebody of the team, or just a name and a phone.
create table couriers (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  -- With + and the country's number; null for who is told in person.
  phone text,
  member_id uuid,
  -- Whether customers whose order they carry see their number.
  shows_phone boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (business_id, id)
);
call make_tenant_table('couriers');

-- Where a courier sees what is theirs without signing in. Looked up before any business is known, as order_links is: it
-- holds nothing but where to look. A token is 192 random bits; a row that is deleted is a link that was revoked.
create table courier_links (
  token text primary key,
  business_id uuid not null,
  courier_id uuid not null,
  expires_at timestamptz not null,
  unique (business_id, courier_id)
);

-- Cash that a courier took and brought back: one row for each payment.
create table courier_hand_ins (
  business_id uuid not null,
  payment_id uuid not null,
  courier_id uuid not null,
  at timestamptz not null,
  taken_by text not null,
  primary key (business_id, payment_id),
  foreign key (business_id, courier_id) references couriers (business_id, id)
);
call make_tenant_table('courier_hand_ins');

alter table orders
  add column courier_id uuid,
  -- A copy: the order keeps who carried it, whatever they are called later.
  add column courier_name text,
  -- Why it could not be handed over, as the courier said; until it goes on.
  add column delivery_problem text;
create index orders_courier on orders (business_id, courier_id, placed_at desc, id desc) where courier_id is not null;
