import type { RefundOrder, TakePayment } from "@croozer/contracts/order-acts";
import type { PaymentStep } from "@croozer/contracts/orders";
import type { z } from "zod";
import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Order } from "./order.ts";
import { dueMinor, keptMinor, nextPaymentSteps, paid, refunded } from "./payment.ts";
import { insertPayment } from "./payments.ts";
import { holdOrder, writeChange } from "./write-change.ts";

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
  await insertPayment(tx, before, { kind: "payment", amountMinor, method, note });
  const entry = { kind: "paid", detail: note || null, data: { amountMinor } };
  // An order that nobody had said how it is paid for was paid like this.
  const paymentMethod = before.paymentMethod ?? method ?? "cash";
  const order = await writeChange(tx, { ...paid(before, amountMinor), paymentMethod }, entry);
  record(tx, "order.paid", { orderId: id, amountMinor, version: order.version });
  return order;
}

/**
 * Records money that was given back, all or a part of what was kept.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.illegal_payment` with the legal steps,
 * `order.amount_not_possible` with what can be given back
 */
export async function refundOrder(tx: Tx, id: string, wish: z.output<typeof RefundOrder>): Promise<Order> {
  const before = await holdOrder(tx, id, wish.version);
  refuseIllegal(before, "refund");
  const mostMinor = keptMinor(before);
  const { amountMinor = mostMinor, method, reason, dueAgain } = wish;
  if (amountMinor > mostMinor) refuse("order.amount_not_possible", { mostMinor });
  await insertPayment(tx, before, { kind: "refund", amountMinor, method, note: reason });
  const entry = { kind: "refunded", detail: reason, data: { amountMinor } };
  const order = await writeChange(tx, refunded(before, amountMinor, dueAgain), entry);
  record(tx, "order.refunded", { orderId: id, amountMinor, version: order.version });
  return order;
}

function refuseIllegal(order: Order, step: PaymentStep): void {
  const legal = nextPaymentSteps(order);
  if (!legal.includes(step))
    refuse("order.illegal_payment", { paymentStatus: order.paymentStatus, step, nextPaymentSteps: legal });
}
