import { inLanguage } from "@croozer/contracts/basics";
import { money } from "../../platform/text/money.ts";
import type { Say } from "../texts/texts.ts";
import type { DialogueContext, Quote } from "./context.ts";
import type { Dialogue, Language } from "./dialogue.ts";
import { timeInWords } from "./requested-time.ts";

/** How methods of payment are called. */
export const methodTexts = { cash: "payCash", card: "payCard", bit: "payBit", online: "payOnline" } as const;

/** What the cart holds, with prices: the body of every prompt. */
export function summary({ asking, cart, language, amends }: Dialogue, quote: Quote, context: DialogueContext): string {
  const { business, now, texts } = context;
  const t = texts(language);
  const { currency, timeZone } = business.settings;
  const amount = (minor: number) => money(minor, currency, language);
  const lines = quote.lines.flatMap((line) => {
    const head = `${line.quantity} × ${line.name} · ${amount(line.subtotalMinor)}`;
    return line.options.length > 0 ? [head, `   ${line.options.join(", ")}`] : [head];
  });
  const isFeeKnown = knowsFee(asking, quote, context);
  const fee = quote.deliveryFeeMinor > 0 && isFeeKnown ? ` · ${amount(quote.deliveryFeeMinor)}` : "";
  const way =
    cart.fulfilment === "delivery"
      ? [`${cart.address ? t("deliveryTo", { address: addressInWords(cart, t) }) : t("delivery")}${fee}`]
      : cart.fulfilment === "pickup"
        ? [t("pickup")]
        : [];
  const when = cart.time === null ? [] : [t("when", { time: timeInWords(cart, now, timeZone, language, t) })];
  return [
    amends ? t("amendedTitle", { order: amends.order }) : t("orderTitle"),
    ...lines,
    ...way,
    ...when,
    ...(cart.paymentMethod === null ? [] : [t("payment", { payment: t(methodTexts[cart.paymentMethod]) })]),
    ...(cart.notes === null ? [] : [t("note", { note: cart.notes })]),
    t("total", { total: amount(isFeeKnown ? quote.totalMinor : quote.goodsTotalMinor) }),
  ].join("\n");
}

/**
 * Nobody is told what it costs to bring something to where it is not brought: nothing is delivered there, or not so little.
 * Where it depends on the area, the fee is told with the address.
 */
function knowsFee(asking: Dialogue["asking"], { problems }: Quote, { areas }: DialogueContext): boolean {
  const refusals: readonly string[] = ["order.area_not_served", "order.below_minimum"];
  if (problems.some(({ code }) => refusals.includes(code))) return false;
  return areas.length === 0 || asking?.kind !== "address";
}

/** A point that was shared without a name is no words to read. */
export const addressInWords = ({ address, location }: Dialogue["cart"], t: Say): string =>
  location !== null && /^[\d., -]*$/.test(address ?? "") ? t("sharedLocation") : (address ?? "");

/** Something to write, from the menu itself: for greetings and for what was not understood. */
export function example({ business, menu, texts }: DialogueContext, language: Language): string {
  const t = texts(language);
  const product = menu.products.find(({ available }) => available);
  if (!product) return t("menu");
  const key = business.settings.deliveryEnabled ? "example" : "examplePickup";
  return t(key, { product: inLanguage(product.name, language) });
}

/** A name from the menu that is not in the cart, where there is one: something to add. */
export function somethingElse({ cart, language }: Dialogue, { menu, texts }: DialogueContext): string {
  const sold = menu.products.filter(({ available }) => available);
  const other = sold.findLast(({ id }) => cart.items.every(({ productId }) => productId !== id)) ?? sold[0];
  return other ? inLanguage(other.name, language) : texts(language)("menu");
}

/** The whole menu as text, by category, with what is sold out left out. */
export function menuText({ menu, business, texts }: DialogueContext, language: Language): string {
  const t = texts(language);
  const blocks = menu.categories.flatMap((category) => {
    const products = menu.products.filter((product) => product.categoryId === category.id && product.available);
    if (products.length === 0) return [];
    const rows = products.map(
      (product) =>
        `• ${inLanguage(product.name, language)} · ${money(product.priceMinor, business.settings.currency, language)}`,
    );
    return [[`*${inLanguage(category.name, language)}*`, ...rows].join("\n")];
  });
  return [t("menuTitle", { business: business.name }), ...blocks].join("\n\n");
}
