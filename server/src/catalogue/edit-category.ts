import type { Category, SaveCategory } from "@croozer/contracts/catalogue";
import type { z } from "zod";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { beginChange } from "./changes.ts";

type CategoryRow = Pick<Category, "id" | "position" | "active"> & { name_he: string; name_en: string };
const shown = "id, name_he, name_en, position, active";
const categoryOf = ({ name_he, name_en, ...row }: CategoryRow): Category => ({
  ...row,
  name: { he: name_he, en: name_en },
});

/**
 * Adds a category (at the end, unless a position is given) or, with an id, changes it; what is left out stays.
 * @throws `catalogue.category_not_found`
 */
export async function saveCategory(tx: Tx, wish: z.input<typeof SaveCategory>, id?: string): Promise<Category> {
  await beginChange(tx);
  const { name, position = null, active = null } = wish;
  const rows =
    id === undefined
      ? await tx.query<CategoryRow>(
          `insert into categories (business_id, id, name_he, name_en, position, active)
           select $1, $2, $3, $4, coalesce($5::int, (
             select coalesce(max(position) + 1, 0) from categories where business_id = $1 and deleted_at is null)), coalesce($6, true)
           returning ${shown}`,
          [tx.businessId, newId(), name.he, name.en, position, active],
        )
      : await tx.query<CategoryRow>(
          `update categories set name_he = $3, name_en = $4, position = coalesce($5, position), active = coalesce($6, active)
           where business_id = $1 and id = $2 and deleted_at is null returning ${shown}`,
          [tx.businessId, id, name.he, name.en, position, active],
        );
  return categoryOf(rows[0] ?? refuse("catalogue.category_not_found"));
}

/**
 * Takes an empty category away.
 * @throws `catalogue.category_not_found`, `catalogue.category_in_use` with the number of products
 */
export async function deleteCategory(tx: Tx, id: string): Promise<void> {
  await beginChange(tx);
  const rows = await tx.query<{ products: number }>(
    `select (select count(*)::int from products p
       where p.business_id = $1 and p.category_id = c.id and p.deleted_at is null) as products
     from categories c where c.business_id = $1 and c.id = $2 and c.deleted_at is null`,
    [tx.businessId, id],
  );
  const { products } = rows[0] ?? refuse("catalogue.category_not_found");
  if (products > 0) refuse("catalogue.category_in_use", { products });
  await tx.query("update categories set deleted_at = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    id,
    tx.now(),
  ]);
}
