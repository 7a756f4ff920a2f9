import type { BumpOrder } from "@croozer/contracts/order-acts";
import type { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import { changeOrderStatus } from "../changing/advance-order.ts";
import type { Order, OrderChange } from "../order.ts";
import { updateOrder } from "../queries.ts";
import { assertRevision, holdOrder } from "../write-change.ts";
import { allSeen } from "./see-order.ts";

/**
 * The kitchen is done with an order: it is ready, with every step on the way in the timeline. Who was told that it is ready
 * need not hear that it was begun. What was added or removed was on the ticket, so it was seen. Bumped already is fine.
 * @throws `order.not_found`, `order.changed_meanwhile` when something else is in it than what they saw,
 * `order.illegal_transition` when it is not in the kitchen
 */
export async function bumpOrder(
  tx: Tx,
  id: string,
  { revision }: z.output<typeof BumpOrder>,
): Promise<{ order: Order; change: OrderChange | null }> {
  const before = await holdOrder(tx, id, undefined);
  if (before.status === "ready") return { order: before, change: null };
  assertRevision(before, revision);
  if (before.seenItems !== null) await updateOrder(tx, { ...before, ...allSeen });
  if (before.status === "confirmed") await changeOrderStatus(tx, id, { status: "preparing" });
  return changeOrderStatus(tx, id, { status: "ready" });
}
