import { inLanguage } from "@croozer/contracts/basics";
import { type ParseResult, parseOrder } from "@croozer/order-parser";
import { localIso } from "../../platform/clock/zones.ts";
import { withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Cart, Dialogue } from "./dialogue.ts";
import { itemOf, lineOf, parsedOf } from "./parsed.ts";
import { mergeTimes } from "./requested-time.ts";

/** What the parser makes of the words, given the cart so far. */
export const read = (
  { cart }: Dialogue,
  said: string,
  { index, now, business, lastOrder }: DialogueContext,
): ParseResult =>
  parseOrder(index, said, {
    now: localIso(now, business.settings.timeZone),
    ...(cart.items.length > 0 ? { cart: cart.items.map(parsedOf) } : {}),
    ...(lastOrder ? { lastOrder: lastOrder.items.map(parsedOf) } : {}),
  });

export const namesItems = ({ intent, changes, items }: ParseResult): boolean =>
  intent === "modify" ? changes.length > 0 : items.length > 0;

export const namesTerms = ({ fulfilment, address, time, payment, notes }: ParseResult): boolean =>
  (fulfilment ?? address ?? time ?? payment ?? notes) !== null;

/** The dialogue with what was read in it; null when that was nothing. */
export function withRead(before: Dialogue, result: ParseResult, context: DialogueContext): Dialogue | null {
  const items = result.items.map(itemOf);
  const unclear = result.needsClarification.flatMap((need) =>
    need.reason === "ambiguous_product" && need.candidates && need.candidates.length > 0
      ? [{ text: need.text, candidates: need.candidates, line: lineOf(need.line ?? plainLine) }]
      : [],
  );
  // Nothing may also be what is left: the only thing was taken out.
  const isEmptied = result.intent === "modify" && result.changes.length > 0;
  const saysNothing =
    items.length === 0 && unclear.length === 0 && result.needsClarification.length === 0 && !isEmptied;
  const terms = termsOf(result, before, context);
  if (saysNothing && Object.keys(terms).length === 0) return null;
  // A modify's items are the whole resulting cart; an order's come on top of what is there.
  const whole = result.intent === "modify" && before.cart.items.length > 0;
  const held = before.cart.items;
  return {
    ...withCart(before, { ...terms, items: whole ? (saysNothing ? held : items) : [...held, ...items] }),
    unclear: [...before.unclear, ...unclear],
  };
}

const plainLine = { quantity: 1, options: {}, removed: [], amounts: {} };

function termsOf(result: ParseResult, { cart }: Dialogue, { now, business }: DialogueContext): Partial<Cart> {
  const { fulfilment, address, time, payment, notes } = result;
  return {
    ...(fulfilment ? { fulfilment } : {}),
    ...(address ? { address: address.slice(0, 300), location: null } : {}),
    ...(time ? { time: mergeTimes(cart.time, time, business.settings.timeZone), timeSaidAt: now.toISOString() } : {}),
    ...(payment === "cash" || payment === "card" || payment === "bit" ? { paymentMethod: payment } : {}),
    ...(notes ? { notes: notes.slice(0, 1000) } : {}),
  };
}

/** What the customer should know about how the message was read. */
export function notesOn(result: ParseResult, { language }: Dialogue, { menu, texts }: DialogueContext): string[] {
  const t = texts(language);
  const needs = result.needsClarification;
  const named = (reason: string) => needs.filter((need) => need.reason === reason).map((need) => need.text);
  const absent = named("not_on_menu");
  const notInCart = named("unclear_reference");
  const guessed = needs.flatMap((need) => {
    const product = need.reason === "unclear_quantity" && need.product ? menu.product.get(need.product) : undefined;
    return product ? [t("assumedOne", { product: inLanguage(product.name, language) })] : [];
  });
  return [
    ...(absent.length > 0 ? [t("notOnMenu", { items: absent.join(", ") })] : []),
    ...(notInCart.length > 0 ? [t("notInOrder", { items: notInCart.join(", ") })] : []),
    ...guessed,
    ...(named("no_previous_order").length > 0 ? [t("noPreviousOrder")] : []),
  ];
}
