import type { EditOrder, KeptItem } from "@croozer/contracts/order-acts";
import type { z } from "zod";
import { getBusiness, listDeliveryAreas } from "../../businesses/businesses.ts";
import { getMenu, type Menu, menuFor } from "../../catalogue/catalogue.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { isFinal, type Order, type SoldItem } from "../order.ts";
import { readTaken } from "../order-stock.ts";
import { type Destination, destinationOf, isSaid, nowhere } from "../placing/destination.ts";
import { overrulable } from "../placing/place-order.ts";
import { isQuantity, type PricedLine, priceLine } from "../pricing/line.ts";
import { lineSubtotal } from "../pricing/pricing.ts";
import { isAboutTime, type OrderProblem, type Quote, quoteLines } from "../pricing/quote.ts";
import { soldAs } from "../pricing/sold-as.ts";
import type { Obstacle } from "../pricing/told-quote.ts";
import { type ChangedOrder, holdOrder } from "../write-change.ts";
import { rewriteOrder } from "./rewrite-order.ts";

type Edit = z.output<typeof EditOrder>;

/**
 * Changes an order for a member: what is in it, where it goes, when, for how much; notes and tags also afterwards. Lines
 * that stay keep the price they were sold for, new ones have today's.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_editable` once it is delivered or cancelled,
 * `order.sold_out`, `order.discount_unexplained`, `order.discount_too_large`, and what keeps an order from being placed
 * as far as the edit is about it
 */
export async function amendOrder(tx: Tx, id: string, edit: Edit): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, edit.version);
  const { after, problems } = await amended(tx, before, edit);
  const [problem] = problems;
  if (problem) refuse(problem.code, { ...problem, problems });
  const order = await rewriteOrder(tx, before, after);
  const isOther = isAboutContent(edit) && order.version > before.version;
  return { order, change: { kind: "edited", by: "member", isOther } };
}

/** What an edit would make of an order, at what price, and what is in its way. */
export type Amended = {
  after: Order;
  /** Null when the edit is about notes and tags alone. */
  quote: Quote | null;
  problems: Obstacle[];
};

/** @throws `order.not_editable`, `request.invalid` for a line that is not the order's, or said twice */
export async function amended(tx: Tx, before: Order, edit: Edit): Promise<Amended> {
  const noted = withNotes(before, edit);
  return isAboutContent(edit) ? withContent(tx, noted, edit) : { after: noted, quote: null, problems: [] };
}

const pricing = ["items", "fulfilment", "address", "addressParts", "location", "discountMinor"] as const;
const isAboutPrice = (edit: Edit): boolean => pricing.some((field) => edit[field] !== undefined);
const isAboutContent = (edit: Edit): boolean =>
  isAboutPrice(edit) || edit.requestedFor !== undefined || edit.paymentMethod !== undefined;
const isAboutPlace = (edit: Edit): boolean =>
  [edit.fulfilment, edit.address, edit.addressParts, edit.location].some((value) => value !== undefined);

/** Left out stays; empty is none. */
const noteOr = (said: string | null | undefined, before: string | null) => (said === undefined ? before : said || null);

const withNotes = (before: Order, edit: Edit): Order => ({
  ...before,
  customerNote: noteOr(edit.customerNote, before.customerNote),
  kitchenNote: noteOr(edit.kitchenNote, before.kitchenNote),
  internalNote: noteOr(edit.internalNote, before.internalNote),
  tags: edit.tags === undefined ? before.tags : [...new Set(edit.tags)],
});

