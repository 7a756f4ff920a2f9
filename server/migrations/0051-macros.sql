-- What is done with a conversation in one go, under a name.
create table macros (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  -- In their order. Shape: MacroAct in contracts.
  acts jsonb not null,
  created_at timestamptz not null,
  primary key (business_id, id)
);
call make_tenant_table('macros');
create unique index macros_name on macros (business_id, lower(name));
