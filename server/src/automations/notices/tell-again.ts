import { isMoneyStep } from "@croozer/contracts/notices";
import { getConversation, getMessage } from "../../conversations/conversations.ts";
import { addTimelineNote, getOrder, isNoticeTrue, isUntold, listNotices } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { lookNow } from "../../templates/templates.ts";
import { type Told, tellStep } from "./tell-step.ts";

/**
 * Tells the customer what they could not be told, as it is now: by a template where the 24 hours are over meanwhile.
 * @throws `order.not_found` · `order.notice_not_due` where nothing is to be told again: it was told, or is not true any more
 */
export async function tellAgain(tx: Tx, orderId: string, publicUrl: string): Promise<Told> {
  const order = await getOrder(tx, orderId);
  const last = (await listNotices(tx, orderId)).findLast(({ step }) => !isMoneyStep(step));
  if (!last || !isUntold(last.state, last.reason) || !isNoticeTrue(last.step, order.status))
    refuse("order.notice_not_due");
  return tellStep(tx, order, last.step, { publicUrl });
}

/** Our own word and Meta's for the 24 hours being over. */
const closed = ["conversation.window_closed", "131047"];

/** Missing or not approved, paused, disabled: we were not told, or it is on its way to us. */
const unknownTemplate = /^(132001|132015|132016)$/;

/**
 * A message failed: where it was an update about an order, its timeline says so, once. One whose 24 hours ended on the way
 * is told by a template instead, as long as it is true.
 */
export async function noteFailedNotice(tx: Tx, messageId: string, publicUrl: string): Promise<void> {
  const { origin, orderId, conversationId, status, error } = await getMessage(tx, messageId);
  if (origin !== "order_notice" || orderId === null || status !== "failed") return;
  const lines = (await listNotices(tx, orderId)).filter((line) => line.messageId === messageId);
  const line = lines.at(-1);
  if (line === undefined || lines.some(({ kind }) => kind === "notice_failed")) return;
  const { step, language, by, money } = line;
  const ofMoney = money ? { money } : {};
  const code = error?.code ?? null;
  await addTimelineNote(tx, orderId, "notice_failed", code, {
    notice: { step, language, by, messageId, ...ofMoney },
  });
  if (by === "template" && code !== null && unknownTemplate.test(code))
    lookNow(tx, (await getConversation(tx, conversationId)).channel.id);
  const order = await getOrder(tx, orderId);
  if (by === "text" && code !== null && closed.includes(code) && isNoticeTrue(step, order.status))
    await tellStep(tx, order, step, { publicUrl, isOutside: true, ...ofMoney });
}