async function withContent(tx: Tx, before: Order, edit: Edit): Promise<Amended> {
  if (isFinal(before.status)) refuse("order.not_editable", { status: before.status });
  const { settings } = await getBusiness(tx);
  const fulfilment = edit.fulfilment ?? before.fulfilment;
  const areas = fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const place = isAboutPlace(edit) ? placeOf(before, edit) : before;
  const requestedFor = requestedTime(before, edit);
  const discount = discountOf(before, edit);
  const menu = menuFor(await getMenu(tx), await readTaken(tx, before.id));
  const lines = linesOf(menu, before.items, edit);
  const cart = { ...place, fulfilment, requestedFor, discountMinor: discount.discountMinor };
  const quote = quoteLines(lines, settings, cart, { areas, now: tx.now() });
  const problems: Obstacle[] = quote.problems.filter(({ code }) => isInTheWay(code, edit));
  if (discount.discountMinor > 0 && discount.discountReason === null)
    problems.push({ code: "order.discount_unexplained" });
  const isNowhere = fulfilment === "delivery" && isAboutPlace(edit) && !isSaid(place);
  if (isNowhere) problems.push({ code: "order.address_missing" });
  const destination: Destination =
    fulfilment === "pickup" || isNowhere
      ? nowhere
      : isAboutPlace(edit)
        ? destinationOf(place, areas, before.language)
        : before;
  const { address, addressParts, location } = destination;
  const sold = soldAs(quote);
  const after: Order = {
    ...before,
    ...(isAboutPrice(edit) ? { ...sold, items: edit.items === undefined ? before.items : sold.items } : {}),
    ...{ fulfilment, address, addressParts, location, requestedFor },
    ...(isAboutPrice(edit) ? discount : {}),
    paymentMethod: edit.paymentMethod === undefined ? before.paymentMethod : edit.paymentMethod,
  };
  return { after, quote, problems };
}

/** A new address is all there is: what the old one was taken apart into, and its place on the map, are the old one's. */
function placeOf(before: Order, { address, addressParts, location }: Edit) {
  const isMoved = [address, addressParts, location].some((value) => value !== undefined);
  return isMoved
    ? { address: address ?? null, addressParts: addressParts ?? null, location: location ?? null }
    : { address: before.address, addressParts: before.addressParts, location: before.location };
}

function requestedTime(before: Order, { requestedFor }: Edit): Date | null {
  if (requestedFor === undefined) return before.requestedFor;
  return requestedFor === null ? null : new Date(requestedFor);
}

function discountOf(before: Order, edit: Edit): Pick<Order, "discountMinor" | "discountReason"> {
  const discountMinor = edit.discountMinor ?? before.discountMinor;
  if (discountMinor === 0) return { discountMinor, discountReason: null };
  return { discountMinor, discountReason: noteOr(edit.discountReason, before.discountReason) };
}

function linesOf(menu: Menu, sold: readonly SoldItem[], { items }: Edit): PricedLine[] {
  if (items === undefined) return sold.map((item) => kept(item, { id: item.id }));
  const left = new Map(sold.map((item) => [item.id, item]));
  return items.map((item, index) => {
    if (!("id" in item)) return priceLine(menu, item);
    const line = left.get(item.id) ?? refuse("request.invalid", { [`items.${index}.id`]: item.id });
    left.delete(item.id);
    return kept(line, item);
  });
}

/** A line as it was sold, perhaps more or less of it. */
function kept(line: SoldItem, { quantity = line.quantity, note = line.note }: KeptItem): PricedLine {
  const productId = line.productId ?? line.request.productId;
  return {
    ...line,
    productId,
    product: null,
    quantity,
    note: note || null,
    subtotalMinor: lineSubtotal(line.unitPriceMinor, quantity),
    request: { ...line.request, quantity, ...(note ? { note } : { note: undefined }) },
    problems: isQuantity(quantity, line.unit) ? [] : [{ code: "order.quantity_invalid", productId }],
  };
}

/** What stands stands: an order is refused for what the edit is about alone, and a member may make it as small as they like. */
function isInTheWay(code: OrderProblem["code"], edit: Edit): boolean {
  // Lines that stay have their part: what is missing is told when it is taken.
  if (code === "order.sold_out" || code === "order.below_minimum") return false;
  if (edit.overrule && overrulable.includes(code)) return false;
  if (isAboutTime(code)) return edit.requestedFor !== undefined;
  if (code === "order.area_not_served") return isAboutPlace(edit);
  return code !== "order.fulfilment_unavailable" || edit.fulfilment !== undefined;
}
