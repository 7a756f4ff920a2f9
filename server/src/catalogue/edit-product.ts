import { type PatchProduct, type Product, SaveProduct } from "@croozer/contracts/catalogue";
import type { z } from "zod";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { beginChange } from "./changes.ts";
import { isThere, readProduct } from "./queries.ts";

/**
 * Adds a product or, with an id, saves it whole: fields left out take their initial value, but the stock stays, and
 * ingredients with an id are kept.
 * @throws `catalogue.product_not_found`, `catalogue.category_not_found`, `catalogue.option_group_not_found`,
 * `catalogue.sku_taken`, `request.invalid` when an ingredient's id is not of this product
 */
export async function saveProduct(tx: Tx, input: z.input<typeof SaveProduct>, id?: string): Promise<Product> {
  const wish = SaveProduct.parse(input);
  await beginChange(tx);
  const productId = id ?? newId();
  if (id !== undefined && !(await isThere(tx, "products", id))) refuse("catalogue.product_not_found");
  if (!(await isThere(tx, "categories", wish.categoryId))) refuse("catalogue.category_not_found");
  await refuseTakenSku(tx, wish.sku, productId);
  await tx.query(
    `insert into products (business_id, id, category_id, name_he, name_en, description_he, description_en, sku,
       price_minor, unit, active, available, halves, position, created_at, updated_at, stock)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $17)
     on conflict (business_id, id) do update set category_id = excluded.category_id, name_he = excluded.name_he,
       name_en = excluded.name_en, description_he = excluded.description_he, description_en = excluded.description_en,
       sku = excluded.sku, price_minor = excluded.price_minor, unit = excluded.unit, active = excluded.active,
       available = excluded.available, halves = excluded.halves, position = excluded.position,
       stock = case when $16 then excluded.stock else products.stock end,
       version = products.version + 1, updated_at = excluded.updated_at`,
    [
      ...[tx.businessId, productId, wish.categoryId, wish.name.he, wish.name.en, wish.description.he],
      ...[wish.description.en, wish.sku, wish.priceMinor, wish.unit, wish.active, wish.available, wish.halves],
      ...[wish.position, tx.now(), wish.stock !== undefined, wish.stock ?? null],
    ],
  );
  await linkGroups(tx, productId, wish.optionGroupIds);
  await writeIngredients(tx, productId, wish.ingredients);
  return readProduct(tx, productId);
}

async function refuseTakenSku(tx: Tx, sku: string | null, productId: string): Promise<void> {
  if (sku === null) return;
  const rows = await tx.query(
    "select 1 from products where business_id = $1 and sku = $2 and id <> $3 and deleted_at is null",
    [tx.businessId, sku, productId],
  );
  if (rows.length > 0) refuse("catalogue.sku_taken", { sku });
}

async function linkGroups(tx: Tx, productId: string, groupIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(groupIds)];
  await tx.query("delete from product_option_groups where business_id = $1 and product_id = $2", [
    tx.businessId,
    productId,
  ]);
  const linked = await tx.query(
    `insert into product_option_groups (business_id, product_id, option_group_id, position)
     select $1, $2, g.id, w.position from unnest($3::uuid[]) with ordinality as w (id, position)
     join option_groups g on g.business_id = $1 and g.id = w.id returning 1`,
    [tx.businessId, productId, wanted],
  );
  if (linked.length < wanted.length) refuse("catalogue.option_group_not_found");
}

type Ingredients = z.output<typeof SaveProduct>["ingredients"];

async function writeIngredients(tx: Tx, productId: string, ingredients: Ingredients): Promise<void> {
  const kept = ingredients.flatMap((ingredient) => ingredient.id ?? []);
  const rows = await tx.query<{ id: string }>(
    "select id from product_ingredients where business_id = $1 and product_id = $2",
    [tx.businessId, productId],
  );
  const own = new Set(rows.map((row) => row.id));
  const foreign = kept.find((id) => !own.has(id));
  if (foreign !== undefined) refuse("request.invalid", { ingredient: foreign });
  if (new Set(kept).size < kept.length) refuse("request.invalid", { ingredients: "an id stands twice" });
  await tx.query(
    "delete from product_ingredients where business_id = $1 and product_id = $2 and id <> all ($3::uuid[])",
    [tx.businessId, productId, kept],
  );
  const written = ingredients.map(({ id = newId(), name }, position) => ({ id, ...name, position }));
  await tx.query(
    `insert into product_ingredients (business_id, id, product_id, name_he, name_en, position)
     select $1, i.id, $2, i.he, i.en, i.position
     from jsonb_to_recordset($3::jsonb) as i (id uuid, he text, en text, position int)
     on conflict (business_id, id) do update set name_he = excluded.name_he, name_en = excluded.name_en, position = excluded.position`,
    [tx.businessId, productId, JSON.stringify(written)],
  );
}

/**
 * Changes what needs no editor: on or off, sold out, stock, price, place in the list.
 * @throws `catalogue.product_not_found`
 */
export async function patchProduct(tx: Tx, id: string, change: z.output<typeof PatchProduct>): Promise<Product> {
  await beginChange(tx);
  const rows = await tx.query(
    `update products set active = coalesce($3, active), available = coalesce($4, available), position = coalesce($5, position),
       price_minor = coalesce($6, price_minor), stock = case when $8 then $9 else stock end, version = version + 1, updated_at = $7
     where business_id = $1 and id = $2 and deleted_at is null returning 1`,
    [
      ...[tx.businessId, id, change.active ?? null, change.available ?? null, change.position ?? null],
      ...[change.priceMinor ?? null, tx.now(), change.stock !== undefined, change.stock ?? null],
    ],
  );
  if (rows.length === 0) refuse("catalogue.product_not_found");
  return readProduct(tx, id);
}

/**
 * Takes a product off the menu for good. Its row stays for the orders and statistics that name it; its option groups
 * are free again.
 * @throws `catalogue.product_not_found`
 */
export async function deleteProduct(tx: Tx, id: string): Promise<void> {
  await beginChange(tx);
  const rows = await tx.query(
    `update products set deleted_at = $3, active = false, updated_at = $3
     where business_id = $1 and id = $2 and deleted_at is null returning 1`,
    [tx.businessId, id, tx.now()],
  );
  if (rows.length === 0) refuse("catalogue.product_not_found");
  await tx.query("delete from product_option_groups where business_id = $1 and product_id = $2", [tx.businessId, id]);
}
