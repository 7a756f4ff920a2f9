import { inLanguage } from "@croozer/contracts/basics";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Customer } from "@croozer/contracts/customers";
import { buildMenuIndex, type MenuIndex } from "@croozer/order-parser";
import { getBusiness } from "../businesses/businesses.ts";
import { getMenu, type Menu, parserMenu } from "../catalogue/catalogue.ts";
import {
  type Agreed,
  agreementOf,
  findLastOrder,
  findOpenOrder,
  isEditable,
  type Order,
  quoteOrder,
  type SoldOption,
} from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { DialogueContext, OpenOrder, Quote } from "./dialogue/context.ts";
import type { Cart, Language } from "./dialogue/dialogue.ts";
import { requestedInstant } from "./dialogue/requested-time.ts";
import { readTexts } from "./texts/text-store.ts";
import type { Say, Texts } from "./texts/texts.ts";
import { usualTotal } from "./usual-total.ts";

/** Who writes days after an order about food means a new one. */
const amendableForMs = 12 * 3_600_000;

/** Everything the dialogue needs to know now. */
export async function dialogueContext(tx: Tx, conversationId: string, customer: Customer): Promise<DialogueContext> {
  const business = await getBusiness(tx);
  const menu = await getMenu(tx);
  const texts = await readTexts(tx);
  const now = tx.now();
  const openOrder = await findOpenOrder(tx, conversationId);
  const lastOrder = await findLastOrder(tx, customer.id);
  return {
    now,
    business,
    texts,
    menu,
    index: indexOf(menu, business.id, () => buildMenuIndex(parserMenu(menu, business))),
    quote: (cart, language) => quoteCart(menu, business.settings, cart, language, texts, now),
    openOrder: openOrder && openOrderOf(openOrder, now),
    lastOrder: lastOrder && { items: lastOrder.items.map(({ request }) => request), prices: lastOrder.items },
    addresses: customer.addresses,
    usualTotalMinor: await usualTotal(tx),
    newToken: () => newId().slice(-12),
  };
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
      time: requestedFor?.toISOString() ?? null,
      timeSaidAt: null,
      paymentMethod:
        paymentMethod === "cash" || paymentMethod === "card" || paymentMethod === "bit" ? paymentMethod : null,
      notes: order.customerNote,
    },
  };
}

/** A priced cart with its lines in words. Also what the inbox shows beside a conversation. */
export function quoteCart(
  menu: Menu,
  settings: BusinessSettings,
  cart: Cart,
  language: Language,
  texts: Texts,
  now: Date,
): Quote {
  const quote = quoteOrder(menu, settings, cart);
  const t = texts(language);
  const minimum = quote.problems.find((problem) => problem.code === "order.below_minimum");
  return {
    lines: quote.lines.map((line) => ({
      name: inLanguage(line.name, language),
      quantity: line.quantity,
      options: line.options.map((option) => optionText(option, language, t)),
      subtotalMinor: line.subtotalMinor,
    })),
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    belowMinimumMinor: minimum?.minimumMinor ?? null,
    problems: quote.problems,
    agreement: agreementOf(wishOf(cart, now, settings.timeZone), quote),
  };
}

/** What a cart asks of the orders. */
export const wishOf = (cart: Cart, now: Date, timeZone: string): Agreed => ({
  items: cart.items,
  fulfilment: cart.fulfilment ?? "pickup",
  address: cart.address,
  paymentMethod: cart.paymentMethod,
  requestedFor: requestedInstant(cart, now, timeZone),
  customerNote: cart.notes,
});

function optionText({ kind, name, half }: SoldOption, language: Language, t: Say): string {
  const text = inLanguage(name, language);
  const option = language === "en" ? text.toLowerCase() : text;
  switch (kind) {
    case "option":
      return text;
    case "removed":
      return t("without", { option });
    case "extra":
      return t("extra", { option });
    case "light":
      return t("light", { option });
    case "half":
      return t("half", { half: half ?? 1, option: text });
  }
}

/** Indexes remembered at most; building one for 200 products takes some 10 ms. */
const rememberAtMost = 200;
const indexes = new Map<string, { menu: Menu; index: MenuIndex }>();

/** The parser's index of a menu, built once a version: `getMenu` gives the same object as long as nothing changed. */
function indexOf(menu: Menu, businessId: string, build: () => MenuIndex): MenuIndex {
  const known = indexes.get(businessId);
  if (known?.menu === menu) return known.index;
  const index = build();
  if (indexes.size >= rememberAtMost) indexes.clear();
  indexes.set(businessId, { menu, index });
  return index;
}
