-- All templates of an account, the business's own beside ours, as Meta last told them: what a member may choose from.
create table account_templates (
  business_id uuid not null,
  integration_id uuid not null,
  -- Meta's id.
  provider_id text not null,
  name text not null,
  language text not null,
  -- As Meta writes them.
  status text not null,
  category text,
  parameter_format text not null,
  -- Shape: Meta's components.
  components jsonb not null,
  primary key (business_id, integration_id, provider_id),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('account_templates');

-- When an account was last asked for them.
create table template_lists (
  business_id uuid not null,
  integration_id uuid not null,
  asked_at timestamptz not null,
  primary key (business_id, integration_id),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('template_lists');
