import type { OptionGroup, SaveOptionGroup } from "@croozer/contracts/catalogue";
import type { z } from "zod";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { beginChange } from "./changes.ts";

/**
 * Saves a group whole: options with an id are kept and changed, those without are new, those left out are gone.
 * @throws `catalogue.option_group_not_found`, `request.invalid` when an option's id is not of this group
 */
export async function saveOptionGroup(
  tx: Tx,
  wish: z.input<typeof SaveOptionGroup>,
  id?: string,
): Promise<OptionGroup> {
  await beginChange(tx);
  const options = wish.options.map(({ id: optionId = newId(), available = true, ...option }) => ({
    ...option,
    available,
    id: optionId,
  }));
  const index = wish.defaultOption ?? null;
  // A group of which one may take several has no default.
  const defaultOptionId = index === null || wish.kind === "multi" ? null : (options[index]?.id ?? null);
  const max = wish.kind === "single" ? null : (wish.max ?? null);
  const group: OptionGroup = {
    id: id ?? newId(),
    name: wish.name,
    kind: wish.kind,
    required: wish.required,
    max,
    defaultOptionId,
    options,
  };
  if (id === undefined) refuseForeign(wish, new Set());
  else await assertOwn(tx, id, wish);
  await tx.query(
    `insert into option_groups (business_id, id, name_he, name_en, kind, required, max, default_option_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (business_id, id) do update set name_he = excluded.name_he, name_en = excluded.name_en, kind = excluded.kind,
       required = excluded.required, max = excluded.max, default_option_id = excluded.default_option_id`,
    [tx.businessId, group.id, group.name.he, group.name.en, group.kind, group.required, max, defaultOptionId],
  );
  await writeOptions(tx, group);
  return group;
}

async function assertOwn(tx: Tx, id: string, wish: z.input<typeof SaveOptionGroup>): Promise<void> {
  const rows = await tx.query<{ options: string[] }>(
    `select array(select o.id::text from options o where o.business_id = $1 and o.option_group_id = g.id) as options
     from option_groups g where g.business_id = $1 and g.id = $2`,
    [tx.businessId, id],
  );
  const { options } = rows[0] ?? refuse("catalogue.option_group_not_found");
  refuseForeign(wish, new Set(options));
}

function refuseForeign(wish: z.input<typeof SaveOptionGroup>, own: Set<string>): void {
  const ids = wish.options.flatMap((option) => option.id ?? []);
  const foreign = ids.find((optionId) => !own.has(optionId));
  if (foreign !== undefined) refuse("request.invalid", { option: foreign });
  if (new Set(ids).size < ids.length) refuse("request.invalid", { options: "an id stands twice" });
}

async function writeOptions(tx: Tx, group: OptionGroup): Promise<void> {
  await tx.query("delete from options where business_id = $1 and option_group_id = $2 and id <> all ($3::uuid[])", [
    tx.businessId,
    group.id,
    group.options.map((option) => option.id),
  ]);
  await tx.query(
    `insert into options (business_id, id, option_group_id, name_he, name_en, price_delta_minor, available, position)
     select $1, o.id, $2, o.name->>'he', o.name->>'en', o."priceDeltaMinor", o.available, o.position
     from jsonb_to_recordset($3::jsonb) as o (id uuid, name jsonb, "priceDeltaMinor" bigint, available boolean, position int)
     on conflict (business_id, id) do update set name_he = excluded.name_he, name_en = excluded.name_en,
       price_delta_minor = excluded.price_delta_minor, available = excluded.available, position = excluded.position`,
    [tx.businessId, group.id, JSON.stringify(group.options.map((option, position) => ({ ...option, position })))],
  );
}

/**
 * Takes a group away that no product offers.
 * @throws `catalogue.option_group_not_found`, `catalogue.option_group_in_use` with the number of products
 */
export async function deleteOptionGroup(tx: Tx, id: string): Promise<void> {
  await beginChange(tx);
  const rows = await tx.query<{ products: number }>(
    `select (select count(*)::int from product_option_groups l
       where l.business_id = $1 and l.option_group_id = g.id) as products
     from option_groups g where g.business_id = $1 and g.id = $2`,
    [tx.businessId, id],
  );
  const { products } = rows[0] ?? refuse("catalogue.option_group_not_found");
  if (products > 0) refuse("catalogue.option_group_in_use", { products });
  await tx.query("delete from options where business_id = $1 and option_group_id = $2", [tx.businessId, id]);
  await tx.query("delete from option_groups where business_id = $1 and id = $2", [tx.businessId, id]);
}
