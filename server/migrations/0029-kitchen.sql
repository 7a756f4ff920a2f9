alter table order_items
  -- So much of the line is made; all of it is a line that is done. An edit that adds to the line leaves the rest to make.
  add column made_quantity numeric(12, 3) not null default 0 check (made_quantity between 0 and quantity),
  -- Somebody is at it.
  add column doing boolean not null default false;

alter table orders
  -- When it last became other than the kitchen saw it; null while the kitchen has seen it all.
  add column kitchen_changed_at timestamptz;
