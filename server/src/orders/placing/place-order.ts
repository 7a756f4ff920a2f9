import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { Language } from "@croozer/contracts/basics";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Customer } from "@croozer/contracts/customers";
import type { Fulfilment, ItemRequest, OrderSummary } from "@croozer/contracts/orders";
import type { z } from "zod";
import { getBusiness, listDeliveryAreas, listPauses } from "../../businesses/businesses.ts";
import { getMenu, returnStock } from "../../catalogue/catalogue.ts";
import { customerOnPhone, getCustomer, noteOrderPlaced, rememberAddress } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { awaitAnswer } from "../kitchen/escalation.ts";
import { paymentAfter } from "../money/payment.ts";
import { localDay, type Order, orderNumber } from "../order.ts";
import { keepTaken, takeForLines } from "../order-stock.ts";
import { agreementOf } from "../pricing/agreement.ts";
import { type OrderProblem, quoteOrder } from "../pricing/quote.ts";
import { soldAs } from "../pricing/sold-as.ts";
import { insertOrder, readOrders } from "../queries.ts";
import { insertTimeline } from "../timeline.ts";
import { destinationOf, nowhere } from "./destination.ts";

export type OrderRequest = {
  items: readonly z.input<typeof ItemRequest>[];
  fulfilment: Fulfilment;
  address?: string | null;
  /** What the customer or a form took apart; else it is read from `address`. */
  addressParts?: AddressParts | null;
  location?: Location | null;
  paymentMethod?: OrderSummary["paymentMethod"];
  /** Null is as soon as possible. */
  requestedFor?: Date | null;
  customerNote?: string | null;
  kitchenNote?: string | null;
  customerId?: string | null;
  /** Win over the customer's own; needed when there is no customer record. */
  customerName?: string | null;
  customerPhone?: string | null;
  /** The phone's owner is the order's customer, newly if need be. */
  saveCustomer?: boolean;
  conversationId?: string | null;
  source: OrderSummary["source"];
  /** The same source with the same key places one order, however often it asks. */
  sourceKey?: string | null;
  /** Of the customer; else what their record says, else the business's. */
  language?: Language | undefined;
  discountMinor?: number;
  discountReason?: string | null;
  internalNote?: string | null;
  /** Somebody decided to take it in spite of what is `overrulable`. */
  overrule?: boolean;
  /** Of `agreementOf`: refused when it would cost or be anything else by now. */
  agreed?: string | undefined;
};

export type PlacedOrder = {
  order: Order;
  /** False when this source had placed it before under this key. */
  isNew: boolean;
};

/** Where orders come in by themselves and a closed intake stops them; a member or program decides for itself. */
const selfServed: readonly OrderSummary["source"][] = ["whatsapp", "instagram", "facebook", "webchat", "voice", "web"];

/** What a person may decide otherwise. */
export const overrulable: readonly OrderProblem["code"][] = [
  "order.area_not_served",
  "order.below_minimum",
  "order.closed",
  "order.time_not_possible",
  "order.intake_paused",
];

/**
 * Places an order by the menu and the terms of this moment: everything is checked and priced in this transaction.
 * @throws what keeps it from being placed: `order.intake_paused`, `order.empty`, `order.product_unavailable`,
 * `order.quantity_invalid`, `order.option_invalid`, `order.option_missing`, `order.fulfilment_unavailable`,
 * `order.address_missing`, `order.area_not_served`, `order.below_minimum`, `order.closed`, `order.time_not_possible`,
 * `order.too_large`, `order.price_changed`, `order.sold_out`, `order.discount_too_large`, `order.discount_unexplained`,
 * `customer.not_found`
 */
