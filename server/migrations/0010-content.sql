-- A request that a caller may repeat: the answer it got, kept a day.
create table idempotency_keys (
  business_id uuid not null,
  -- `member:…` or `api_key:…`
  caller text not null,
  key text not null,
  -- SHA-256 of method, path and body: the same key with another request is refused.
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (business_id, caller, key)
);
call make_tenant_table('idempotency_keys');
create index idempotency_keys_by_time on idempotency_keys (business_id, created_at);

-- Headers of buttons may be pictures now, and contacts are whole cards: what was written before takes the new shape. The
-- owner of the tables is held to their policies as well, unless they are lifted for the moment.
alter table messages no force row level security;
update messages set content = jsonb_set(content, '{header}', jsonb_build_object('type', 'text', 'text', content -> 'header'))
where type = 'buttons' and jsonb_typeof(content -> 'header') = 'string';
update messages set content = jsonb_build_object('type', 'contacts', 'contacts', (
  select coalesce(jsonb_agg(
    '{"emails": [], "org": null, "addresses": [], "urls": [], "birthday": null}'::jsonb || jsonb_build_object(
      'name', '{"first": null, "last": null, "middle": null, "suffix": null, "prefix": null}'::jsonb
        || jsonb_build_object('formatted', c.card -> 'name'),
      'phones', (
        select coalesce(jsonb_agg(jsonb_build_object('phone', p.phone, 'type', null, 'waId', null)), '[]'::jsonb)
        from jsonb_array_elements(c.card -> 'phones') as p (phone)))), '[]'::jsonb)
  from jsonb_array_elements(content -> 'contacts') as c (card)))
where type = 'contacts' and jsonb_typeof(content #> '{contacts,0,name}') = 'string';
alter table messages force row level security;
