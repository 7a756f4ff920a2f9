import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Board, OrderDetail, OrderItem, OrderSummary } from "@croozer/contracts/orders";
import type { Tx } from "../platform/db/tx.ts";
import { lineChanges } from "./difference.ts";
import { addedQuantities, progressOf } from "./kitchen/item-progress.ts";
import { listPrints } from "./kitchen/record-print.ts";
import { dueMinor, nextPaymentSteps, overpaidMinor } from "./money/payment.ts";
import { readPayments } from "./money/payments.ts";
import type { Order, SoldItem } from "./order.ts";
import { readOrders } from "./queries.ts";
import { lineChangeIn, readTimeline } from "./timeline.ts";
import { type May, nextStatuses, recallTo } from "./transitions.ts";

/** Who looks: in which language dishes are named, what they may do, and when. */
export type Looking = { language: Language; may: May; now: Date };

/** An order as lists and the board show it. */
export function summaryOf(order: Order, { language, may, now }: Looking): OrderSummary {
  const { language: _customers, taxIncluded: _taxIncluded, settledMinor: _settled, seenItems, ...shown } = order;
  const changes = seenItems === null ? [] : lineChanges(seenItems, order.items);
  const added = addedQuantities(order);
  return {
    ...shown,
    nextStatuses: nextStatuses(order.status, order.fulfilment, may),
    recallTo: recallTo(order, now, may),
    nextPaymentSteps: nextPaymentSteps(order, may),
    dueMinor: dueMinor(order),
    overpaidMinor: overpaidMinor(order),
    items: order.items.map((item, index) => ({
      ...itemIn(item, language),
      progress: progressOf(item),
      madeQuantity: item.madeQuantity,
      addedQuantity: added[index] ?? 0,
    })),
    kitchenChangedAt: order.kitchenChangedAt?.toISOString() ?? null,
    kitchenChanges: changes.map((change) => ({ ...lineChangeIn(change, language), productId: change.productId })),
    deliveryArea: order.deliveryArea && { ...order.deliveryArea, name: inLanguage(order.deliveryArea.name, language) },
    requestedFor: order.requestedFor?.toISOString() ?? null,
    promisedFor: order.promisedFor?.toISOString() ?? null,
    placedAt: order.placedAt.toISOString(),
    statusChangedAt: order.statusChangedAt.toISOString(),
  };
}

const itemIn = (
  { request: _request, doing: _doing, madeQuantity: _made, ...item }: SoldItem,
  language: Language,
): OrderItem => ({
  ...item,
  name: inLanguage(item.name, language),
  options: item.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
});

export const detailOf = async (tx: Tx, order: Order, looking: Looking): Promise<OrderDetail> => ({
  ...summaryOf(order, looking),
  timeline: await readTimeline(tx, order.id, looking.language),
  payments: await readPayments(tx, order.id),
  prints: await listPrints(tx, order.id),
});

const today = "date_trunc('day', $2::timestamptz at time zone $3) at time zone $3";
/** More than a kitchen has on its wall; what is left out is older. */
const shownOpen = 500;
const shownFinished = 200;

/** Those of some orders that belong to the board. */
export function readOnBoard(tx: Tx, timeZone: string, ids: readonly string[]): Promise<Order[]> {
  return readOrders(
    tx,
    `and o.id = any ($4::uuid[]) and (o.status not in ('delivered', 'cancelled') or o.status_changed_at >= ${today})
     order by o.placed_at, o.id`,
    [tx.now(), timeZone, ids],
  );
}

/** Everything unfinished, oldest first, and what was finished today, latest first. Today is the business's. */
export async function readBoard(tx: Tx, timeZone: string): Promise<Order[]> {
  const open = `and o.status not in ('delivered', 'cancelled') order by o.placed_at desc, o.id desc limit ${shownOpen}`;
  const finished = `and o.status in ('delivered', 'cancelled') and o.status_changed_at >= ${today}
    order by o.status_changed_at desc, o.id desc limit ${shownFinished}`;
  const unfinished = await readOrders(tx, open, []);
  return [...unfinished.toReversed(), ...(await readOrders(tx, finished, [tx.now(), timeZone]))];
}

/**
 * Minutes from placed to ready, over the orders of the business's day that nobody asked for later; null without any.
 * They were placed lately: by that they are found.
 */
export async function readAverageMinutes(tx: Tx, timeZone: string): Promise<Board["averageMinutesToday"]> {
  const rows = await tx.query<{ minutes: number | null }>(
    `select round((avg(extract(epoch from ready_at - placed_at)) / 60)::numeric, 1) as minutes from orders
     where business_id = $1 and requested_for is null and status <> 'cancelled'
       and placed_at >= $2::timestamptz - interval '2 days'
       and ready_at >= date_trunc('day', $2::timestamptz at time zone $3) at time zone $3`,
    [tx.businessId, tx.now(), timeZone],
  );
  return rows[0]?.minutes ?? null;
}
