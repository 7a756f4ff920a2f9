import { inLanguage } from "@croozer/contracts/basics";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import { buildMenuIndex, type MenuIndex } from "@croozer/order-parser";
import { getBusiness } from "../businesses/businesses.ts";
import { getMenu, type Menu, parserMenu } from "../catalogue/catalogue.ts";
import { findLastOrder, findOpenOrder, nextStatuses, quoteOrder, type SoldOption } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { DialogueContext, Quote } from "./dialogue/context.ts";
import type { Cart, Language } from "./dialogue/dialogue.ts";
import { textsIn } from "./dialogue/texts.ts";

/** Before the kitchen starts a customer may still cancel by a message. */
const cancellableByCustomer: readonly string[] = ["pending", "confirmed"];

/** Everything the dialogue needs to know now. */
export async function dialogueContext(tx: Tx, conversationId: string, customerId: string): Promise<DialogueContext> {
  const business = await getBusiness(tx);
  const menu = await getMenu(tx);
  const openOrder = await findOpenOrder(tx, conversationId);
  const lastOrder = await findLastOrder(tx, customerId);
  return {
    now: tx.now(),
    business,
    menu,
    index: indexOf(menu, business.id, () => buildMenuIndex(parserMenu(menu, business))),
    quote: (cart, language) => quoteCart(menu, business.settings, cart, language),
    openOrder: openOrder && {
      id: openOrder.id,
      shortNumber: openOrder.shortNumber,
      number: openOrder.number,
      status: openOrder.status,
      promisedFor: openOrder.promisedFor,
      cancellable:
        cancellableByCustomer.includes(openOrder.status) &&
        nextStatuses(openOrder.status, openOrder.fulfilment).includes("cancelled"),
    },
    lastOrder: lastOrder?.items.map((item) => item.request) ?? null,
    newToken: () => newId().slice(-12),
  };
}

/** A priced cart with its lines in words. Also what the inbox shows beside a conversation. */
export function quoteCart(menu: Menu, settings: BusinessSettings, cart: Cart, language: Language): Quote {
  const quote = quoteOrder(menu, settings, cart);
  const minimum = quote.problems.find((problem) => problem.code === "order.below_minimum");
  return {
    lines: quote.lines.map((line) => ({
      name: inLanguage(line.name, language),
      quantity: line.quantity,
      options: line.options.map((option) => optionText(option, language)),
      subtotalMinor: line.subtotalMinor,
    })),
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    belowMinimumMinor: minimum?.minimumMinor ?? null,
  };
}

function optionText({ kind, name, half }: SoldOption, language: Language): string {
  const t = textsIn(language);
  const text = inLanguage(name, language);
  switch (kind) {
    case "option":
      return text;
    case "removed":
      return t.without(text);
    case "extra":
      return t.extra(text);
    case "light":
      return t.light(text);
    case "half":
      return t.half(half ?? 1, text);
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
