import { inLanguage } from "@croozer/contracts/basics";
import type { Business, BusinessSettings } from "@croozer/contracts/businesses";
import { buildMenuIndex, type MenuIndex } from "@croozer/order-parser";
import { getBusiness } from "../businesses/businesses.ts";
import { getMenu, type Menu, parserMenu } from "../catalogue/catalogue.ts";
import { findLastOrder, findOpenOrder, nextStatuses, quoteOrder, type SoldOption } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { DialogueContext, Quote } from "./dialogue/context.ts";
import type { Cart, Language } from "./dialogue/dialogue.ts";
import { readTexts } from "./texts/text-store.ts";
import type { Say, Texts } from "./texts/texts.ts";

/** Before the kitchen starts a customer may still cancel by a message. */
const cancellableByCustomer: readonly string[] = ["pending", "confirmed"];

/** Everything the dialogue needs to know now. */
export async function dialogueContext(tx: Tx, conversationId: string, customerId: string): Promise<DialogueContext> {
  const business = await getBusiness(tx);
  const menu = await getMenu(tx);
  const texts = await readTexts(tx);
  const openOrder = await findOpenOrder(tx, conversationId);
  const lastOrder = await findLastOrder(tx, customerId);
  return {
    now: tx.now(),
    business,
    texts,
    menu,
    index: indexOf(menu, business),
    quote: (cart, language) => quoteCart(menu, business.settings, cart, language, texts),
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
export function quoteCart(menu: Menu, settings: BusinessSettings, cart: Cart, language: Language, texts: Texts): Quote {
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
  };
}

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
export function indexOf(menu: Menu, business: Business): MenuIndex {
  const known = indexes.get(business.id);
  if (known?.menu === menu) return known.index;
  const index = buildMenuIndex(parserMenu(menu, business), { synonyms: menu.synonyms });
  if (indexes.size >= rememberAtMost) indexes.clear();
  indexes.set(business.id, { menu, index });
  return index;
}
