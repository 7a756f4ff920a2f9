import { returnStock, type StockPart, takeStock } from "../catalogue/catalogue.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { thousandth } from "./difference.ts";
import type { SoldItem } from "./order.ts";

type Line = Pick<SoldItem, "productId" | "quantity" | "name">;

/** How much of each product lines come to. */
function partsOf(lines: readonly Line[]): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { productId, quantity } of lines)
    if (productId !== null) parts.set(productId, thousandth((parts.get(productId) ?? 0) + quantity));
  return parts;
}

/**
 * Takes what lines need of counted products. Nothing else of an order is written before: who asks in a chat may be refused
 * and answered in the same transaction.
 * @returns what was taken, for `keepTaken`
 * @throws `order.sold_out` naming the line
 */
export async function takeForLines(tx: Tx, lines: readonly Line[]): Promise<StockPart[]> {
  return take(tx, lines, partsOf(lines));
}

/** Goes with the order once it is there. */
export async function keepTaken(tx: Tx, orderId: string, taken: readonly StockPart[]): Promise<void> {
  if (taken.length === 0) return;
  await tx.query(
    `insert into order_stock as s (business_id, order_id, product_id, quantity)
     select $1, $2, t."productId", t.quantity from jsonb_to_recordset($3::jsonb) as t ("productId" uuid, quantity numeric)
     on conflict (business_id, order_id, product_id) do update set quantity = s.quantity + excluded.quantity`,
    [tx.businessId, orderId, JSON.stringify(taken)],
  );
}

/**
 * Takes what an edit adds and puts back what it leaves out, never more than the order took.
 * @throws `order.sold_out` naming the line
 */
export async function moveOrderStock(
  tx: Tx,
  orderId: string,
  before: readonly Line[],
  after: readonly Line[],
): Promise<void> {
  const [was, is] = [partsOf(before), partsOf(after)];
  const more = new Map<string, number>();
  const less = new Map<string, number>();
  for (const productId of new Set([...was.keys(), ...is.keys()])) {
    const by = thousandth((is.get(productId) ?? 0) - (was.get(productId) ?? 0));
    if (by !== 0) (by > 0 ? more : less).set(productId, Math.abs(by));
  }
  await keepTaken(tx, orderId, await take(tx, after, more));
  if (less.size > 0) await giveBack(tx, orderId, less);
}

/** Puts back all that an order took. */
export const returnOrderStock = (tx: Tx, orderId: string): Promise<void> => giveBack(tx, orderId, null);

/** What an order took and did not put back. */
export const readTaken = (tx: Tx, orderId: string): Promise<StockPart[]> =>
  tx.query<StockPart>(
    `select product_id as "productId", quantity from order_stock
     where business_id = $1 and order_id = $2 and quantity > 0 order by product_id`,
    [tx.businessId, orderId],
  );

async function giveBack(tx: Tx, orderId: string, most: Map<string, number> | null): Promise<void> {
  const parts = (await readTaken(tx, orderId)).flatMap(({ productId, quantity }) => {
    const back = Math.min(quantity, most === null ? quantity : (most.get(productId) ?? 0));
    return back > 0 ? [{ productId, quantity: back }] : [];
  });
  if (parts.length === 0) return;
  await returnStock(tx, parts);
  await tx.query(
    `update order_stock s set quantity = s.quantity - b.quantity
     from jsonb_to_recordset($3::jsonb) as b ("productId" uuid, quantity numeric)
     where s.business_id = $1 and s.order_id = $2 and s.product_id = b."productId"`,
    [tx.businessId, orderId, JSON.stringify(parts)],
  );
}

async function take(tx: Tx, lines: readonly Line[], wanted: Map<string, number>): Promise<StockPart[]> {
  const parts = [...wanted].map(([productId, quantity]) => ({ productId, quantity }));
  const { taken, short } = await takeStock(tx, parts);
  if (short === null) return taken;
  const line = lines.findIndex(({ productId }) => productId === short.productId);
  return refuse("order.sold_out", { ...short, line, name: lines[line]?.name ?? null });
}
