import type { Language } from "@croozer/contracts/basics";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { CartView, HeardMessage, Cart as ShownCart } from "@croozer/contracts/conversations";
import { howSure } from "@croozer/order-parser";
import { getBusiness, listDeliveryAreas } from "../../businesses/businesses.ts";
import { getMenu, type Menu } from "../../catalogue/catalogue.ts";
import { getConversation } from "../../conversations/conversations.ts";
import { quoteOrder } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Quote } from "../dialogue/context.ts";
import type { Dialogue } from "../dialogue/dialogue.ts";
import { parsedOf } from "../dialogue/parsed.ts";
import { requestedInstant } from "../dialogue/requested-time.ts";
import { indexOf } from "../dialogue-context.ts";
import { findDialogue } from "../dialogue-store.ts";
import { quoteCart } from "../quote-cart.ts";
import { readTexts } from "../texts/text-store.ts";
import { cartProblems } from "./cart-problems.ts";
import { readLately } from "./heard-lately.ts";
import { fromWords, type Reading, wordsAt } from "./readings.ts";

/**
 * The cart of a conversation as the inbox shows it: priced, in the screen's language, with the words it was read from.
 * @throws `conversation.not_found`
 */
export async function viewCart(tx: Tx, conversationId: string, screen: Language | null): Promise<CartView> {
  await getConversation(tx, conversationId);
  const business = await getBusiness(tx);
  const menu = await getMenu(tx);
  const stored = await findDialogue(tx, conversationId);
  const { timeZone } = business.settings;
  const byModel = stored?.dialogue.readByModel ?? [];
  const placedAt = stored?.dialogue.placedAt ?? null;
  const readings = await readLately(tx, conversationId, {
    index: indexOf(menu, business),
    timeZone,
    byModel,
    placedAt,
  });
  const heard = readings.map(heardOf);
  const version = stored?.version ?? 0;
  const dialogue = stored?.dialogue;
  if (!dialogue || (dialogue.cart.items.length === 0 && dialogue.unclear.length === 0))
    return { version, cart: null, heard };
  return { version, cart: await shown(tx, dialogue, readings, screen ?? business.settings.language), heard };
}

export const heardOf = ({ messageId, confidence, text, notUnderstood, byModel }: Reading): HeardMessage => ({
  messageId,
  confidence,
  byModel,
  howSure: howSure(confidence),
  notUnderstood: wordsAt(text, notUnderstood),
});

async function shown(
  tx: Tx,
  { cart, unclear, asking }: Dialogue,
  readings: readonly Reading[],
  language: Language,
): Promise<ShownCart> {
  const { settings } = await getBusiness(tx);
  const menu = await getMenu(tx);
  const terms = { menu, settings, texts: await readTexts(tx), areas: await listDeliveryAreas(tx), now: tx.now() };
  const quote = quoteCart(terms, cart, language);
  return {
    lines: shownLines({ menu, settings }, { cart, quote, readings }),
    unclear: unclear.map(({ text, candidates }) => ({ text, candidateIds: candidates })),
    fulfilment: cart.fulfilment,
    address: cart.address,
    paymentMethod: cart.paymentMethod,
    notes: cart.notes,
    requestedFor: requestedInstant(cart, tx.now(), settings.timeZone)?.toISOString() ?? null,
    problems: cartProblems(cart, quote, settings),
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    asking: asking?.kind === "change" && asking.corrected ? "corrected" : (asking?.kind ?? null),
  };
}

/** The lines of a priced cart with what keeps each from being sold, and the words it was read from. */
export function shownLines(
  { menu, settings }: { menu: Menu; settings: BusinessSettings },
  { cart, quote, readings }: { cart: Dialogue["cart"]; quote: Pick<Quote, "lines">; readings: readonly Reading[] },
): ShownCart["lines"] {
  const { lines: priced } = quoteOrder(menu, settings, cart);
  const words = fromWords(cart.items.map(parsedOf), readings);
  return cart.items.flatMap((item, index) => {
    const line = quote.lines[index];
    const problem = priced[index]?.problems[0]?.code ?? null;
    return line ? [{ ...line, item, problem, from: words[index] ?? [] }] : [];
  });
}
