import type { Business } from "@croozer/contracts/businesses";
import { buildMenuIndex, type MenuIndex } from "@croozer/order-parser";
import { getBusiness, listDeliveryAreas, listPauses } from "../businesses/businesses.ts";
import { getMenu, type Menu, parserMenu } from "../catalogue/catalogue.ts";
import { savedAddresses } from "../customers/customers.ts";
import { findLastOrder, findOpenOrder, isEditable, type Order } from "../orders/orders.ts";
import { isReadyOnline } from "../payments/payments.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { DialogueContext, OpenOrder } from "./dialogue/context.ts";
import { quoteCart } from "./quote-cart.ts";
import { readTexts } from "./texts/text-store.ts";
import { usualTotal } from "./usual-total.ts";

/** Who writes days after an order about food means a new one. */
const amendableForMs = 12 * 3_600_000;

/** Everything the dialogue needs to know now. */
export async function dialogueContext(tx: Tx, conversationId: string, customerId: string): Promise<DialogueContext> {
  const business = await withOffered(tx, await getBusiness(tx));
  const menu = await getMenu(tx);
  const texts = await readTexts(tx);
  const areas = await listDeliveryAreas(tx);
  const pauses = await listPauses(tx);
  const now = tx.now();
  const openOrder = await findOpenOrder(tx, conversationId);
  const lastOrder = await findLastOrder(tx, customerId);
  return {
    now,
    business,
    texts,
    menu,
    index: indexOf(menu, business),
    quote: (cart, language) =>
      quoteCart({ menu, settings: business.settings, texts, areas, now, pauses }, cart, language),
    areas,
    paused: pauses.map(({ fulfilment }) => fulfilment),
    openOrder: openOrder && openOrderOf(openOrder, now),
    lastOrder: lastOrder && { items: lastOrder.items.map(({ request }) => request), prices: lastOrder.items },
    addresses: (await savedAddresses(tx, customerId)).map(({ address, location }) => ({ address, location })),
    usualTotalMinor: await usualTotal(tx),
    newToken: () => newId().slice(-12),
  };
}

/** Online is offered once a provider is connected; a business that takes nothing else keeps it. */
async function withOffered(tx: Tx, business: Business): Promise<Business> {
  const { paymentMethods } = business.settings;
  if (!paymentMethods.includes("online") || (await isReadyOnline(tx))) return business;
  const others = paymentMethods.filter((method) => method !== "online");
  return others.length === 0 ? business : { ...business, settings: { ...business.settings, paymentMethods: others } };
}

function openOrderOf(order: Order, now: Date): OpenOrder {
  const { paymentMethod, requestedFor } = order;
  const isRecent = (requestedFor ?? order.placedAt).getTime() > now.getTime() - amendableForMs;
  return {
    id: order.id,
    version: order.version,
    shortNumber: order.shortNumber,
    number: order.number,
    status: order.status,
    promisedFor: order.promisedFor,
    cancellable: isEditable(order),
    editable: isEditable(order),
    isRecent,
    cart: {
      items: order.items.map(({ request }) => request),
      fulfilment: order.fulfilment,
      address: order.address,
      location: order.location,
      time: requestedFor?.toISOString() ?? null,
      timeSaidAt: null,
      paymentMethod: paymentMethod === "other" ? null : paymentMethod,
      notes: order.customerNote,
    },
  };
}

/** Indexes remembered at most; building one for 200 products takes some 10 ms. */
const rememberAtMost = 200;
const indexes = new Map<string, { menu: Menu; index: MenuIndex }>();

/** The parser's index of a menu, built once a version: `getMenu` gives the same object as long as nothing changed. */
export function indexOf(menu: Menu, business: Business): MenuIndex {
  const known = indexes.get(business.id);
  if (known?.menu === menu) return known.index;
  const index = buildMenuIndex(parserMenu(menu, business), { synonyms: menu.synonyms });
  if (indexes.size >= rememberAtMost) indexes.clear();
  indexes.set(business.id, { menu, index });
  return index;
}
