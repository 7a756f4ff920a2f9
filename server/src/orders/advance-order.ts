import type { ChangeOrderStatus, OrderStatus } from "@croozer/contracts/orders";
import type { z } from "zod";
import { getBusiness } from "../businesses/businesses.ts";
import { noteOrderCancelled } from "../customers/customers.ts";
import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { isFinal, nextStatuses, type Order, type OrderChange } from "./order.ts";
import { insertTimeline, lockOrder, readOrder } from "./queries.ts";

export type ChangedOrder = { order: Order; change: OrderChange };

const minuteMs = 60_000;

/** The order as it is once everyone who acted on it before has committed. */
export async function holdOrder(tx: Tx, id: string, version: number | undefined): Promise<Order> {
  const order = (await lockOrder(tx, id)) ? await readOrder(tx, id) : null;
  if (!order) refuse("order.not_found");
  if (version !== undefined && version !== order.version)
    refuse("order.changed_meanwhile", {
      version: order.version,
      status: order.status,
      nextStatuses: nextStatuses(order.status, order.fulfilment),
    });
  return order;
}

/**
 * Moves an order one step on. Confirming promises a time: `readyInMinutes` from now, else when the customer asked for
 * it, else after the business's usual preparation.
 * @throws `order.not_found`, `order.changed_meanwhile` when `version` is not the order's, `order.illegal_transition`
 * with the legal steps
 */
export async function changeOrderStatus(
  tx: Tx,
  id: string,
  { status, version, readyInMinutes }: z.output<typeof ChangeOrderStatus>,
): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, version);
  const legal = nextStatuses(before.status, before.fulfilment);
  if (!legal.includes(status))
    refuse("order.illegal_transition", { from: before.status, to: status, nextStatuses: legal });
  const now = tx.now();
  const promisedFor = status === "confirmed" ? await promisedTime(tx, before, readyInMinutes) : before.promisedFor;
  await tx.query(
    `update orders set status = $3, status_changed_at = $4, promised_for = $5, version = version + 1,
       confirmed_at = case when $3 = 'confirmed' then $4 else confirmed_at end,
       ready_at = case when $3 = 'ready' then $4 else ready_at end,
       completed_at = case when $3 = 'delivered' then $4 else completed_at end
     where business_id = $1 and id = $2`,
    [tx.businessId, id, status, now, promisedFor],
  );
  const order = { ...before, status, promisedFor, statusChangedAt: now, version: before.version + 1 };
  await insertTimeline(tx, id, { kind: "status_changed", from: before.status, to: status });
  record(tx, "order.status_changed", { orderId: id, from: before.status, to: status, version: order.version });
  tx.notice({ type: "order", id, version: order.version, placed: false });
  return { order, change: { kind: "status_changed", from: before.status, to: status } };
}

async function promisedTime(tx: Tx, order: Order, readyInMinutes: number | undefined): Promise<Date> {
  if (readyInMinutes === undefined && order.requestedFor) return order.requestedFor;
  const minutes = readyInMinutes ?? (await getBusiness(tx)).settings.preparationMinutes;
  return new Date(tx.now().getTime() + minutes * minuteMs);
}

/**
 * Cancels an order that is not finished, and takes it out of its customer's totals.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_cancellable` when it is delivered or cancelled already
 */
export async function cancelOrder(
  tx: Tx,
  id: string,
  { reason, version }: { reason: string; version?: number | undefined },
): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, version);
  if (isFinal(before.status)) refuse("order.not_cancellable", { status: before.status });
  const now = tx.now();
  // Nothing was taken yet, so nothing is owed; what was paid is a refund's to return.
  const paymentStatus = before.paymentStatus === "pending" ? "cancelled" : before.paymentStatus;
  await tx.query(
    `update orders set status = 'cancelled', status_changed_at = $3, cancelled_at = $3, cancel_reason = $4,
       payment_status = $5, version = version + 1
     where business_id = $1 and id = $2`,
    [tx.businessId, id, now, reason, paymentStatus],
  );
  const cancelled: { status: OrderStatus; cancelReason: string } = { status: "cancelled", cancelReason: reason };
  const order = { ...before, ...cancelled, paymentStatus, statusChangedAt: now, version: before.version + 1 };
  await insertTimeline(tx, id, { kind: "cancelled", from: before.status, to: "cancelled", detail: reason });
  if (before.customer.id !== null) await countOut(tx, before.customer.id, before.totalMinor);
  record(tx, "order.cancelled", { orderId: id, from: before.status, version: order.version });
  tx.notice({ type: "order", id, version: order.version, placed: false });
  return { order, change: { kind: "cancelled", from: before.status, reason } };
}

async function countOut(tx: Tx, customerId: string, totalMinor: number): Promise<void> {
  const rows = await tx.query<{ firstAt: Date | null; lastAt: Date | null }>(
    `select min(placed_at) as "firstAt", max(placed_at) as "lastAt"
     from orders where business_id = $1 and customer_id = $2 and status <> 'cancelled'`,
    [tx.businessId, customerId],
  );
  await noteOrderCancelled(tx, customerId, { totalMinor, firstAt: null, lastAt: null, ...rows[0] });
}
