import { getOrder, listNotices } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { isOn } from "./switches.ts";
import { tellStep } from "./tell-step.ts";

/** `about` names the payment or refund: each is told once. */
export type MoneyMoved = { orderId: string; step: "paid" | "refunded"; about: string; amountMinor: number };

/** Tells a customer that their money arrived, or that it is on its way back. */
export async function tellOfMoney(
  tx: Tx,
  { orderId, step, about, amountMinor }: MoneyMoved,
  publicUrl: string,
): Promise<void> {
  const order = await getOrder(tx, orderId);
  // Thanks for paying what was cancelled would promise food; whoever gives it back says so.
  if (step === "paid" && order.status === "cancelled") return;
  if (!(await isOn(tx, step))) return;
  const isTold = (await listNotices(tx, orderId)).some((one) => one.step === step && one.money?.about === about);
  if (!isTold) await tellStep(tx, order, step, { publicUrl, money: { amountMinor, about } });
}
