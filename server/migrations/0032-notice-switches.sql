-- Updates about orders that a business switched on or off; the others are as they are by default.
create table notice_switches (
  business_id uuid not null,
  -- One of the steps in contracts/notices; a step that is no longer used is ignored.
  step text not null,
  is_on boolean not null,
  updated_at timestamptz not null,
  primary key (business_id, step),
  foreign key (business_id) references businesses (id)
);
call make_tenant_table('notice_switches');
