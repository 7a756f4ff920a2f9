import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Order } from "../order.ts";
import type { TimelineNote } from "../timeline.ts";
import { holdOrder, writeChange } from "../write-change.ts";
import { overpaidMinor, paid } from "./payment.ts";
import { findByReference, insertPayment } from "./payments.ts";

export type ReceivedPayment = { provider: string; reference: string; amountMinor: number };

/**
 * Records money that a provider took for an order, once for each of its names. It is there whatever became of the order
 * meanwhile: what is too much, or came after cancelling, is recorded and told.
 * @throws `order.not_found`
 */
export async function receivePayment(
  tx: Tx,
  orderId: string,
  { provider, reference, amountMinor }: ReceivedPayment,
): Promise<{ order: Order; isNew: boolean }> {
  const before = await holdOrder(tx, orderId, undefined);
  if ((await findByReference(tx, provider, reference)) !== null) return { order: before, isNew: false };
  const { id, name } = before.customer;
  if (id !== null) tx.actFor({ kind: "customer", id, name });
  const row = { kind: "payment", amountMinor, method: "online", provider, reference } as const;
  const paymentId = await insertPayment(tx, orderId, row);
  const after = paid(before, amountMinor, "receive");
  const tooMuch = overpaidMinor(after) - overpaidMinor(before);
  const notes: TimelineNote[] = [{ kind: "paid", data: { amountMinor } }];
  if (after.status === "cancelled") notes.push({ kind: "paid_after_cancelling", data: { amountMinor } });
  else if (tooMuch > 0) notes.push({ kind: "overpaid", data: { amountMinor: tooMuch } });
  // Whatever was agreed before, this is how it was paid.
  const paymentMethod = before.paidMinor === 0 ? "online" : before.paymentMethod;
  const order = await writeChange(tx, { ...after, paymentMethod }, ...notes);
  record(tx, "order.paid", { orderId, paymentId, amountMinor, isOnline: true, version: order.version });
  return { order, isNew: true };
}
