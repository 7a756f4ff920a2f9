import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { CancelOrder } from "@croozer/contracts/order-acts";
import type { z } from "zod";
import { patchProduct } from "../../catalogue/catalogue.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Refusal, refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";

/** Words a cause as the customer of an order is told it; given by whoever knows the business's texts. */
export type WordCause = (tx: Tx, order: Order, cause: CancelCause, items: Order["items"]) => Promise<string>;

/**
 * Why an order is cancelled, in words. Where lines are sold out, their products are marked so when that is asked for.
 * @throws `order.line_gone` when a line is not the order's
 */
export async function settleReason(
  tx: Tx,
  order: Order,
  { reason, cause, itemIds, markSoldOut }: z.output<typeof CancelOrder>,
  wordCause: WordCause,
): Promise<string> {
  if (cause === undefined) return reason ?? "";
  const items = itemIds.map(
    (id) => order.items.find((item) => item.id === id) ?? refuse("order.line_gone", { itemId: id }),
  );
  const products = new Set(items.flatMap(({ productId }) => productId ?? []));
  if (markSoldOut) for (const id of [...products].sort()) await takeOff(tx, id);
  return wordCause(tx, order, cause, items);
}

/** What was deleted since is sold by nobody anyway. */
async function takeOff(tx: Tx, productId: string): Promise<void> {
  try {
    await patchProduct(tx, productId, { available: false });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "catalogue.product_not_found") throw error;
  }
}
