import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { isFinal, type Order } from "../order.ts";
import { readOrders } from "../queries.ts";
import { holdOrder, writeChange } from "../write-change.ts";

/**
 * Gives an order to whoever carries it, or takes it from them.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_carried` for one that is fetched, or over
 */
export async function giveToCourier(
  tx: Tx,
  id: string,
  { courier, version }: { courier: Order["courier"]; version: number },
): Promise<{ before: Order; order: Order }> {
  const before = await holdOrder(tx, id, version);
  if (before.courier?.courierId === courier?.courierId) return { before, order: before };
  if (before.fulfilment !== "delivery" || isFinal(before.status))
    refuse("order.not_carried", { status: before.status, fulfilment: before.fulfilment });
  const changed = { ...before, courier, deliveryProblem: null };
  const order = await writeChange(tx, changed, { kind: "courier_assigned", detail: courier?.name ?? null });
  return { before, order };
}

/** Holds several orders at once, in one order: two who hand over the same ones do not wait for each other in a ring. */
export async function holdOrders(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query("select 1 from orders where business_id = $1 and id = any ($2) order by id for update", [
    tx.businessId,
    ids,
  ]);
}

/**
 * Tells the board that an order could not be handed over, and why; where it stands is for people to decide.
 * @throws `order.not_found`
 */
export async function noteDeliveryProblem(tx: Tx, id: string, reason: string): Promise<Order> {
  const before = await holdOrder(tx, id, undefined);
  if (before.deliveryProblem === reason) return before;
  const note = { kind: "delivery_failed", detail: reason };
  return writeChange(tx, { ...before, deliveryProblem: reason }, note);
}

/** More than anybody carries; what is left out is older. */
const most = 100;

/** What somebody carries: everything unfinished, and what was finished since. */
export const listCarried = (tx: Tx, courierId: string, finishedSince: Date): Promise<Order[]> =>
  readOrders(
    tx,
    `and o.courier_id = $2 and (o.status not in ('delivered', 'cancelled') or o.status_changed_at >= $3)
     order by o.placed_at desc, o.id desc limit ${most}`,
    [courierId, finishedSince],
  );
