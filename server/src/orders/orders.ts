/** The door of the orders. */
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Order, OrderChange } from "./order.ts";
import { readOneOrder, readOrder } from "./queries.ts";
import { type EntryData, insertTimeline } from "./timeline.ts";

export { changeOrderStatus, recallOrder } from "./changing/advance-order.ts";
export { amendOrder } from "./changing/amend-order.ts";
export { assignOrder } from "./changing/assign-order.ts";
export { type Cancellation, cancelOrder } from "./changing/cancel-order.ts";
export type { WordCause } from "./changing/cancel-reason.ts";
export { giveToCourier, holdOrders, listCarried, noteDeliveryProblem } from "./changing/carry.ts";
export { editOrder, type OrderEdit } from "./changing/edit-order.ts";
export { bumpOrder } from "./kitchen/bump-order.ts";
export { beginStep, type Escalation, readUnanswered, wasDoneLately } from "./kitchen/escalation.ts";
export { ticketLines } from "./kitchen/print-order.ts";
export { findPrint, linesBefore } from "./kitchen/record-print.ts";
export { noteScreen, readScreens } from "./kitchen/screens.ts";
export { seeOrder } from "./kitchen/see-order.ts";
export { setItemProgress } from "./kitchen/set-item-progress.ts";
export { readStatistics } from "./list/statistics.ts";
export { lookingFor, withPresentOrder } from "./looking.ts";
export { listOpenDisputes } from "./money/dispute-routes.ts";
export type { Dispute } from "./money/dispute-rows.ts";
export { noteDispute } from "./money/note-dispute.ts";
export { refundOrder, takePayment } from "./money/pay-order.ts";
export { dueMinor } from "./money/payment.ts";
export { findPayment, type PaymentRow, readPayments } from "./money/payments.ts";
export { type ReceivedPayment, receivePayment } from "./money/receive-payment.ts";
export { noteOutsideRefund, type OutsideRefund, type RefundOutcome, settleRefund } from "./money/settle-refund.ts";
export { isNoticeTrue, isUntold, listNotices, type Notice, type NoticeData } from "./notice-lines.ts";
export {
  isEditable,
  isFinal,
  localDay,
  type Order,
  type OrderChange,
  type SoldItem,
  type SoldOption,
} from "./order.ts";
export { addressText, fullAddress } from "./placing/address-text.ts";
export { findLinkedOrder, linkOf } from "./placing/link.ts";
export { findBySourceKey, type OrderRequest, type PlacedOrder, placeOrder } from "./placing/place-order.ts";
export { type Agreed, agreementOf } from "./pricing/agreement.ts";
export type { LineProblem, PricedLine } from "./pricing/line.ts";
export { type OrderProblem, type Quote, quoteOrder } from "./pricing/quote.ts";
export { quotedOrder } from "./pricing/quoted-order.ts";
export { readOrder as findOrder } from "./queries.ts";
export { readTimeline, timesReached } from "./timeline.ts";
export { nextStatuses } from "./transitions.ts";
export { detailOf } from "./views.ts";
export type { ChangedOrder } from "./write-change.ts";

/**
 * Tells the customer of a change, in its transaction; given by whoever can send messages.
 * @returns whether a message was queued, and else why not
 */
export type NoticeFor = (
  tx: Tx,
  order: Order,
  change: OrderChange,
) => Promise<{ sent: boolean; reason: string | null }>;

/** @throws `order.not_found` */
export async function getOrder(tx: Tx, id: string): Promise<Order> {
  return (await readOrder(tx, id)) ?? refuse("order.not_found");
}

/** The latest order of a conversation that is neither delivered nor cancelled. */
export function findOpenOrder(tx: Tx, conversationId: string): Promise<Order | null> {
  const rest = `and o.conversation_id = $2 and o.status not in ('delivered', 'cancelled')
    order by o.placed_at desc, o.id desc limit 1`;
  return readOneOrder(tx, rest, conversationId);
}

/** The latest order of a customer that was not cancelled: what "the same again" means. */
export function findLastOrder(tx: Tx, customerId: string): Promise<Order | null> {
  const rest = "and o.customer_id = $2 and o.status <> 'cancelled' order by o.placed_at desc, o.id desc limit 1";
  return readOneOrder(tx, rest, customerId);
}

/** What orders of the last weeks come to on average; null while there are fewer than twenty. */
export async function usualOrderTotal(tx: Tx): Promise<number | null> {
  const rows = await tx.query<{ count: number; average: number | null }>(
    `select count(*) as count, round(avg(total_minor))::bigint as average from (
       select total_minor from orders where business_id = $1 and status <> 'cancelled'
       order by placed_at desc, id desc limit 200) recent`,
    [tx.businessId],
  );
  return rows[0] && rows[0].count >= 20 ? rows[0].average : null;
}

/**
 * Adds what happened around an order to its timeline (a notice sent, a message that failed). The order itself is
 * unchanged, so its version is too.
 * @throws `order.not_found`
 */
export async function addTimelineNote(
  tx: Tx,
  orderId: string,
  kind: string,
  detail: string | null,
  data?: EntryData,
): Promise<void> {
  const order = await getOrder(tx, orderId);
  await insertTimeline(tx, orderId, data === undefined ? { kind, detail } : { kind, detail, data });
  tx.notice({ type: "order", id: orderId, version: order.version, placed: false });
}
