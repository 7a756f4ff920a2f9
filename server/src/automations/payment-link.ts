import type { PaymentLink } from "@croozer/contracts/payments";
import { queueMessage } from "../conversations/conversations.ts";
import { addTimelineNote, dueMinor, getOrder, type Order } from "../orders/orders.ts";
import { findPaymentLink, isReadyOnline, openPaymentLink } from "../payments/payments.ts";
import type { Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { money } from "../platform/text/money.ts";
import { sayFor } from "./texts/text-store.ts";

type Sent = { sent: boolean; reason: string | null };

/** Sends a customer the button under which they pay, inside the 24-hour window; the timeline says so. */
export async function sendPaymentLink(
  tx: Tx,
  order: Order,
  { url, amountMinor, currency }: PaymentLink,
): Promise<Sent> {
  const { conversationId, language, shortNumber } = order;
  if (conversationId === null) return { sent: false, reason: "no_conversation" };
  const t = await sayFor(tx, language);
  const total = money(amountMinor, currency, language);
  try {
    await queueMessage(tx, {
      conversationId,
      content: {
        ...{ type: "link_button", header: null, footer: null },
        ...{ body: t("payLink", { order: shortNumber, total }), label: t("payNow"), url },
      },
      origin: "order_notice",
      sentBy: tx.actor.kind === "member" ? tx.actor.memberId : null,
      orderId: order.id,
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === "conversation.window_closed")
      return { sent: false, reason: "window_closed" };
    throw error;
  }
  await addTimelineNote(tx, order.id, "payment_link_sent", null);
  return { sent: true, reason: null };
}

/** Asks for the money of an order that is to be paid online, once it is accepted. */
export const askForPayment = (platform: Platform): JobDefinition =>
  defineJob<{ orderId: string }>("ask_for_payment", async ({ inTx, payload: { orderId } }) => {
    const isWanted = await inTx(async (tx) => {
      const order = await getOrder(tx, orderId);
      return order.paymentMethod === "online" && dueMinor(order) > 0 && (await isReadyOnline(tx));
    });
    if (!isWanted) return;
    try {
      await openPaymentLink(platform, inTx, orderId);
    } catch (error) {
      // Another amount, or nothing any more: whoever changed the order looks at it. Trouble of the provider is tried again.
      if (error instanceof Refusal && error.code !== "payment.provider_unavailable") return;
      throw error;
    }
    await inTx(async (tx) => {
      const order = await getOrder(tx, orderId);
      const link = await findPaymentLink(tx, order);
      if (link) await sendPaymentLink(tx, order, link);
    });
  });
