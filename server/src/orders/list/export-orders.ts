import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { OrderQuery } from "@croozer/contracts/orders";
import { localIso } from "../../platform/clock/zones.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Cursor } from "../../platform/http/cursor.ts";
import { csvLine } from "../../platform/text/csv.ts";
import type { Order } from "../order.ts";
import { readOrderPage } from "./order-list.ts";

const pageSize = 500;
type Export = { query: OrderQuery; timeZone: string; language: Language };
export type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const columns: Record<string, (order: Order, how: Export) => string | number | null> = {
  number: ({ number }) => number,
  placed: ({ placedAt }, { timeZone }) => localIso(placedAt, timeZone).slice(0, 19).replace("T", " "),
  status: ({ status }) => status,
  payment: ({ paymentStatus }) => paymentStatus,
  method: ({ paymentMethod }) => paymentMethod,
  source: ({ source }) => source,
  fulfilment: ({ fulfilment }) => fulfilment,
  customer: ({ customer }) => customer.name,
  phone: ({ customer }) => customer.phone,
  address: ({ address }) => address,
  items: ({ items }, { language }) =>
    items.map(({ quantity, name }) => `${quantity} × ${inLanguage(name, language)}`).join("; "),
  subtotal: ({ subtotalMinor }) => amount(subtotalMinor),
  delivery: ({ deliveryFeeMinor }) => amount(deliveryFeeMinor),
  discount: ({ discountMinor }) => amount(discountMinor),
  tax: ({ taxMinor }) => amount(taxMinor),
  total: ({ totalMinor }) => amount(totalMinor),
  paid: ({ paidMinor }) => amount(paidMinor),
  refunded: ({ refundedMinor }) => amount(refundedMinor),
  currency: ({ currency }) => currency,
  assignee: ({ assignee }) => assignee?.name ?? null,
  tags: ({ tags }) => tags.join(", "),
  customer_note: ({ customerNote }) => customerNote,
  kitchen_note: ({ kitchenNote }) => kitchenNote,
  internal_note: ({ internalNote }) => internalNote,
  cancel_reason: ({ cancelReason }) => cancelReason,
};

/**
 * Orders as lines of CSV, latest first: a page and a transaction at a time, so that however many there are, none waits for
 * the one who downloads. Spreadsheets know by the mark in front that it is UTF-8.
 */
export async function* orderCsv(inTx: InTx, how: Export): AsyncGenerator<string> {
  yield `\uFEFF${Object.keys(columns).join(",")}\r\n`;
  let after: Cursor | null = null;
  do {
    const position: { after: Cursor | null; limit: number; timeZone: string } = {
      after,
      limit: pageSize,
      timeZone: how.timeZone,
    };
    const orders: Order[] = await inTx((tx) => readOrderPage(tx, how.query, position));
    const last = orders.at(-1);
    after = orders.length === pageSize && last ? { at: last.placedAt, id: last.id } : null;
    if (orders.length > 0) yield orders.map((order) => rowOf(order, how)).join("");
  } while (after !== null);
}

const rowOf = (order: Order, how: Export): string =>
  csvLine(Object.values(columns).map((column) => column(order, how)));

const amount = (minor: number): string => (minor / 100).toFixed(2);