export async function placeOrder(tx: Tx, request: OrderRequest): Promise<PlacedOrder> {
  const earlier = await findBySourceKey(tx, request);
  if (earlier) return { order: earlier, isNew: false };
  const { settings } = await getBusiness(tx);
  if (!settings.intakeOpen && selfServed.includes(request.source))
    refuse("order.intake_paused", { fulfilment: null, until: null });
  const now = tx.now();
  const areas = request.fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const quote = quoteOrder(await getMenu(tx), settings, request, { areas, now, pauses: await listPauses(tx) });
  const problems = request.overrule ? quote.problems.filter(({ code }) => !overrulable.includes(code)) : quote.problems;
  const [problem] = problems;
  if (problem) refuse(problem.code, { ...problem, problems });
  if (request.agreed !== undefined && request.agreed !== agreementOf(request, quote)) refuse("order.price_changed");
  const discountReason = request.discountReason || null;
  if (quote.discountMinor > 0 && discountReason === null) refuse("order.discount_unexplained");
  const customer = await customerFor(tx, request);
  const language = languageOf(request, customer, settings);
  const destination = request.fulfilment === "delivery" ? destinationOf(request, areas, language) : nowhere;
  const { address } = destination;

  const sold = soldAs(quote);
  const taken = await takeForLines(tx, sold.items);
  const day = localDay(now, settings.timeZone);
  const shortNumber = await takeShortNumber(tx, day);
  const placed: Order = {
    id: newId(),
    number: orderNumber(day, shortNumber),
    shortNumber,
    status: "pending",
    paymentStatus: "pending",
    paymentMethod: request.paymentMethod ?? null,
    source: request.source,
    fulfilment: request.fulfilment,
    ...destination,
    ...sold,
    seenItems: null,
    kitchenChangedAt: null,
    discountReason: quote.discountMinor > 0 ? discountReason : null,
    ...{ paidMinor: 0, refundedMinor: 0, refundingMinor: 0, settledMinor: 0, lostMinor: 0, dispute: null },
    customer: snapshot(request, customer),
    language,
    conversationId: request.conversationId ?? null,
    customerNote: request.customerNote || null,
    kitchenNote: request.kitchenNote || null,
    internalNote: request.internalNote || null,
    tags: [],
    assignee: null,
    courier: null,
    deliveryProblem: null,
    revision: 1,
    ticketPrint: null,
    requestedFor: request.requestedFor ?? null,
    promisedFor: null,
    ...{ cancelReason: null, cancelCause: null },
    placedAt: now,
    statusChangedAt: now,
    version: 1,
  };
  const order = { ...placed, paymentStatus: paymentAfter("place", placed.paymentStatus, placed) };
  if (!(await insertOrder(tx, { ...order, sourceKey: request.sourceKey ?? null, localDay: day }))) {
    // The other one committed while this one waited for its number.
    await returnStock(tx, taken);
    const first = await findBySourceKey(tx, request);
    return { order: first ?? refuse("request.conflict"), isNew: false };
  }
  await keepTaken(tx, order.id, taken);
  await insertTimeline(tx, order.id, { kind: "placed", to: "pending" });
  if (customer) {
    await noteOrderPlaced(tx, customer.id, order);
    if (address !== null) await rememberAddress(tx, customer.id, { ...destination, address });
  }
  awaitAnswer(tx, order, settings);
  record(tx, "order.placed", { orderId: order.id });
  tx.notice({ type: "order", id: order.id, version: order.version, placed: true });
  return { order, isNew: true };
}

/** What a source placed under its key. */
export async function findBySourceKey(
  tx: Tx,
  { source, sourceKey }: Pick<OrderRequest, "source" | "sourceKey">,
): Promise<Order | null> {
  if (!sourceKey) return null;
  return (await readOrders(tx, "and o.source = $2 and o.source_key = $3", [source, sourceKey]))[0] ?? null;
}

/** The next number of the day. Its row stays locked until the commit: numbers are taken one after another. */
async function takeShortNumber(tx: Tx, day: string): Promise<number> {
  const rows = await tx.query<{ number: number }>("select take_numbers($1, $2, 1) as number", [
    tx.businessId,
    `orders:${day}`,
  ]);
  return rows[0]?.number ?? refuse("request.conflict");
}

async function customerFor(tx: Tx, request: OrderRequest): Promise<Customer | null> {
  const { customerId, saveCustomer, customerPhone, customerName = null } = request;
  if (customerId) return getCustomer(tx, customerId);
  if (!saveCustomer || !customerPhone) return null;
  return customerOnPhone(tx, customerPhone, { name: customerName, near: (await getBusiness(tx)).phone });
}

function snapshot(request: OrderRequest, customer: Customer | null): Order["customer"] {
  return {
    id: customer?.id ?? null,
    name: request.customerName || customer?.name || "",
    phone: request.customerPhone || customer?.phone || null,
  };
}

const languageOf = (request: OrderRequest, customer: Customer | null, settings: BusinessSettings): Language =>
  request.language ?? customer?.language ?? settings.language;
