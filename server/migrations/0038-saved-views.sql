-- A list as somebody narrowed it, under a name.
create table saved_views (
  business_id uuid not null,
  id uuid not null,
  -- Which list: 'orders' …
  place text not null,
  name text not null,
  -- Whose own it is; null is everybody's.
  member_id uuid,
  -- The list's filters by name, as its address has them.
  filters jsonb not null,
  created_at timestamptz not null,
  primary key (business_id, id)
);
call make_tenant_table('saved_views');
create index saved_views_place on saved_views (business_id, place, name);
