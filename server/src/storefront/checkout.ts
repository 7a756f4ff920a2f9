import { isDeepStrictEqual } from "node:util";
import type { PlacedPublicOrder, PlacePublicOrder } from "@croozer/contracts/public-menu";
import type { z } from "zod";
import { getBusiness, listDeliveryAreas, listPauses } from "../businesses/businesses.ts";
import { getMenu } from "../catalogue/catalogue.ts";
import { customerOnPhone } from "../customers/customers.ts";
import { agreementOf, findBySourceKey, linkOf, type Order, placeOrder, quoteOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { offeredMethods, whatsAppOf } from "./public-menu.ts";

type Wish = z.output<typeof PlacePublicOrder>;

/** Nobody orders more often; a program that found the page would. */
const mostInAnHour = 5;

/**
 * Places an order of the public menu, or answers the one that its key placed before.
 * @throws what `placeOrder` throws; `order.payment_unavailable`, `order.phone_invalid`, `order.price_changed`,
 * `request.key_reused` with the order that has the key when it was another one, `request.rate_limited`
 */
export async function checkOut(tx: Tx, wish: Wish): Promise<PlacedPublicOrder> {
  const key = { source: "web", sourceKey: wish.key } as const;
  const earlier = await findBySourceKey(tx, key);
  if (earlier) {
    const placed = await placedOf(tx, earlier);
    return isSameAsked(wish, earlier) ? placed : refuse("request.key_reused", placed);
  }
  if (!(await offeredMethods(tx)).includes(wish.paymentMethod)) refuse("order.payment_unavailable");
  const customer = await customerOnPhone(tx, wish.customerPhone, {
    name: wish.customerName,
    near: await numberOfItsCountry(tx),
  });
  if (customer === null) refuse("order.phone_invalid");
  await refuseTooMany(tx, customer.id);
  const { key: _key, totalMinor, ...said } = wish;
  const request = {
    ...{ ...said, ...key, requestedFor: wish.requestedFor === null ? null : new Date(wish.requestedFor) },
    customerId: customer.id,
  };
  const { order } = await placeOrder(tx, { ...request, agreed: await agreedTo(tx, request, totalMinor) });
  return placedOf(tx, order);
}

async function placedOf(tx: Tx, order: Order): Promise<PlacedPublicOrder> {
  const url = await linkOf(tx, "", order.id);
  return { token: url.slice(url.lastIndexOf("/") + 1), shortNumber: order.shortNumber };
}

/** A key that is sent again after the cart became another one asks for something else. */
const isSameAsked = ({ items, fulfilment }: Wish, order: Order): boolean =>
  fulfilment === order.fulfilment &&
  isDeepStrictEqual(
    items,
    order.items.map(({ request }) => request),
  );

/** The page's total, made the agreement that placing checks again; undefined while something else is wrong. */
async function agreedTo(tx: Tx, request: Parameters<typeof placeOrder>[1], totalMinor: number) {
  const { settings } = await getBusiness(tx);
  const areas = request.fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const quote = quoteOrder(await getMenu(tx), settings, request, {
    areas,
    now: tx.now(),
    pauses: await listPauses(tx),
  });
  if (quote.problems.length > 0) return undefined;
  if (quote.totalMinor !== totalMinor) refuse("order.price_changed", { totalMinor: quote.totalMinor });
  return agreementOf(request, quote);
}

async function refuseTooMany(tx: Tx, customerId: string): Promise<void> {
  const hourAgo = new Date(tx.now().getTime() - 3_600_000);
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from orders
     where business_id = $1 and customer_id = $2 and placed_at > $3 and source = 'web'`,
    [tx.businessId, customerId, hourAgo],
  );
  if ((rows[0]?.count ?? 0) >= mostInAnHour) refuse("request.rate_limited");
}

/** For numbers written without a country: the business's own, or the one that customers write to. */
async function numberOfItsCountry(tx: Tx): Promise<string | null> {
  const { phone, settings } = await getBusiness(tx);
  return phone ?? (await whatsAppOf(tx)) ?? (settings.timeZone === "Asia/Jerusalem" ? "+97235550100" : null);
}
