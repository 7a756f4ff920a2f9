import type { Catalogue, Category, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";

/**
 * Takes the menu's next version. Every edit starts with it: the counter's row is locked until the commit, so edits of
 * one menu come one after another and what they check still holds when they write.
 */
export async function takeVersion(tx: Tx): Promise<number> {
  const rows = await tx.query<{ version: number }>("select take_numbers($1, 'catalogue', 1) as version", [
    tx.businessId,
  ]);
  return rows[0]?.version ?? 0;
}

/** The menu's version; 0 before the first edit. */
export async function readVersion(tx: Tx): Promise<number> {
  const rows = await tx.queryPlanned<{ value: number }>(
    "select value from counters where business_id = $1 and name = 'catalogue'",
    [tx.businessId],
  );
  return rows[0]?.value ?? 0;
}

type ProductRow = Omit<Product, "pictureUrl"> & { pictureKey: string | null };
type CatalogueRows = { categories: Category[]; products: ProductRow[]; optionGroups: OptionGroup[] };

const categoriesJson = `
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'name', jsonb_build_object('he', c.name_he, 'en', c.name_en), 'position', c.position, 'active', c.active)
    order by c.position, c.id), '[]')
  from categories c where c.business_id = $1 and c.deleted_at is null`;

const optionGroupsJson = `
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', g.id, 'name', jsonb_build_object('he', g.name_he, 'en', g.name_en), 'kind', g.kind, 'required', g.required,
    'max', g.max, 'defaultOptionId', g.default_option_id, 'options', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'name', jsonb_build_object('he', o.name_he, 'en', o.name_en),
        'priceDeltaMinor', o.price_delta_minor, 'available', o.available) order by o.position)
      from options o where o.business_id = $1 and o.option_group_id = g.id), '[]'))
    order by g.id), '[]')
  from option_groups g where g.business_id = $1`;

const productJson = `
  jsonb_build_object(
    'id', p.id, 'categoryId', p.category_id, 'name', jsonb_build_object('he', p.name_he, 'en', p.name_en),
    'description', jsonb_build_object('he', p.description_he, 'en', p.description_en), 'sku', p.sku,
    'priceMinor', p.price_minor, 'unit', p.unit, 'active', p.active, 'available', p.available, 'stock', p.stock,
    'halves', p.halves,
    'pictureKey', p.picture_key, 'position', p.position,
    'optionGroupIds', coalesce((select jsonb_agg(l.option_group_id order by l.position)
      from product_option_groups l where l.business_id = $1 and l.product_id = p.id), '[]'),
    'ingredients', coalesce((select jsonb_agg(jsonb_build_object('id', i.id,
        'name', jsonb_build_object('he', i.name_he, 'en', i.name_en)) order by i.position)
      from product_ingredients i where i.business_id = $1 and i.product_id = p.id), '[]'))`;

const readAll = `
  select (${categoriesJson}) as categories, (${optionGroupsJson}) as "optionGroups",
    (select coalesce(jsonb_agg(${productJson} order by c.position, c.id, p.position, p.id), '[]')
     from products p join categories c on c.business_id = p.business_id and c.id = p.category_id
     where p.business_id = $1 and p.deleted_at is null) as products`;

/** The whole menu in one statement, sorted as it is shown; groups in the order they were made. */
export async function readCatalogue(tx: Tx): Promise<Catalogue> {
  const rows = await tx.query<CatalogueRows>(readAll, [tx.businessId]);
  const { categories = [], products = [], optionGroups = [] } = rows[0] ?? {};
  return { categories, optionGroups, products: products.map((row) => withPicture(tx, row)) };
}

/** @throws `catalogue.product_not_found` */
export async function readProduct(tx: Tx, id: string): Promise<Product> {
  const rows = await tx.query<{ product: ProductRow }>(
    `select ${productJson} as product from products p where p.business_id = $1 and p.id = $2 and p.deleted_at is null`,
    [tx.businessId, id],
  );
  const row = rows[0]?.product ?? refuse("catalogue.product_not_found");
  return withPicture(tx, row);
}

function withPicture(tx: Tx, { pictureKey, ...product }: ProductRow): Product {
  return {
    ...product,
    pictureUrl: pictureKey === null ? null : `/api/pictures/${tx.businessId}/${pictureKey}`,
  };
}

/** Whether a row of one of the menu's tables is there and not deleted. */
export async function isThere(tx: Tx, table: "categories" | "products", id: string): Promise<boolean> {
  const rows = await tx.query(`select 1 from ${table} where business_id = $1 and id = $2 and deleted_at is null`, [
    tx.businessId,
    id,
  ]);
  return rows.length > 0;
}
