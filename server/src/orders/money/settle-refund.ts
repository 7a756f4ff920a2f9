import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Order } from "../order.ts";
import { holdOrder, writeChange } from "../write-change.ts";
import { refundableMinor, refunded, refunding, restored } from "./payment.ts";
import { findByReference, findPayment, insertPayment, type PaymentRow, updateRefund } from "./payments.ts";
import { noteSpent } from "./spent.ts";

/** How a refund stands at its provider; `reference` is its name there, as far as it has one. */
export type RefundOutcome =
  | { state: "pending"; reference: string }
  | { state: "done"; reference: string }
  | FailedRefund;
type FailedRefund = { state: "failed"; reference: string | null; reason: string };

/**
 * Writes how a refund went on. It goes forward only: from pending to done or failed, and from done to failed, when the
 * money came back after all; whatever is told twice or late changes nothing.
 * @returns the order as it is, null when there is no such refund of the business
 */
export async function settleRefund(tx: Tx, refundId: string, outcome: RefundOutcome): Promise<Order | null> {
  const found = await findPayment(tx, refundId);
  if (found?.kind !== "refund" || found.provider === null) return null;
  const order = await holdOrder(tx, found.orderId, undefined);
  const refund = (await findPayment(tx, refundId)) ?? found;
  if (outcome.state === "pending") {
    if (refund.state === "pending" && refund.reference === null)
      await updateRefund(tx, refundId, { ...refund, reference: outcome.reference, failure: null });
    return order;
  }
  if (refund.state === "failed" || refund.state === outcome.state) return order;
  if (outcome.state === "failed") return fail(tx, order, refund, outcome);
  return finish(tx, order, refund, outcome.reference);
}

async function finish(tx: Tx, before: Order, refund: PaymentRow, reference: string): Promise<Order> {
  const { amountMinor, note } = refund;
  const after = refunded(refunding(before, -amountMinor), amountMinor, refund.dueAgain);
  const unsettledMinor = before.settledMinor - after.settledMinor;
  await updateRefund(tx, refund.id, { state: "done", reference, unsettledMinor, failure: null });
  const order = await writeChange(tx, after, { kind: "refunded", detail: note, data: { amountMinor } });
  await noteSpent(tx, before, order);
  tellRefunded(tx, order, refund.id, amountMinor);
  return order;
}

/** A provider gave it back. */
const tellRefunded = (tx: Tx, { id: orderId, version }: Order, about: string, amountMinor: number): void =>
  record(tx, "order.refunded", { orderId, about, amountMinor, afarMinor: amountMinor, version });

async function fail(tx: Tx, before: Order, refund: PaymentRow, { reference, reason }: FailedRefund): Promise<Order> {
  const { amountMinor, unsettledMinor } = refund;
  const after =
    refund.state === "done" ? restored(before, amountMinor, unsettledMinor) : refunding(before, -amountMinor);
  await updateRefund(tx, refund.id, { state: "failed", reference, unsettledMinor: 0, failure: reason });
  const order = await writeChange(tx, after, { kind: "refund_failed", detail: reason, data: { amountMinor } });
  await noteSpent(tx, before, order);
  record(tx, "order.refund_failed", { orderId: order.id, refundId: refund.id, version: order.version });
  return order;
}

export type OutsideRefund = {
  provider: string;
  /** Of the payment and of the refund, as the provider calls them. */
  paymentReference: string;
  reference: string;
  amountMinor: number;
  note: string | null;
};

/**
 * Writes down what was given back past us, at the provider itself. Never more than was kept: what was handed over
 * otherwise before is counted already.
 * @returns null when no payment of the business is called so
 */
export async function noteOutsideRefund(tx: Tx, refund: OutsideRefund): Promise<Order | null> {
  const payment = await findByReference(tx, refund.provider, refund.paymentReference);
  if (payment?.kind !== "payment") return null;
  const before = await holdOrder(tx, payment.orderId, undefined);
  const amountMinor = Math.min(refund.amountMinor, refundableMinor(before));
  if (amountMinor <= 0 || (await findByReference(tx, refund.provider, refund.reference)) !== null) return before;
  const after = refunded(before, amountMinor);
  const { provider, reference, note } = refund;
  const refundId = await insertPayment(tx, before.id, {
    ...{ kind: "refund", amountMinor, method: payment.method, note, provider, reference, ofPaymentId: payment.id },
    unsettledMinor: before.settledMinor - after.settledMinor,
  });
  const order = await writeChange(tx, after, { kind: "refunded", detail: note, data: { amountMinor } });
  await noteSpent(tx, before, order);
  tellRefunded(tx, order, refundId, amountMinor);
  return order;
}
