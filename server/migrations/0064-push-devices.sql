-- Browsers that a member wants to be told in while no page of ours is open there.
create table push_devices (
  business_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Whoever knows it can send nothing without the installation's key.
  endpoint text not null,
  -- The browser's own keys: only it reads what is sent.
  p256dh text not null,
  auth text not null,
  -- What the member recognises it by.
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, member_id) references members (business_id, id) on delete cascade
);
call make_tenant_table('push_devices');
create unique index push_devices_endpoint on push_devices (business_id, endpoint);
create index push_devices_member on push_devices (business_id, member_id);
