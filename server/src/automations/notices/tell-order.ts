import { getBusiness } from "../businesses/businesses.ts";
import { queueMessage } from "../conversations/conversations.ts";
import {
  addTimelineNote,
  linkOf,
  type NoticeFor,
  type Order,
  type OrderChange,
  timesReached,
} from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Refusal } from "../platform/refusal.ts";
import { money } from "./dialogue/money.ts";
import { aboutWhen } from "./dialogue/requested-time.ts";
import { noticeText } from "./notice-text.ts";
import { sayFor } from "./texts/text-store.ts";

/** Notices of an installation that people reach at an address. */
export const noticesWith =
  (publicUrl: string): NoticeFor =>
  (tx, order, change) =>
    tell(tx, order, change, publicUrl);

/**
 * Tells the customer what became of their order, in their language, in the transaction of the change. Inside the 24-hour
 * window as free text; outside it nothing can be sent without an approved template, and the timeline says so.
 */
async function tell(tx: Tx, order: Order, change: OrderChange, publicUrl: string): ReturnType<NoticeFor> {
  const body = await bodyOf(tx, order, change, publicUrl);
  if (body === null) return { sent: false, reason: "not_needed" };
  const problem = await send(tx, order, body);
  await addTimelineNote(tx, order.id, problem === null ? "notice_sent" : "notice_not_sent", problem);
  return { sent: problem === null, reason: problem };
}

async function send(tx: Tx, order: Order, body: string): Promise<string | null> {
  if (order.conversationId === null) return "no_conversation";
  try {
    await queueMessage(tx, {
      conversationId: order.conversationId,
      content: { type: "text", body },
      origin: "order_notice",
      orderId: order.id,
    });
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === "conversation.window_closed") return "window_closed";
    throw error;
  }
}

/**
 * Null where nothing has to be said: the conversation that placed or changed an order has answered, a step taken back was
 * made by mistake, and what was told once is not told again when the step is made anew.
 */
async function bodyOf(tx: Tx, order: Order, change: OrderChange, publicUrl: string): Promise<string | null> {
  const link = () => linkOf(tx, publicUrl, order.id);
  if (change.kind === "edited" && change.by === "member" && change.isOther) {
    const total = money(order.totalMinor, order.currency, order.language);
    return (await sayFor(tx, order.language))("noticeEdited", { order: order.shortNumber, total, link: await link() });
  }
  if (change.kind !== "status_changed" && change.kind !== "cancelled") return null;
  if (order.status === "pending") return null;
  if (change.kind === "status_changed" && (await timesReached(tx, order.id, change.to)) > 1) return null;
  const { settings } = await getBusiness(tx);
  const t = await sayFor(tx, order.language);
  return noticeText(order.status, t, {
    order: order.shortNumber,
    fulfilment: order.fulfilment,
    time: order.promisedFor && aboutWhen(order.promisedFor, tx.now(), settings.timeZone, order.language, t),
    reason: change.kind === "cancelled" ? change.reason : null,
    // Made when it is first told, not for every step.
    link: order.status === "confirmed" ? await link() : "",
  });
}
