-- Where a customer follows an order without signing in. Looked up before any business is known, as channel_routes is: it
-- holds nothing but where to look. A token is 128 random bits.
create table order_links (
  token text primary key,
  business_id uuid not null,
  order_id uuid not null,
  unique (business_id, order_id)
);
