-- Our own templates, as Meta's account of the integration has them. One row for each text and language; the newest wording
-- takes the place of the one before, under another name.
create table message_templates (
  business_id uuid not null,
  id uuid not null,
  integration_id uuid not null,
  -- One of the keys in templates/texts; a key that is no longer used is ignored.
  key text not null,
  language text not null check (language in ('he', 'en')),
  -- As Meta knows it: ends with a print of what it says, so that a name always stands for the same words.
  name text not null,
  -- Meta's id; null until it was handed in.
  provider_id text,
  status text not null check (status in ('unsent', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'deleted')),
  -- As Meta counts it; it may move one to another, which costs more.
  category text,
  -- Meta's word for a rejection, or its code where the template was not taken at all; and its explanation.
  reason text,
  detail text,
  -- By Meta's clock, of what is kept here: what is older does not count.
  heard_at timestamptz,
  synced_at timestamptz,
  primary key (business_id, id),
  unique (business_id, integration_id, key, language),
  foreign key (business_id, integration_id) references integrations (business_id, id)
);
call make_tenant_table('message_templates');
