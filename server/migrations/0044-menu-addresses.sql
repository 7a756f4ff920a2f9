-- Which business a menu's address leads to, with every slug it ever had: codes on tables and links in chats outlive a
-- change, and nobody gets an address that others printed. Looked up before any business is known, as order_links is.
create table menu_addresses (
  slug text primary key,
  business_id uuid not null
);

create function keep_menu_address() returns trigger language plpgsql as $$
begin
  insert into menu_addresses (slug, business_id) values (new.slug, new.id) on conflict (slug) do nothing;
  if not exists (select 1 from menu_addresses m where m.slug = new.slug and m.business_id = new.id) then
    raise unique_violation using message = 'This slug is or was another business''s';
  end if;
  return null;
end $$;
create trigger menu_address after insert or update of slug on businesses
  for each row execute function keep_menu_address();

alter table businesses no force row level security;
insert into menu_addresses (slug, business_id) select slug, id from businesses;
alter table businesses force row level security;
