import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Order, OrderChange } from "./order.ts";
import { lockOrder, readOrder, updateOrder } from "./queries.ts";
import { insertTimeline, type TimelineNote } from "./timeline.ts";
import { nextStatuses } from "./transitions.ts";

export type ChangedOrder = { order: Order; change: OrderChange };

/**
 * The order as it is once everyone who acted on it before has committed.
 * @throws `order.not_found`, `order.changed_meanwhile` when `version` is not the order's
 */
export async function holdOrder(tx: Tx, id: string, version: number | undefined): Promise<Order> {
  const order = (await lockOrder(tx, id)) ? await readOrder(tx, id) : null;
  if (!order) refuse("order.not_found");
  if (version !== undefined && version !== order.version) refuseChanged(order);
  return order;
}

/**
 * For the kitchen, which looks at what is in an order and at nothing else of it.
 * @throws `order.changed_meanwhile` when something else is in it than in this revision
 */
export function assertRevision(order: Order, revision: number): void {
  if (revision !== order.revision) refuseChanged(order);
}

const refuseChanged = ({ version, status, fulfilment }: Order): never =>
  refuse("order.changed_meanwhile", { version, status, nextStatuses: nextStatuses(status, fulfilment) });

/** Writes a change of an order that is held: it has the next version, a line in the timeline, and open screens hear of it. */
export async function writeChange(tx: Tx, changed: Order, ...notes: readonly TimelineNote[]): Promise<Order> {
  const order = { ...changed, version: changed.version + 1 };
  await updateOrder(tx, order);
  for (const note of notes) await insertTimeline(tx, order.id, note);
  tx.notice({ type: "order", id: order.id, version: order.version, placed: false });
  return order;
}
