import type { ChangeOrderStatus } from "@croozer/contracts/order-acts";
import type { z } from "zod";
import { getBusiness } from "../../businesses/businesses.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";
import { findTransition, nextStatuses } from "../transitions.ts";
import { type ChangedOrder, holdOrder, writeChange } from "../write-change.ts";

const minuteMs = 60_000;
/** In the house a version may be left out: whoever acts in the transaction that read the order need not repeat it. */
type InHouse<T> = Omit<T, "version"> & { version?: number | undefined };

/**
 * Moves an order one step on. Confirming promises a time: `readyInMinutes` from now, else when the customer asked for
 * it, else after the business's usual preparation.
 * @throws `order.not_found`, `order.changed_meanwhile` when `version` is not the order's, `order.illegal_transition`
 * with the legal steps
 */
export async function changeOrderStatus(
  tx: Tx,
  id: string,
  { status, version, readyInMinutes, saidAt }: InHouse<z.output<typeof ChangeOrderStatus>>,
): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, version);
  const from = before.status;
  const transition = findTransition(before, "advance", tx.now(), status);
  if (!transition)
    refuse("order.illegal_transition", { from, to: status, nextStatuses: nextStatuses(from, before.fulfilment) });
  const promisedFor =
    status === "confirmed" ? await promisedTime(tx, before, { readyInMinutes, saidAt }) : before.promisedFor;
  const order = await writeChange(
    tx,
    { ...before, status, promisedFor, deliveryProblem: null, statusChangedAt: tx.now() },
    { kind: transition.entry, from, to: status },
  );
  record(tx, "order.status_changed", { orderId: id, from, to: status, version: order.version });
  return { order, change: { kind: "status_changed", from, to: status } };
}

/**
 * Takes the last step back: it was made on the wrong order, or too soon. Nobody is told.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_recallable` with the legal steps
 */
export async function recallOrder(tx: Tx, id: string, version: number | undefined): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, version);
  const from = before.status;
  const transition = findTransition(before, "recall", tx.now());
  if (!transition)
    refuse("order.not_recallable", { status: from, nextStatuses: nextStatuses(from, before.fulfilment) });
  const { to } = transition;
  const changed = { ...before, status: to, deliveryProblem: null, statusChangedAt: tx.now() };
  const order = await writeChange(tx, changed, { kind: transition.entry, from, to });
  record(tx, "order.recalled", { orderId: id, from, to, version: order.version });
  return { order, change: { kind: "recalled", from, to } };
}

type Said = { readyInMinutes: number | undefined; saidAt: string | undefined };

async function promisedTime(tx: Tx, order: Order, { readyInMinutes, saidAt }: Said): Promise<Date> {
  if (readyInMinutes === undefined && order.requestedFor) return order.requestedFor;
  const minutes = readyInMinutes ?? (await getBusiness(tx)).settings.preparationMinutes;
  // A device's clock may be wrong: nobody accepts before it was placed, nor in the future.
  const now = tx.now().getTime();
  const from = saidAt === undefined ? now : Math.min(now, Math.max(Date.parse(saidAt), order.placedAt.getTime()));
  return new Date(from + minutes * minuteMs);
}
