import type { Tx } from "../platform/db/tx.ts";
import type { Order, SoldItem } from "./order.ts";

/** As `orderJson` gives it: instants as text. */
type OrderJson = Omit<Order, "requestedFor" | "promisedFor" | "placedAt" | "statusChangedAt" | "kitchenChangedAt"> & {
  kitchenChangedAt: string | null;
  requestedFor: string | null;
  promisedFor: string | null;
  placedAt: string;
  statusChangedAt: string;
};

const itemsJson = `
  coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'productId', i.product_id,
      'name', jsonb_build_object('he', i.name_he, 'en', i.name_en), 'quantity', i.quantity, 'unit', i.unit,
      'unitPriceMinor', i.unit_price_minor, 'subtotalMinor', i.subtotal_minor, 'options', i.options, 'note', i.note,
      'madeQuantity', i.made_quantity, 'doing', i.doing, 'request', i.request) order by i.position)
    from order_items i where i.business_id = $1 and i.order_id = o.id), '[]')`;

/** Somebody who left the team since keeps their place without a name. */
const assigneeJson = `
  case when o.assignee_id is not null then jsonb_build_object('memberId', o.assignee_id, 'name', coalesce((
    select u.name from members m join users u on u.id = m.user_id
    where m.business_id = $1 and m.id = o.assignee_id), '')) end`;

/** Its latest ticket on paper. */
const ticketJson = `
  (select jsonb_build_object('revision', p.revision, 'copy', p.copy, 'at', p.at, 'by', p.actor_name) from order_prints p
   where p.business_id = $1 and p.order_id = o.id and p.kind = 'ticket' order by p.revision desc, p.copy desc limit 1)`;

/** Kept with the cancellation alone. */
const causeJson = `
  case when o.status = 'cancelled' then (select t.data -> 'cause' from order_timeline t
    where t.business_id = $1 and t.order_id = o.id and t.kind = 'cancelled' limit 1) end`;

/** An order with its lines, as one column. `$1` is the business, the table is `o`. */
const orderJson = `
  jsonb_build_object('id', o.id, 'number', o.number, 'shortNumber', o.short_number, 'status', o.status,
    'paymentStatus', o.payment_status, 'paymentMethod', o.payment_method, 'source', o.source,
    'fulfilment', o.fulfilment, 'language', o.language, 'conversationId', o.conversation_id,
    'address', o.address, 'addressParts', o.address_parts, 'deliveryArea', o.delivery_area,
    'areaUnchecked', o.area_unchecked, 'location', case when o.latitude is not null then
      jsonb_build_object('latitude', o.latitude, 'longitude', o.longitude) end,
    'customer', jsonb_build_object('id', o.customer_id, 'name', o.customer_name, 'phone', o.customer_phone),
    'subtotalMinor', o.subtotal_minor, 'taxMinor', o.tax_minor, 'deliveryFeeMinor', o.delivery_fee_minor,
    'discountMinor', o.discount_minor, 'totalMinor', o.total_minor, 'taxIncluded', o.tax_included)
  || jsonb_build_object('currency', o.currency, 'customerNote', o.customer_note, 'kitchenNote', o.kitchen_note,
    'requestedFor', o.requested_for, 'promisedFor', o.promised_for, 'cancelReason', o.cancel_reason,
    'placedAt', o.placed_at, 'statusChangedAt', o.status_changed_at, 'version', o.version, 'items', ${itemsJson},
    'discountReason', o.discount_reason, 'internalNote', o.internal_note, 'tags', o.tags, 'paidMinor', o.paid_minor,
    'refundedMinor', o.refunded_minor, 'refundingMinor', o.refunding_minor, 'settledMinor', o.settled_minor,
    'lostMinor', o.lost_minor, 'dispute', o.dispute,
    'revision', o.revision, 'seenItems', o.seen_items, 'kitchenChangedAt', o.kitchen_changed_at,
    'assignee', ${assigneeJson}, 'ticketPrint', ${ticketJson}, 'cancelCause', ${causeJson}, 'deliveryProblem', o.delivery_problem, 'courier', case when o.courier_id is not null then
      jsonb_build_object('courierId', o.courier_id, 'name', o.courier_name) end)`;

