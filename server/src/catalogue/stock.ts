import type { Tx } from "../platform/db/tx.ts";
import { beginChange } from "./changes.ts";

/** So much of a product, in its unit. */
export type StockPart = { productId: string; quantity: number };
export type StockTaken =
  | { taken: StockPart[]; short: null }
  /** Nothing was taken: of this one there is not enough. */
  | { taken: []; short: { productId: string; left: number } };

type Counted = { id: string; stock: number };

/**
 * Takes counted products, each named once, out of stock: all of them, or none when one does not suffice. Whoever does so holds the menu's
 * version until the commit, so that two orders at once take one after the other and the menu says at once what is sold out.
 * @returns what was taken of those that are counted
 */
export async function takeStock(tx: Tx, parts: readonly StockPart[]): Promise<StockTaken> {
  const counted = await holdCounted(tx, parts);
  const left = new Map(counted.map(({ id, stock }) => [id, stock]));
  const taken = parts.filter(({ productId }) => left.has(productId));
  for (const { productId, quantity } of taken) {
    const stock = left.get(productId) ?? 0;
    if (stock < quantity) return { taken: [], short: { productId, left: stock } };
  }
  await move(tx, taken, -1);
  return { taken, short: null };
}

/** Puts products back that were taken. Of what is not counted any more nothing is. */
export async function returnStock(tx: Tx, parts: readonly StockPart[]): Promise<void> {
  await holdCounted(tx, parts);
  await move(tx, parts, 1);
}

async function holdCounted(tx: Tx, parts: readonly StockPart[]): Promise<Counted[]> {
  const ids = parts.map(({ productId }) => productId);
  if (ids.length === 0 || (await readCounted(tx, ids)).length === 0) return [];
  await beginChange(tx);
  // As it is now that nobody else changes it.
  return readCounted(tx, ids);
}

const readCounted = (tx: Tx, ids: readonly string[]): Promise<Counted[]> =>
  tx.queryPlanned<Counted>(
    "select id, stock from products where business_id = $1 and id = any ($2::uuid[]) and stock is not null",
    [tx.businessId, ids],
  );

async function move(tx: Tx, parts: readonly StockPart[], sign: 1 | -1): Promise<void> {
  if (parts.length === 0) return;
  await tx.query(
    `update products p set stock = p.stock + $3::int * m.quantity, version = p.version + 1, updated_at = $4
     from jsonb_to_recordset($2::jsonb) as m ("productId" uuid, quantity numeric)
     where p.business_id = $1 and p.id = m."productId" and p.stock is not null`,
    [tx.businessId, JSON.stringify(parts), sign, tx.now()],
  );
}
