-- Rare answers of the order list would walk all orders of a business: half a second among a million.
create index orders_payment on orders (business_id, payment_status, placed_at desc, id desc);
create index orders_source on orders (business_id, source, placed_at desc, id desc);
create index orders_tagged on orders (business_id, placed_at desc, id desc) where tags <> '{}';
