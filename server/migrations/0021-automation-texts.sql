-- What a business says instead of the default texts; an empty language says the default.
create table automation_texts (
  business_id uuid not null,
  -- One of the keys in automations/texts; a key that is no longer used is ignored.
  key text not null,
  he text not null,
  en text not null,
  updated_at timestamptz not null,
  primary key (business_id, key),
  foreign key (business_id) references businesses (id)
);
call make_tenant_table('automation_texts');