type Row = { order: OrderJson };
const selectOrders = `select ${orderJson} as order from orders o where o.business_id = $1`;

const orderOf = ({ order }: Row): Order => ({
  ...order,
  kitchenChangedAt: order.kitchenChangedAt === null ? null : new Date(order.kitchenChangedAt),
  requestedFor: order.requestedFor === null ? null : new Date(order.requestedFor),
  promisedFor: order.promisedFor === null ? null : new Date(order.promisedFor),
  placedAt: new Date(order.placedAt),
  statusChangedAt: new Date(order.statusChangedAt),
});

/**
 * Orders that a condition picks, with their lines. `rest` is what follows `where o.business_id = $1`; its own values
 * start at `$2`.
 */
export async function readOrders(tx: Tx, rest: string, values: readonly unknown[]): Promise<Order[]> {
  return (await tx.query<Row>(`${selectOrders} ${rest}`, [tx.businessId, ...values])).map(orderOf);
}

/** The first order that a condition picks, whose text never varies; null for none. */
export async function readOneOrder(tx: Tx, rest: string, value: string): Promise<Order | null> {
  const [row] = await tx.queryPlanned<Row>(`${selectOrders} ${rest}`, [tx.businessId, value]);
  return row ? orderOf(row) : null;
}

export const readOrder = (tx: Tx, id: string): Promise<Order | null> => readOneOrder(tx, "and o.id = $2", id);

/** Holds an order until the commit, so that two who act on it come one after the other. */
export async function lockOrder(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query("select 1 from orders where business_id = $1 and id = $2 for update", [
    tx.businessId,
    id,
  ]);
  return rows.length > 0;
}

const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

export type NewOrder = Order & { sourceKey: string | null; localDay: string };

/** What may change while an order lives. */
const changeable = (order: Order) => ({
  ...{ status: order.status, payment_status: order.paymentStatus, payment_method: order.paymentMethod },
  ...{ fulfilment: order.fulfilment, address: order.address, address_parts: jsonOf(order.addressParts) },
  ...{ latitude: order.location?.latitude ?? null, longitude: order.location?.longitude ?? null },
  ...{ delivery_area: jsonOf(order.deliveryArea), area_unchecked: order.areaUnchecked },
  ...{ subtotal_minor: order.subtotalMinor, tax_minor: order.taxMinor, tax_included: order.taxIncluded },
  ...{ delivery_fee_minor: order.deliveryFeeMinor, discount_minor: order.discountMinor },
  ...{ discount_reason: order.discountReason, total_minor: order.totalMinor, currency: order.currency },
  ...{ paid_minor: order.paidMinor, refunded_minor: order.refundedMinor, settled_minor: order.settledMinor },
  ...{ refunding_minor: order.refundingMinor, lost_minor: order.lostMinor, dispute: order.dispute },
  ...{ customer_note: order.customerNote, kitchen_note: order.kitchenNote, internal_note: order.internalNote },
  ...{ tags: order.tags, assignee_id: order.assignee?.memberId ?? null, requested_for: order.requestedFor },
  ...{ courier_id: order.courier?.courierId ?? null, courier_name: order.courier?.name ?? null },
  ...{ delivery_problem: order.deliveryProblem },
  ...{ promised_for: order.promisedFor, cancel_reason: order.cancelReason },
  ...{ status_changed_at: order.statusChangedAt, revision: order.revision, version: order.version },
  ...{ seen_items: jsonOf(order.seenItems), kitchen_changed_at: order.kitchenChangedAt, items_text: itemsText(order) },
});

const itemsText = ({ items }: Order): string => items.map(({ name }) => `${name.he} ${name.en}`).join(" ");

/**
 * Writes an order and its lines.
 * @returns false when the same source already placed one under this key
 */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<boolean> {
  const columns = {
    ...{ business_id: tx.businessId, id: order.id, number: order.number, short_number: order.shortNumber },
    ...{ local_day: order.localDay, source: order.source, source_key: order.sourceKey, language: order.language },
    ...{ customer_id: order.customer.id, customer_name: order.customer.name, customer_phone: order.customer.phone },
    ...{ conversation_id: order.conversationId, placed_at: order.placedAt },
    ...changeable(order),
  };
  const names = Object.keys(columns);
  const rows = await tx.query(
    `with placed as (
       insert into orders (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})
       on conflict (business_id, source, source_key) where source_key is not null do nothing
       returning business_id, id, words
     ), found_by as (${insertWordsOf("placed")})
     select 1 from placed`,
    Object.values(columns),
  );
  if (rows.length === 0) return false;
  await insertItems(tx, order.id, order.items);
  return true;
}

