import type { Language } from "@croozer/contracts/basics";
import type { SaveCart } from "@croozer/contracts/conversations";
import type { ItemRequest } from "@croozer/contracts/orders";
import { proposeSynonyms } from "../../catalogue/catalogue.ts";
import { queueMessage, setAutomation } from "../../conversations/conversations.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { withCart } from "../dialogue/cart-changes.ts";
import type { DialogueContext } from "../dialogue/context.ts";
import type { Cart, Dialogue } from "../dialogue/dialogue.ts";
import { settleFulfilment } from "../dialogue/missing.ts";
import { parsedOf } from "../dialogue/parsed.ts";
import { proceed } from "../dialogue/turn.ts";
import { keepDialogue } from "../dialogue-store.ts";
import { cartProblems, refuseImpossible } from "./cart-problems.ts";
import { readLately } from "./heard-lately.ts";
import { askedAnew, holdCart, refuseUnsellable } from "./held-cart.ts";
import { proposalsFrom } from "./readings.ts";

/**
 * A member puts a cart right; the bot goes on with it. What follows for the words of the customer is suggested.
 * @throws `conversation.not_found`, `conversation.cart_changed` with the newer cart, and what keeps a line or a field that
 * changed from being sold as it is
 */
export async function saveCart(
  tx: Tx,
  conversationId: string,
  wish: SaveCart,
  screen: Language | null = null,
): Promise<void> {
  const { stored, context } = await holdCart(tx, conversationId, wish.version, screen);
  const before = stored.dialogue;
  const { unclear, items } = wish;
  const asked = withCart(before, changeOf(wish, context.now));
  const { dialogue: changed } = settleFulfilment(asked, context);
  refuseUnsellable(changed, before.cart.items, context);
  const quote = context.quote(asked.cart, before.language);
  refuseImpossible(cartProblems(asked.cart, quote, context.business.settings), wish);
  const open = unclear ? before.unclear.filter(({ text }) => unclear.includes(text)) : before.unclear;
  const next = askedAnew({ ...changed, unclear: open, misunderstood: 0 }, before, context);
  await keepDialogue(tx, conversationId, next, stored.handledSeq);
  if (items) await suggestFrom(tx, conversationId, { before, after: items, context });
}

/** What is left out stays. A place on the map goes with the address that it was shared for. */
function changeOf(
  { items, fulfilment, address, requestedFor, paymentMethod, notes }: SaveCart,
  now: Date,
): Partial<Cart> {
  return {
    ...(items ? { items } : {}),
    ...(fulfilment === undefined ? {} : { fulfilment }),
    ...(address === undefined ? {} : { address: address || null, location: null }),
    ...(requestedFor === undefined ? {} : { time: requestedFor ?? "asap", timeSaidAt: now.toISOString() }),
    ...(paymentMethod === undefined ? {} : { paymentMethod }),
    ...(notes === undefined ? {} : { notes: notes || null }),
  };
}

/**
 * Shows the cart to the customer and lets the bot go on from there.
 * @throws `conversation.not_found`, `conversation.cart_changed`, `order.empty`, `conversation.window_closed`
 */
export async function askAboutCart(
  tx: Tx,
  conversationId: string,
  version: number,
  screen: Language | null = null,
): Promise<void> {
  const { stored, context } = await holdCart(tx, conversationId, version, screen);
  if (stored.dialogue.cart.items.length === 0 && stored.dialogue.unclear.length === 0) refuse("order.empty");
  const { dialogue, replies } = proceed(stored.dialogue, context);
  for (const content of replies) await queueMessage(tx, { conversationId, content, origin: "bot" });
  await setAutomation(tx, conversationId, "on");
  await keepDialogue(tx, conversationId, dialogue, stored.handledSeq);
}

async function suggestFrom(
  tx: Tx,
  conversationId: string,
  { before, after, context }: { before: Dialogue; after: readonly ItemRequest[]; context: DialogueContext },
): Promise<void> {
  const { index, business } = context;
  const { timeZone } = business.settings;
  const readings = await readLately(tx, conversationId, {
    index,
    timeZone,
    byModel: before.readByModel,
    placedAt: before.placedAt,
  });
  const proposals = proposalsFrom(readings, before.cart.items.map(parsedOf), after.map(parsedOf));
  await proposeSynonyms(
    tx,
    proposals.map(({ synonym, reading: { messageId, text } }) => ({
      synonym,
      heard: { conversationId, messageId, text },
    })),
  );
}
