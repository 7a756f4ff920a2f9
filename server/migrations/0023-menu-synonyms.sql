-- What customers of a business call things on its menu. Only active ones are understood; a suggestion waits for a person.
create table menu_synonyms (
  business_id uuid not null,
  id uuid not null,
  text text not null check (char_length(text) between 2 and 40),
  -- The text as it is compared: lower case, without niqqud, accents and marks.
  folded text not null,
  target_kind text not null check (target_kind in ('product', 'option', 'ingredient')),
  -- Of products, options or product_ingredients: whatever is gone from the menu is passed over.
  target_id uuid not null,
  origin text not null check (origin in ('owner', 'correction')),
  state text not null check (state in ('active', 'suggested', 'dismissed')),
  -- The message it follows from, and its words as they were then.
  conversation_id uuid,
  message_id uuid,
  message_text text,
  added_by text not null,
  added_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id) references businesses (id)
);
call make_tenant_table('menu_synonyms');
create unique index menu_synonyms_target on menu_synonyms (business_id, folded, target_id);
create unique index menu_synonyms_active on menu_synonyms (business_id, folded) where state = 'active';
