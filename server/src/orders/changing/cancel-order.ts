import type { CancelCause } from "@croozer/contracts/cancel-causes";
import { noteOrderCancelled } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { giveBack } from "../money/give-back.ts";
import { paymentAfter, refundableMinor, spentMinor } from "../money/payment.ts";
import type { Order } from "../order.ts";
import { returnOrderStock } from "../order-stock.ts";
import { findTransition } from "../transitions.ts";
import { type ChangedOrder, holdOrder, writeChange } from "../write-change.ts";

export type Cancellation = {
  /** In words, as the customer is told. */
  reason: string;
  /** The same for whoever reads another language; left out where the words are somebody's own. */
  cause?: CancelCause | undefined;
  version?: number | undefined;
  /** Counted products go back into stock; they do unless told. */
  restock?: boolean | undefined;
  /** What was paid is given back; online through its provider, which takes a while. */
  refund?: boolean | undefined;
};

/**
 * Cancels an order that is not finished, and takes it out of its customer's totals. The payment takes a step of its own:
 * where nothing was taken nothing is owed, and what was taken stays unless it is given back.
 * @returns also how much is given back, or asked to be
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_cancellable` when it is delivered or cancelled already
 */
export async function cancelOrder(
  tx: Tx,
  id: string,
  { reason, cause, version, restock = true, refund = false }: Cancellation,
): Promise<ChangedOrder & { refundedMinor: number }> {
  const before = await holdOrder(tx, id, version);
  const from = before.status;
  const transition = findTransition(before, "cancel", tx.now());
  if (!transition) refuse("order.not_cancellable", { status: from, nextStatuses: [] });
  if (restock) await returnOrderStock(tx, id);
  const said = { cancelReason: reason, cancelCause: cause ?? null };
  const stopped: Order = { ...before, status: transition.to, statusChangedAt: tx.now(), ...said };
  const settled = { ...stopped, paymentStatus: paymentAfter("cancel", before.paymentStatus, stopped) };
  const refundedMinor = refund ? refundableMinor(before) : 0;
  const given = refundedMinor > 0 ? await giveBack(tx, settled, { amountMinor: refundedMinor, reason }) : null;
  const note = { kind: transition.entry, from, to: transition.to, detail: reason, ...(cause && { data: { cause } }) };
  const order = await writeChange(tx, given?.order ?? settled, note, ...(given?.notes ?? []));
  if (before.customer.id !== null) await countOut(tx, before.customer.id, spentMinor(before));
  record(tx, "order.cancelled", { orderId: id, from, version: order.version });
  given?.tell(order.version);
  return { order, change: { kind: "cancelled", from, reason }, refundedMinor };
}

async function countOut(tx: Tx, customerId: string, totalMinor: number): Promise<void> {
  const rows = await tx.query<{ firstAt: Date | null; lastAt: Date | null }>(
    `select min(placed_at) as "firstAt", max(placed_at) as "lastAt"
     from orders where business_id = $1 and customer_id = $2 and status <> 'cancelled'`,
    [tx.businessId, customerId],
  );
  await noteOrderCancelled(tx, customerId, { totalMinor, firstAt: null, lastAt: null, ...rows[0] });
}
