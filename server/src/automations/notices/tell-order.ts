import type { NoticeStep } from "@croozer/contracts/notices";
import { cancelMessage } from "../../conversations/conversations.ts";
import {
  isNoticeTrue,
  isUntold,
  listNotices,
  type NoticeFor,
  type Order,
  type OrderChange,
  timesReached,
} from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isOn } from "./switches.ts";
import { tellStep } from "./tell-step.ts";

/** Notices of an installation that people reach at an address. */
export const noticesWith =
  (publicUrl: string): NoticeFor =>
  (tx, order, change) =>
    tell(tx, order, change, publicUrl);

/**
 * Tells the customer what became of their order, in their language, in the transaction of the change: as free text within
 * the 24 hours, else by an approved template. One lane sends a conversation's messages in their order, so that no step is
 * told before an earlier one; what waits and is not true any more never goes.
 */
async function tell(tx: Tx, order: Order, change: OrderChange, publicUrl: string): ReturnType<NoticeFor> {
  await withdrawUntrue(tx, order);
  const step = await stepOf(tx, order, change);
  if (step === null) return { sent: false, reason: "not_needed" };
  if (!(await isOn(tx, step))) return { sent: false, reason: "switched_off" };
  return tellStep(tx, order, step, { publicUrl });
}

async function withdrawUntrue(tx: Tx, { id, status }: Order): Promise<void> {
  for (const { step, state, messageId } of await listNotices(tx, id))
    if (messageId !== null && state === "waiting" && !isNoticeTrue(step, status)) await withdraw(tx, messageId);
}

/** One that is on its way cannot be stopped. */
async function withdraw(tx: Tx, messageId: string): Promise<void> {
  try {
    await cancelMessage(tx, messageId);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "message.not_cancellable") throw error;
  }
}

/**
 * Null where nothing has to be said: the conversation that placed or changed an order has answered, a step taken back was
 * made by mistake, and what was told once is not told again when the step is made anew.
 */
async function stepOf(tx: Tx, order: Order, change: OrderChange): Promise<NoticeStep | null> {
  if (change.kind === "edited") return change.by === "member" && change.isOther ? "edited" : null;
  if (change.kind === "cancelled") return "cancelled";
  if (change.kind !== "status_changed" || order.status === "pending") return null;
  const isAgain = (await timesReached(tx, order.id, change.to)) > 1;
  return isAgain && !(await wasLost(tx, order.id, order.status)) ? null : order.status;
}

/** It was to be told and was not: withdrawn while it waited, or it failed. */
async function wasLost(tx: Tx, orderId: string, step: NoticeStep): Promise<boolean> {
  const last = (await listNotices(tx, orderId)).findLast((notice) => notice.step === step);
  return last !== undefined && (last.state === "withdrawn" || isUntold(last.state, last.reason));
}
