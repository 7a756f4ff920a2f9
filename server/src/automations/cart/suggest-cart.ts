import type { Language } from "@croozer/contracts/basics";
import type { CartSuggestion, TakeSuggestion } from "@croozer/contracts/cart-acts";
import { readAutomation } from "../../conversations/conversations.ts";
import { findLastOrder } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { withCart } from "../dialogue/cart-changes.ts";
import { type Dialogue, newDialogue } from "../dialogue/dialogue.ts";
import { settleFulfilment } from "../dialogue/missing.ts";
import { requestedInstant } from "../dialogue/requested-time.ts";
import { dialogueContext } from "../dialogue-context.ts";
import { findDialogue, keepDialogue } from "../dialogue-store.ts";
import { saidLately } from "./heard-lately.ts";
import { askedAnew, holdCart, refuseUnsellable } from "./held-cart.ts";
import { readSuggestion } from "./read-suggestion.ts";
import type { Said } from "./readings.ts";
import { withChanges } from "./suggested-changes.ts";
import { heardOf, shownLines, viewCart } from "./view-cart.ts";

/**
 * What a customer's words since a member took over would make of the cart, for the member to accept. Null while the bot
 * reads them itself, and when they say nothing of an order.
 * @throws `conversation.not_found`
 */
export async function suggestCart(
  tx: Tx,
  conversationId: string,
  screen: Language | null,
): Promise<CartSuggestion | null> {
  const { automation, customer } = await readAutomation(tx, conversationId);
  if (automation !== "paused") return null;
  const stored = await findDialogue(tx, conversationId);
  const dialogue = stored?.dialogue ?? newDialogue(customer.language ?? "he", "");
  const said = await unsettled(tx, conversationId, { dialogue, customerId: customer.id });
  if (said.length === 0) return null;
  const context = await dialogueContext(tx, conversationId, customer.id);
  const found = readSuggestion(dialogue, said, context);
  if (found === null) return null;
  const { after, readings, changes, unclear, terms, upTo } = found;
  const { menu, business } = context;
  const language = screen ?? business.settings.language;
  const linesOf = ({ cart }: Dialogue) =>
    shownLines({ menu, settings: business.settings }, { cart, quote: context.quote(cart, language), readings });
  const [were, are] = [linesOf(dialogue), linesOf(after)];
  const lineAt = (lines: typeof are, index: number | null) => (index === null ? null : (lines[index] ?? null));
  const isTimed = terms.time !== undefined;
  return {
    version: stored?.version ?? 0,
    upTo: upTo.messageId,
    heard: readings.map(heardOf),
    changes: changes.flatMap(({ key, kind, before, after: next }) => {
      const line = lineAt(are, next) ?? lineAt(were, before);
      return line ? [{ key, kind, line, before: kind === "change" ? lineAt(were, before) : null }] : [];
    }),
    unclear: unclear.map(({ text, candidates }) => ({ text, candidateIds: candidates })),
    terms: {
      fulfilment: terms.fulfilment ?? null,
      address: terms.address ?? null,
      requestedFor: isTimed
        ? (requestedInstant(after.cart, context.now, business.settings.timeZone)?.toISOString() ?? null)
        : null,
      paymentMethod: terms.paymentMethod ?? null,
      notes: terms.notes ?? null,
    },
  };
}

/** What nobody answered or settled yet: neither the bot, nor a member, nor an order that was placed since. */
async function unsettled(
  tx: Tx,
  conversationId: string,
  { dialogue, customerId }: { dialogue: Dialogue; customerId: string },
): Promise<Said[]> {
  const { heardAt, settledAt } = dialogue;
  const last = await findLastOrder(tx, customerId);
  return saidLately(tx, conversationId, [heardAt, settledAt, last?.placedAt.toISOString() ?? null]);
}

/**
 * Puts what a member accepted into the cart; the rest is not suggested again. What a customer asked for that cannot be
 * (an address out of reach, a time that is past) stands in the cart as its problem.
 * @throws `conversation.not_found`, `conversation.cart_changed` with the newer cart, and what keeps a line from being sold
 */
export async function takeSuggestion(
  tx: Tx,
  conversationId: string,
  { version, upTo, keys, terms }: TakeSuggestion,
  screen: Language | null,
): Promise<void> {
  const { stored, context, customerId } = await holdCart(tx, conversationId, version, screen);
  const before = stored.dialogue;
  const said = await unsettled(tx, conversationId, { dialogue: before, customerId });
  if (keys.length === 0 && !terms) {
    const at = said.find(({ messageId }) => messageId === upTo)?.at;
    if (at) await keepDialogue(tx, conversationId, { ...before, settledAt: at.toISOString() }, stored.handledSeq);
    return;
  }
  const read = said.slice(0, said.findIndex(({ messageId }) => messageId === upTo) + 1);
  const found = readSuggestion(before, read, context);
  const chosen = found?.changes.filter(({ key }) => keys.includes(key)) ?? [];
  if (found === null || chosen.length < keys.length)
    refuse("conversation.cart_changed", await viewCart(tx, conversationId, screen));
  const settledAt = found.upTo.at.toISOString();
  const items = withChanges(before.cart.items, found.after.cart.items, chosen);
  const wished = withCart(before, { items, ...(terms ? found.terms : {}) });
  const { dialogue } = settleFulfilment(wished, context);
  refuseUnsellable(dialogue, before.cart.items, context);
  const unclear = terms ? [...before.unclear, ...found.unclear] : before.unclear;
  const next = askedAnew({ ...dialogue, unclear, misunderstood: 0, settledAt }, before, context);
  await keepDialogue(tx, conversationId, next, stored.handledSeq);
}
