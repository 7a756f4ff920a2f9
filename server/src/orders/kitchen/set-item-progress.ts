import type { SetItemProgress } from "@croozer/contracts/order-acts";
import type { OrderStatus } from "@croozer/contracts/orders";
import type { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { changeOrderStatus } from "../changing/advance-order.ts";
import type { Order, OrderChange, SoldItem } from "../order.ts";
import { updateProgress } from "../queries.ts";
import { nextStatuses } from "../transitions.ts";
import { holdOrder } from "../write-change.ts";

/** From accepted until it leaves the kitchen; what is added to a ready order is made as well. */
const inKitchen: readonly OrderStatus[] = ["confirmed", "preparing", "ready"];

/**
 * Says how far the kitchen is with one line. Whoever begins a confirmed order has it in preparation. A line is no change of
 * the order: it has no version and no line in the timeline, and nobody who acts on the order is in its way.
 * @returns the step that it made, if any
 * @throws `order.not_found`, `order.line_gone`, `order.illegal_transition` when it is not in the kitchen
 */
export async function setItemProgress(
  tx: Tx,
  orderId: string,
  itemId: string,
  wanted: z.output<typeof SetItemProgress>,
): Promise<{ order: Order; change: OrderChange | null }> {
  const before = await holdOrder(tx, orderId, undefined);
  const { status, fulfilment, version } = before;
  const item = before.items.find(({ id }) => id === itemId) ?? refuse("order.line_gone");
  if (!inKitchen.includes(status))
    refuse("order.illegal_transition", { from: status, nextStatuses: nextStatuses(status, fulfilment) });
  const after = withProgress(item, wanted);
  await updateProgress(tx, orderId, after);
  const order = { ...before, items: before.items.map((one) => (one === item ? after : one)) };
  if (status === "confirmed" && wanted.progress !== "todo")
    return changeOrderStatus(tx, orderId, { status: "preparing" });
  tx.notice({ type: "order", id: orderId, version, placed: false, made: true });
  return { order, change: null };
}

/** What an edit added after somebody looked is not made by their tap. */
function withProgress(item: SoldItem, { progress, quantity }: z.output<typeof SetItemProgress>): SoldItem {
  if (progress === "done") return { ...item, madeQuantity: Math.min(item.quantity, quantity), doing: false };
  if (progress === "todo") return { ...item, madeQuantity: 0, doing: false };
  return { ...item, madeQuantity: item.madeQuantity < item.quantity ? item.madeQuantity : 0, doing: true };
}
