import type { PaymentMethod } from "@croozer/contracts/orders";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";
import type { TimelineNote } from "../timeline.ts";
import { refundableMinor, refunded, refunding } from "./payment.ts";
import { insertPayment, readPaymentRows } from "./payments.ts";
import { refundableOnline, splitRefund } from "./split-refund.ts";

export type Refund = { amountMinor: number; reason: string; method?: PaymentMethod | undefined; dueAgain?: boolean };
type GivenBack = {
  order: Order;
  notes: TimelineNote[];
  /** Says it, once the order is written. */
  tell: (version: number) => void;
};

/**
 * Gives money of a held order back: what was taken online is asked of its provider, and is given back when that is done;
 * the rest is given as it was taken, now. The order is changed and not written yet.
 * @throws `order.amount_not_possible` with what can be given back
 */
export async function giveBack(tx: Tx, before: Order, refund: Refund): Promise<GivenBack> {
  const { amountMinor, reason, method, dueAgain = false } = refund;
  const payments = await readPaymentRows(tx, before.id);
  const online = refundableOnline(payments);
  const mostMinor =
    method === "online" && online > 0 ? Math.min(online, refundableMinor(before)) : refundableMinor(before);
  if (amountMinor > mostMinor) refuse("order.amount_not_possible", { mostMinor });
  let order = before;
  let handedMinor = 0;
  let afarMinor = 0;
  const notes: TimelineNote[] = [];
  const asked: string[] = [];
  for (const part of splitRefund(payments, amountMinor, { method, usual: before.paymentMethod ?? "cash" })) {
    const row = { kind: "refund", amountMinor: part.amountMinor, method: part.method, note: reason, dueAgain } as const;
    if (part.of) {
      const { id: ofPaymentId, provider } = part.of;
      asked.push(await insertPayment(tx, before.id, { ...row, state: "pending", provider, ofPaymentId }));
      order = refunding(order, part.amountMinor);
      notes.push({ kind: "refund_requested", detail: reason, data: { amountMinor: part.amountMinor } });
    } else {
      const after = refunded(order, part.amountMinor, dueAgain);
      await insertPayment(tx, before.id, { ...row, unsettledMinor: order.settledMinor - after.settledMinor });
      order = after;
      handedMinor += part.amountMinor;
      if (part.method !== "cash") afarMinor += part.amountMinor;
    }
  }
  if (handedMinor > 0) notes.push({ kind: "refunded", detail: reason, data: { amountMinor: handedMinor } });
  const tell = (version: number) => {
    const orderId = before.id;
    const about = `${orderId} ${version}`;
    if (handedMinor > 0) record(tx, "order.refunded", { orderId, about, amountMinor: handedMinor, afarMinor, version });
    for (const refundId of asked) record(tx, "order.refund_requested", { orderId, refundId, version });
  };
  return { order, notes, tell };
}
