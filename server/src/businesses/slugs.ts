import type { Db } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";

/** Whose menu an address leads to; null for nobody's. A business keeps every slug it ever had. */
export function findBusinessBySlug(db: Db, slug: string): Promise<string | null> {
  return db.withoutTenant("a slug names the business", async (client) => {
    const { rows } = await client.query<{ business_id: string }>(
      "select business_id from menu_addresses where slug = $1",
      [slug],
    );
    return rows[0]?.business_id ?? null;
  });
}

/** Whether another business has it, or had it once. */
export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const rows = await tx.query("select 1 from menu_addresses where slug = $1 and business_id <> $2", [
    slug,
    tx.businessId,
  ]);
  return rows.length > 0;
}

/** @throws `business.slug_taken` */
export async function demandFreeSlug(tx: Tx, slug: string | undefined): Promise<void> {
  if (slug !== undefined && (await isSlugTaken(tx, slug))) refuse("business.slug_taken");
}