/** The words of an order are a column of it; to be looked up each has a row. */
const insertWordsOf = (orders: string): string =>
  `insert into order_words (business_id, word, order_id)
   select distinct o.business_id, word, o.id from ${orders} o, unnest(string_to_array(ltrim(o.words), ' ')) word`;

/** Writes what may change of an order, but for its lines. When it came to its status follows from the status. */
export async function updateOrder(tx: Tx, order: Order): Promise<void> {
  const columns = Object.entries(changeable(order));
  const place = (name: string) => `$${columns.findIndex(([column]) => column === name) + 3}`;
  const [status, at] = [`${place("status")}::text`, `${place("status_changed_at")}::timestamptz`];
  const reached = (...statuses: Order["status"][]) => `${status} in (${statuses.map((one) => `'${one}'`).join(", ")})`;
  await tx.query(
    `update orders set ${columns.map(([name], index) => `${name} = $${index + 3}`).join(", ")},
       confirmed_at = case when ${reached("confirmed")} then coalesce(confirmed_at, ${at}) else confirmed_at end,
       ready_at = case when ${reached("ready", "out_for_delivery", "delivered")} then coalesce(ready_at, ${at})
         when ${reached("cancelled")} then ready_at end,
       completed_at = case when ${reached("delivered")} then coalesce(completed_at, ${at}) end,
       cancelled_at = case when ${reached("cancelled")} then coalesce(cancelled_at, ${at}) end
     where business_id = $1 and id = $2`,
    [tx.businessId, order.id, ...columns.map(([, value]) => value)],
  );
}

/** Writes an order's lines anew, and what it is found by. */
export async function replaceItems(tx: Tx, { id, items }: Pick<Order, "id" | "items">): Promise<void> {
  await tx.query(
    `with gone as (delete from order_items where business_id = $1 and order_id = $2 returning name_he, name_en)
     delete from order_words w using gone g, unnest(string_to_array(ltrim(folded_words(g.name_he || ' ' || g.name_en)), ' ')) old (word)
     where w.business_id = $1 and w.word = old.word and w.order_id = $2`,
    [tx.businessId, id],
  );
  await insertItems(tx, id, items);
  // Some word of a line that is gone may be the customer's too, or another line's.
  await tx.query(`${insertWordsOf("orders")} where o.business_id = $1 and o.id = $2 on conflict do nothing`, [
    tx.businessId,
    id,
  ]);
}

async function insertItems(tx: Tx, orderId: string, items: readonly SoldItem[]): Promise<void> {
  await tx.query(
    `insert into order_items (business_id, id, order_id, position, product_id, name_he, name_en, quantity, unit,
       unit_price_minor, subtotal_minor, options, note, made_quantity, doing, request)
     select $1, i.id, $2, i.position, i."productId", i.name->>'he', i.name->>'en', i.quantity, i.unit,
       i."unitPriceMinor", i."subtotalMinor", i.options, i.note, i."madeQuantity", i.doing, i.request
     from jsonb_to_recordset($3::jsonb) as i (id uuid, position int, "productId" uuid, name jsonb, quantity numeric,
       unit text, "unitPriceMinor" bigint, "subtotalMinor" bigint, options jsonb, note text, "madeQuantity" numeric, doing boolean,
       request jsonb)`,
    [tx.businessId, orderId, JSON.stringify(items.map((item, position) => ({ ...item, position })))],
  );
}

/** Writes what the kitchen made of one line. */
export async function updateProgress(
  tx: Tx,
  orderId: string,
  { id, madeQuantity, doing }: Pick<SoldItem, "id" | "madeQuantity" | "doing">,
): Promise<void> {
  await tx.query(
    "update order_items set made_quantity = $4, doing = $5 where business_id = $1 and order_id = $2 and id = $3",
    [tx.businessId, orderId, id, madeQuantity, doing],
  );
}
