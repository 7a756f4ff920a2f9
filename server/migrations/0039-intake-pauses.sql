-- A way of ordering that is paused: nobody's orders of that way are taken until it is opened, or until its time.
create table intake_pauses (
  business_id uuid not null,
  fulfilment text not null check (fulfilment in ('delivery', 'pickup')),
  -- Null until somebody opens it. What has passed is over; the row goes with the next pause or opening.
  until timestamptz,
  since timestamptz not null,
  -- Who paused it, as they were called then.
  by_name text not null,
  primary key (business_id, fulfilment),
  foreign key (business_id) references businesses (id)
);
call make_tenant_table('intake_pauses');
