create table categories (
  business_id uuid not null,
  id uuid not null,
  name_he text not null default '',
  name_en text not null default '',
  position integer not null default 0,
  active boolean not null default true,
  -- Deleted products still point at their category: it goes out of sight, not out of the table.
  deleted_at timestamptz,
  primary key (business_id, id)
);
call make_tenant_table('categories');

create table option_groups (
  business_id uuid not null,
  id uuid not null,
  name_he text not null default '',
  name_en text not null default '',
  kind text not null check (kind in ('single', 'multi')),
  required boolean not null,
  max integer check (max > 0),
  default_option_id uuid,
  primary key (business_id, id)
);
call make_tenant_table('option_groups');

create table options (
  business_id uuid not null,
  id uuid not null,
  option_group_id uuid not null,
  name_he text not null default '',
  name_en text not null default '',
  price_delta_minor bigint not null default 0,
  available boolean not null default true,
  position integer not null,
  primary key (business_id, id),
  foreign key (business_id, option_group_id) references option_groups (business_id, id)
);
call make_tenant_table('options');
create index options_group on options (business_id, option_group_id, position);

create table products (
  business_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  name_he text not null default '',
  name_en text not null default '',
  description_he text not null default '',
  description_en text not null default '',
  sku text,
  price_minor bigint not null check (price_minor >= 0),
  unit text not null default 'unit' check (unit in ('unit', 'kg', '100g')),
  active boolean not null default true,
  available boolean not null default true,
  halves boolean not null default false,
  picture_key text,
  position integer not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Sold or shown in old orders once; kept, but gone from every list.
  deleted_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, category_id) references categories (business_id, id)
);
call make_tenant_table('products');
create unique index products_sku on products (business_id, sku) where sku is not null and deleted_at is null;
create index products_category on products (business_id, category_id, position);

create table product_option_groups (
  business_id uuid not null,
  product_id uuid not null,
  option_group_id uuid not null,
  position integer not null,
  primary key (business_id, product_id, option_group_id),
  foreign key (business_id, product_id) references products (business_id, id),
  foreign key (business_id, option_group_id) references option_groups (business_id, id)
);
call make_tenant_table('product_option_groups');

create table product_ingredients (
  business_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  name_he text not null default '',
  name_en text not null default '',
  position integer not null,
  primary key (business_id, id),
  foreign key (business_id, product_id) references products (business_id, id)
);
call make_tenant_table('product_ingredients');
create index product_ingredients_product on product_ingredients (business_id, product_id, position);
-- The menu's version, for caches of the parser's index, is the counter 'catalogue' (table counters).
