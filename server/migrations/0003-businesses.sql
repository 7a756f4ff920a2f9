create table businesses (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  type text not null check (type in ('restaurant', 'pizzeria', 'retail', 'service', 'other')),
  phone text,
  email text,
  address text,
  picture_key text,
  status text not null default 'trial' check (status in ('trial', 'active', 'pending_setup', 'suspended')),
  -- Shape: BusinessSettings in contracts.
  settings jsonb not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table members (
  business_id uuid not null references businesses (id),
  id uuid not null,
  user_id uuid not null references users (id),
  role text not null check (role in ('owner', 'admin', 'manager', 'agent', 'staff')),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, user_id)
);
create index members_user on members (user_id);

create table api_keys (
  business_id uuid not null references businesses (id),
  id uuid not null,
  name text not null,
  prefix text not null,
  -- SHA-256 of the key: 256 random bits need no slow hash.
  key_hash bytea not null,
  permissions text[] not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (business_id, id)
);
create unique index api_keys_hash on api_keys (key_hash);

-- A person sees the businesses they belong to; the platform scope finds the business of a key or a slug.
alter table members enable row level security;
alter table members force row level security;
create policy tenant on members
  using (business_id = current_business() or user_id = current_person() or platform_scope())
  with check (business_id = current_business() or platform_scope());
alter table businesses enable row level security;
alter table businesses force row level security;
create policy tenant on businesses
  using (id = current_business() or platform_scope() or id in (select m.business_id from members m where m.user_id = current_person()))
  with check (id = current_business() or platform_scope());
alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy tenant on api_keys
  using (business_id = current_business() or platform_scope())
  with check (business_id = current_business());

-- Who did what from where.
create table audit_entries (
  business_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor jsonb not null,
  action text not null,
  target text,
  detail jsonb,
  ip_address text,
  primary key (business_id, id)
);
call make_tenant_table('audit_entries');
