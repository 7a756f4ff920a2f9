import { inLanguage } from "@croozer/contracts/basics";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import type { IntakePause } from "@croozer/contracts/intake";
import type { Menu } from "../catalogue/catalogue.ts";
import { type Agreed, agreementOf, quoteOrder, type SoldOption } from "../orders/orders.ts";
import type { Quote } from "./dialogue/context.ts";
import type { Cart, Language } from "./dialogue/dialogue.ts";
import { requestedInstant } from "./dialogue/requested-time.ts";
import type { Say, Texts } from "./texts/texts.ts";

/** What prices and words depend on. */
type Terms = {
  menu: Menu;
  settings: BusinessSettings;
  texts: Texts;
  areas: readonly DeliveryArea[];
  now: Date;
  pauses?: readonly IntakePause[];
};

/** A priced cart with its lines in words. Also what the inbox shows beside a conversation. */
export function quoteCart(
  { menu, settings, texts, areas, now, pauses = [] }: Terms,
  cart: Cart,
  language: Language,
): Quote {
  const wish = wishOf(cart, now, settings.timeZone);
  const quote = quoteOrder(menu, settings, { ...wish, fulfilment: cart.fulfilment }, { areas, now, pauses });
  const goods = quote.deliveryFeeMinor > 0 ? quoteOrder(menu, settings, { ...wish, fulfilment: null }) : quote;
  const t = texts(language);
  return {
    lines: quote.lines.map((line) => ({
      name: inLanguage(line.name, language),
      quantity: line.quantity,
      options: line.options.map((option) => optionText(option, language, t)),
      subtotalMinor: line.subtotalMinor,
    })),
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    goodsTotalMinor: goods.totalMinor,
    area: quote.area,
    problems: quote.problems,
    agreement: agreementOf(wish, quote),
  };
}

/** What a cart asks of the orders. */
export const wishOf = (cart: Cart, now: Date, timeZone: string): Agreed => ({
  items: cart.items,
  fulfilment: cart.fulfilment ?? "pickup",
  address: cart.address,
  location: cart.location,
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
