import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Board, OrderDetail, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import type { Tx } from "../platform/db/tx.ts";
import type { Cursor } from "../platform/http/cursor.ts";
import { nextStatuses, type Order } from "./order.ts";
import { readOrders, readTimeline } from "./queries.ts";

/** An order as lists and the board show it, its dishes named in `language`. */
export function summaryOf(order: Order, language: Language): OrderSummary {
  const { language: _customers, taxIncluded: _taxIncluded, ...shown } = order;
  return {
    ...shown,
    nextStatuses: nextStatuses(order.status, order.fulfilment),
    items: order.items.map(({ request: _request, ...item }) => ({
      ...item,
      name: inLanguage(item.name, language),
      options: item.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
    })),
    deliveryArea: order.deliveryArea && { ...order.deliveryArea, name: inLanguage(order.deliveryArea.name, language) },
    requestedFor: order.requestedFor?.toISOString() ?? null,
    promisedFor: order.promisedFor?.toISOString() ?? null,
    placedAt: order.placedAt.toISOString(),
    statusChangedAt: order.statusChangedAt.toISOString(),
  };
}

export const detailOf = async (tx: Tx, order: Order, language: Language): Promise<OrderDetail> => ({
  ...summaryOf(order, language),
  timeline: await readTimeline(tx, order.id),
});

export type OrderFilter = {
  status?: OrderStatus | undefined;
  customerId?: string | undefined;
  conversationId?: string | undefined;
  patterns: readonly string[];
};

/**
 * Orders by the time they were placed, latest first. A search gathers its matches before it sorts, or a rare word would
 * walk the whole list backwards: 150 ms for any word among 200,000 orders of one business.
 */
export async function readOrderPage(
  tx: Tx,
  { status, customerId, conversationId, patterns }: OrderFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Order[]> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value) + 1}`;
  const conditions = [
    status && `o.status = ${place(status)}`,
    customerId && `o.customer_id = ${place(customerId)}`,
    conversationId && `o.conversation_id = ${place(conversationId)}`,
    after && `(o.placed_at, o.id) < (${place(after.at)}::timestamptz, ${place(after.id)}::uuid)`,
    patterns.length > 0 && `o.search_text like any (${place(patterns)}::text[])`,
  ];
  const rest = conditions.flatMap((condition) => (condition ? [`and ${condition}`] : [])).join(" ");
  const latest = `order by placed_at desc, id desc limit ${place(limit)}`;
  if (patterns.length === 0) return readOrders(tx, `${rest} ${latest}`, values);
  const found = `with found as materialized (
    select o.id, o.placed_at from orders o where o.business_id = $1 ${rest}) select id from found ${latest}`;
  return readOrders(tx, `and o.id in (${found}) order by o.placed_at desc, o.id desc`, values);
}

/** More than a kitchen has on its wall; what is left out is older. */
const shownOpen = 500;
const shownFinished = 200;

/** Everything unfinished, oldest first, and what was finished today, latest first. Today is the business's. */
export async function readBoard(tx: Tx, timeZone: string): Promise<Order[]> {
  const today = "date_trunc('day', $2::timestamptz at time zone $3) at time zone $3";
  const open = `and o.status not in ('delivered', 'cancelled') order by o.placed_at desc, o.id desc limit ${shownOpen}`;
  const finished = `and o.status in ('delivered', 'cancelled') and o.status_changed_at >= ${today}
    order by o.status_changed_at desc, o.id desc limit ${shownFinished}`;
  const unfinished = await readOrders(tx, open, []);
  return [...unfinished.toReversed(), ...(await readOrders(tx, finished, [tx.now(), timeZone]))];
}

/** Minutes from placed to ready, over the orders of the business's day that nobody asked for later; null without any. */
export async function readAverageMinutes(tx: Tx, timeZone: string): Promise<Board["averageMinutesToday"]> {
  const rows = await tx.query<{ minutes: number | null }>(
    `select round((avg(extract(epoch from ready_at - placed_at)) / 60)::numeric, 1) as minutes from orders
     where business_id = $1 and requested_for is null and status <> 'cancelled'
       and ready_at >= date_trunc('day', $2::timestamptz at time zone $3) at time zone $3`,
    [tx.businessId, tx.now(), timeZone],
  );
  return rows[0]?.minutes ?? null;
}
