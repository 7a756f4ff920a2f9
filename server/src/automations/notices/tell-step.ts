import type { Language } from "@croozer/contracts/basics";
import type { NoticeReason, NoticeStep } from "@croozer/contracts/notices";
import { getBusiness } from "../../businesses/businesses.ts";
import { findConversationOf, getConversation, getMessage, queueMessage } from "../../conversations/conversations.ts";
import { addTimelineNote, linkOf, listNotices, type Notice, type NoticeData, type Order } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { money } from "../../platform/text/money.ts";
import { fillTemplate, findApproved } from "../../templates/templates.ts";
import { aboutWhen } from "../dialogue/requested-time.ts";
import { sayFor } from "../texts/text-store.ts";
import type { Say } from "../texts/texts.ts";
import { languagesFor, noticeTemplate } from "./notice-template.ts";
import { type NoticeFacts, noticeText } from "./notice-text.ts";

export type Told = { sent: boolean; reason: NoticeReason | null };
type Sent = { by: "text" | "template"; language: Language; messageId: string };
/** `isOutside`: it is known that the 24 hours are over, whatever our own reckoning says. */
export type Telling = { publicUrl: string; isOutside?: boolean; money?: NonNullable<NoticeData["money"]> };

/** Tells a step of an order, and the timeline that it was told or why not. The same words are not said twice running. */
export async function tellStep(tx: Tx, order: Order, step: NoticeStep, telling: Telling): Promise<Told> {
  const sent = await send(tx, order, step, telling);
  if (sent === "told_already") return { sent: false, reason: sent };
  const isSent = typeof sent !== "string";
  const line = isSent ? sent : { by: null, language: order.language, messageId: null };
  await addTimelineNote(tx, order.id, isSent ? "notice_sent" : "notice_not_sent", isSent ? null : sent, {
    notice: { step, ...line, ...(telling.money ? { money: telling.money } : {}) },
  });
  return { sent: isSent, reason: isSent ? null : sent };
}

async function send(
  tx: Tx,
  order: Order,
  step: NoticeStep,
  { publicUrl, isOutside = false, money }: Telling,
): Promise<Sent | NoticeReason> {
  const { customer } = order;
  // Who ordered by phone may well write to us.
  const conversationId = order.conversationId ?? (customer.id && (await findConversationOf(tx, customer.id)));
  if (conversationId === null) return "no_conversation";
  // Two payments of the same amount are two.
  const last = money ? undefined : (await listNotices(tx, order.id)).findLast(({ messageId }) => messageId !== null);
  const amountMinor = money?.amountMinor ?? 0;
  const link = step === "confirmed" || step === "edited" ? await linkOf(tx, publicUrl, order.id) : "";
  const said = isOutside ? null : await sayFreely(tx, order, { conversationId, step, link, last, amountMinor });
  return said ?? sayByTemplate(tx, order, { conversationId, step, link, last, amountMinor, publicUrl });
}

type Saying = {
  conversationId: string;
  step: NoticeStep;
  link: string;
  amountMinor: number;
  last: Notice | undefined;
};

/** Null where the 24 hours are over. */
async function sayFreely(tx: Tx, order: Order, saying: Saying): Promise<Sent | "told_already" | null> {
  const { language } = order;
  const t = await sayFor(tx, language);
  const body = noticeText(saying.step, t, await factsOf(tx, order, saying, { t, language }));
  if (await isSaid(tx, saying.last, body)) return "told_already";
  try {
    return { by: "text", language, messageId: await queue(tx, order, saying, { type: "text", body }) };
  } catch (error) {
    if (error instanceof Refusal && error.code === "conversation.window_closed") return null;
    throw error;
  }
}

async function sayByTemplate(
  tx: Tx,
  order: Order,
  saying: Saying & { publicUrl: string },
): Promise<Sent | "told_already" | "template_not_approved"> {
  const { conversationId, step, link, last, publicUrl } = saying;
  const { channel } = await getConversation(tx, conversationId);
  for (const language of languagesFor(step, order.language)) {
    const t = await sayFor(tx, language);
    const { key, values } = noticeTemplate(step, t, await factsOf(tx, order, saying, { t, language }));
    const approved = await findApproved(tx, publicUrl, { channelId: channel.id, key, languages: [language] });
    if (approved === null) continue;
    const content = fillTemplate(approved, values, link === "" ? null : (link.split("/").at(-1) ?? null));
    if (await isSaid(tx, last, content.body)) return "told_already";
    return { by: "template", language, messageId: await queue(tx, order, saying, content) };
  }
  return "template_not_approved";
}

async function queue(
  tx: Tx,
  order: Order,
  { conversationId }: Saying,
  content: Parameters<typeof queueMessage>[1]["content"],
): Promise<string> {
  const notice = { conversationId, content, origin: "order_notice", orderId: order.id } as const;
  return (await queueMessage(tx, notice)).messageId;
}

async function factsOf(
  tx: Tx,
  order: Order,
  { link, amountMinor }: Saying,
  { t, language }: { t: Say; language: Language },
): Promise<NoticeFacts> {
  const { shortNumber, fulfilment, promisedFor, cancelReason, totalMinor, currency } = order;
  const { timeZone } = (await getBusiness(tx)).settings;
  return {
    ...{ order: shortNumber, fulfilment, link, reason: cancelReason },
    time: promisedFor && aboutWhen(promisedFor, tx.now(), timeZone, language, t),
    total: money(totalMinor, currency, language),
    amount: money(amountMinor, currency, language),
  };
}

/** Whether the last that was told said just this. What failed or never went was not told. */
async function isSaid(tx: Tx, last: Notice | undefined, body: string | null): Promise<boolean> {
  if (!last?.messageId || last.state === "failed" || last.state === "withdrawn") return false;
  const { content } = await getMessage(tx, last.messageId);
  return "body" in content && content.body === body;
}
