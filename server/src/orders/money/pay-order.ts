import type { RefundOrder, TakePayment } from "@croozer/contracts/order-acts";
import type { PaymentStep } from "@croozer/contracts/orders";
import type { z } from "zod";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";
import { holdOrder, writeChange } from "../write-change.ts";
import { giveBack } from "./give-back.ts";
import { dueMinor, nextPaymentSteps, paid, refundableMinor } from "./payment.ts";
import { insertPayment } from "./payments.ts";
import { noteSpent } from "./spent.ts";

/**
 * Records money that was taken: in cash, by card at the door, by Bit. What becomes of the order itself is another matter.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.illegal_payment` with the legal steps,
 * `order.amount_not_possible` with what is due
 */
export async function takePayment(tx: Tx, id: string, wish: z.output<typeof TakePayment>): Promise<Order> {
  const before = await holdOrder(tx, id, wish.version);
  refuseIllegal(before, "pay");
  const mostMinor = dueMinor(before);
  const { amountMinor = mostMinor, method, note } = wish;
  if (amountMinor > mostMinor) refuse("order.amount_not_possible", { mostMinor });
  const takenBy = method ?? before.paymentMethod ?? "cash";
  const paymentId = await insertPayment(tx, id, { kind: "payment", amountMinor, method: takenBy, note });
  const entry = { kind: "paid", detail: note || null, data: { amountMinor } };
  // An order that nobody had said how it is paid for was paid like this.
  const paymentMethod = before.paymentMethod ?? takenBy;
  const order = await writeChange(tx, { ...paid(before, amountMinor), paymentMethod }, entry);
  record(tx, "order.paid", { orderId: id, paymentId, amountMinor, isOnline: false, version: order.version });
  return order;
}

/**
 * Gives money back, all or a part of what was kept. What was taken online goes back through its provider: asked for here,
 * given back when that is done.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.illegal_payment` with the legal steps,
 * `order.amount_not_possible` with what can be given back
 */
export async function refundOrder(tx: Tx, id: string, wish: z.output<typeof RefundOrder>): Promise<Order> {
  const before = await holdOrder(tx, id, wish.version);
  refuseIllegal(before, "refund");
  const { amountMinor = refundableMinor(before), method, reason, dueAgain } = wish;
  const given = await giveBack(tx, before, { amountMinor, method, reason, dueAgain });
  const order = await writeChange(tx, given.order, ...given.notes);
  await noteSpent(tx, before, order);
  given.tell(order.version);
  return order;
}

function refuseIllegal(order: Order, step: PaymentStep): void {
  const legal = nextPaymentSteps(order);
  if (!legal.includes(step))
    refuse("order.illegal_payment", { paymentStatus: order.paymentStatus, step, nextPaymentSteps: legal });
}
