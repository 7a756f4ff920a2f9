alter table products
  -- What is left of it, in its unit; null is not counted.
  add column stock numeric(12, 3) check (stock >= 0);

-- What an order took of counted products, so that no more than that ever comes back.
create table order_stock (
  business_id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  quantity numeric(12, 3) not null check (quantity >= 0),
  primary key (business_id, order_id, product_id),
  foreign key (business_id, order_id) references orders (business_id, id),
  foreign key (business_id, product_id) references products (business_id, id)
);
call make_tenant_table('order_stock');
