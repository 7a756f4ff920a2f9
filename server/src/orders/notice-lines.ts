import type { Language } from "@croozer/contracts/basics";
import { isMoneyStep, type NoticeLine, type NoticeStep } from "@croozer/contracts/notices";
import type { OrderStatus } from "@croozer/contracts/orders";
import type { Tx } from "../platform/db/tx.ts";

/** What an entry of the timeline keeps of an update to the customer. */
export type NoticeData = {
  step: NoticeStep;
  language: Language;
  by: "text" | "template" | null;
  messageId: string | null;
  /** Of money: how much, and which payment or refund. */
  money?: { amountMinor: number; about: string };
};
/** The columns of its message, beside an entry. */
export type NoticeMessage = { message_status: string | null; message_pricing: Pricing | null };
type Pricing = { charge?: NoticeLine["charge"]; category?: string | null };

/** Joins an entry `t` of the timeline with the message it tells of. `$1` is the business. */
export const joinMessage = `left join messages m on m.business_id = $1 and m.id = (t.data #>> '{notice,messageId}')::uuid`;
export const messageColumns = "m.status as message_status, m.pricing as message_pricing";

/** Whether an update is still true of an order that stands here. */
export function isNoticeTrue(step: NoticeStep, status: OrderStatus): boolean {
  if (isMoneyStep(step)) return true;
  if (step === "edited") return status !== "cancelled" && status !== "delivered";
  // It names the time that was promised, which holds until the order is ready.
  if (step === "confirmed") return status === "confirmed" || status === "preparing";
  if (step === "unconfirmed") return status === "pending";
  return step === status;
}

/** What became of an update. A message that was never found out about may have arrived: it counts as on its way. */
export function stateOf(messageStatus: string | null): NoticeLine["state"] {
  switch (messageStatus) {
    case null:
      return null;
    case "queued":
    case "sending":
    case "uncertain":
      return "waiting";
    case "delivered":
    case "failed":
      return messageStatus;
    case "read":
    case "played":
      return "read";
    case "cancelled":
      return "withdrawn";
    default:
      return "sent";
  }
}

export const noticeLineOf = (
  { step, language, by }: NoticeData,
  { message_status, message_pricing }: NoticeMessage,
): Omit<NoticeLine, "canSendAgain"> => ({
  ...{ step, language, by, state: stateOf(message_status) },
  charge: message_pricing?.charge ?? null,
  category: message_pricing?.category ?? null,
});

/** Nothing can be sent to an order that nobody wrote. */
export const isUntold = (state: NoticeLine["state"], reason: string | null): boolean =>
  state === "failed" || (state === null && reason !== "no_conversation");

export type Notice = NoticeData & { kind: string; reason: string | null; state: NoticeLine["state"] };

/** Updates about an order, oldest first. */
export async function listNotices(tx: Tx, orderId: string): Promise<Notice[]> {
  const rows = await tx.query<NoticeMessage & { kind: string; detail: string | null; notice: NoticeData }>(
    `select t.kind, t.detail, t.data -> 'notice' as notice, ${messageColumns}
     from order_timeline t ${joinMessage}
     where t.business_id = $1 and t.order_id = $2 and t.data ? 'notice' order by t.at, t.id`,
    [tx.businessId, orderId],
  );
  return rows.map(({ kind, detail, notice, message_status }) => ({
    ...notice,
    ...{ kind, reason: detail, state: stateOf(message_status) },
  }));
}
