import type { OrderStatus, TimelineEntry } from "@croozer/contracts/orders";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Order, SoldItem } from "./order.ts";

/** As `orderJson` gives it: instants as text. */
type OrderJson = Omit<Order, "requestedFor" | "promisedFor" | "placedAt" | "statusChangedAt"> & {
  requestedFor: string | null;
  promisedFor: string | null;
  placedAt: string;
  statusChangedAt: string;
};

const itemsJson = `
  coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'productId', i.product_id,
      'name', jsonb_build_object('he', i.name_he, 'en', i.name_en), 'quantity', i.quantity, 'unit', i.unit,
      'unitPriceMinor', i.unit_price_minor, 'subtotalMinor', i.subtotal_minor, 'options', i.options, 'note', i.note,
      'request', i.request) order by i.position)
    from order_items i where i.business_id = $1 and i.order_id = o.id), '[]')`;

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
    'placedAt', o.placed_at, 'statusChangedAt', o.status_changed_at, 'version', o.version, 'items', ${itemsJson})`;

type Row = { order: OrderJson };
const selectOrders = `select ${orderJson} as order from orders o where o.business_id = $1`;

const orderOf = ({ order }: Row): Order => ({
  ...order,
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

/**
 * Writes an order and its lines.
 * @returns false when the same source already placed one under this key
 */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<boolean> {
  const columns = {
    ...{ business_id: tx.businessId, id: order.id, number: order.number, short_number: order.shortNumber },
    ...{ local_day: order.localDay, status: order.status, payment_status: order.paymentStatus },
    ...{ payment_method: order.paymentMethod, source: order.source, source_key: order.sourceKey },
    ...{ fulfilment: order.fulfilment, address: order.address, language: order.language },
    ...{ address_parts: jsonOf(order.addressParts), delivery_area: jsonOf(order.deliveryArea) },
    ...{ latitude: order.location?.latitude ?? null, longitude: order.location?.longitude ?? null },
    ...{ area_unchecked: order.areaUnchecked },
    ...{ customer_id: order.customer.id, customer_name: order.customer.name, customer_phone: order.customer.phone },
    ...{ conversation_id: order.conversationId, subtotal_minor: order.subtotalMinor, tax_minor: order.taxMinor },
    ...{ delivery_fee_minor: order.deliveryFeeMinor, discount_minor: order.discountMinor },
    ...{ total_minor: order.totalMinor, tax_included: order.taxIncluded, currency: order.currency },
    ...{ customer_note: order.customerNote, kitchen_note: order.kitchenNote, requested_for: order.requestedFor },
    ...{ placed_at: order.placedAt, status_changed_at: order.statusChangedAt, version: order.version },
  };
  const names = Object.keys(columns);
  const rows = await tx.query(
    `insert into orders (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})
     on conflict (business_id, source, source_key) where source_key is not null do nothing returning 1`,
    Object.values(columns),
  );
  if (rows.length === 0) return false;
  await insertItems(tx, order.id, order.items);
  return true;
}

/** Writes what an edit may change, and its lines anew. */
export async function updateOrder(tx: Tx, order: Order): Promise<void> {
  const { location } = order;
  await tx.query(
    `update orders set fulfilment = $3, address = $4, address_parts = $5, latitude = $6, longitude = $7,
       delivery_area = $8, area_unchecked = $9, payment_method = $10, requested_for = $11, customer_note = $12,
       subtotal_minor = $13, tax_minor = $14, tax_included = $15, delivery_fee_minor = $16, discount_minor = $17,
       total_minor = $18, currency = $19, version = $20
     where business_id = $1 and id = $2`,
    [
      ...[tx.businessId, order.id, order.fulfilment, order.address, jsonOf(order.addressParts)],
      ...[location?.latitude ?? null, location?.longitude ?? null, jsonOf(order.deliveryArea), order.areaUnchecked],
      ...[order.paymentMethod, order.requestedFor, order.customerNote, order.subtotalMinor, order.taxMinor],
      ...[order.taxIncluded, order.deliveryFeeMinor, order.discountMinor, order.totalMinor, order.currency],
      order.version,
    ],
  );
  await tx.query("delete from order_items where business_id = $1 and order_id = $2", [tx.businessId, order.id]);
  await insertItems(tx, order.id, order.items);
}

async function insertItems(tx: Tx, orderId: string, items: readonly SoldItem[]): Promise<void> {
  await tx.query(
    `insert into order_items (business_id, id, order_id, position, product_id, name_he, name_en, quantity, unit,
       unit_price_minor, subtotal_minor, options, note, request)
     select $1, i.id, $2, i.position, i."productId", i.name->>'he', i.name->>'en', i.quantity, i.unit,
       i."unitPriceMinor", i."subtotalMinor", i.options, i.note, i.request
     from jsonb_to_recordset($3::jsonb) as i (id uuid, position int, "productId" uuid, name jsonb, quantity numeric,
       unit text, "unitPriceMinor" bigint, "subtotalMinor" bigint, options jsonb, note text, request jsonb)`,
    [tx.businessId, orderId, JSON.stringify(items.map((item, position) => ({ ...item, position })))],
  );
}

export type TimelineNote = { kind: string; from?: OrderStatus; to?: OrderStatus; detail?: string | null };

/** Adds a line to an order's history, by the one who acts. */
export async function insertTimeline(tx: Tx, orderId: string, { kind, from, to, detail }: TimelineNote): Promise<void> {
  const { actor } = tx;
  await tx.query(
    `insert into order_timeline (business_id, id, order_id, at, kind, from_status, to_status, actor_kind, actor_id, actor_name, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.businessId, newId(), orderId, tx.now(), kind, from ?? null, to ?? null],
      ...[actor.kind, actor.kind === "system" ? null : actor.id, actor.name, detail ?? null],
    ],
  );
}

type TimelineRow = Omit<TimelineEntry, "at" | "actor"> & {
  at: Date;
  actor_kind: TimelineEntry["actor"]["kind"];
  actor_name: string;
};

/** An order's history, oldest first. */
export async function readTimeline(tx: Tx, orderId: string): Promise<TimelineEntry[]> {
  const rows = await tx.query<TimelineRow>(
    `select id, at, kind, from_status as "from", to_status as "to", actor_kind, actor_name, detail
     from order_timeline where business_id = $1 and order_id = $2 order by at, id`,
    [tx.businessId, orderId],
  );
  return rows.map(({ actor_kind, actor_name, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actor: { kind: actor_kind, name: actor_name },
  }));
}
