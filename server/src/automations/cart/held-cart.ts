import type { Language } from "@croozer/contracts/basics";
import { ItemRequest } from "@croozer/contracts/orders";
import { getBusiness } from "../../businesses/businesses.ts";
import { readAutomation } from "../../conversations/conversations.ts";
import { quoteOrder } from "../../orders/orders.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { DialogueContext } from "../dialogue/context.ts";
import type { Asking, Dialogue } from "../dialogue/dialogue.ts";
import { nextQuestion } from "../dialogue/missing.ts";
import { dialogueContext } from "../dialogue-context.ts";
import { holdDialogue, type StoredDialogue } from "../dialogue-store.ts";
import { viewCart } from "./view-cart.ts";

export type HeldCart = { stored: StoredDialogue; context: DialogueContext; customerId: string };

/**
 * The cart that a member looked at, held until the transaction ends.
 * @throws `conversation.not_found`, `conversation.cart_changed` with the newer cart
 */
export async function holdCart(
  tx: Tx,
  conversationId: string,
  version: number,
  screen: Language | null,
): Promise<HeldCart> {
  const { customer } = await readAutomation(tx, conversationId);
  const language = customer.language ?? (await getBusiness(tx)).settings.language;
  const stored = await holdDialogue(tx, conversationId, language, newId().slice(-12));
  // The first version is that of a dialogue that was made a moment ago, here: before, there was none.
  if (stored.version !== (version === 0 ? 1 : version))
    refuse("conversation.cart_changed", await viewCart(tx, conversationId, screen));
  return { stored, context: await dialogueContext(tx, conversationId, customer.id), customerId: customer.id };
}

/** Lines that stay as they were may have sold out meanwhile; what was just put in may not. */
export function refuseUnsellable(
  { cart }: Dialogue,
  before: readonly ItemRequest[],
  { menu, business }: DialogueContext,
): void {
  const known = new Set(before.map(itemText));
  const { lines, problems } = quoteOrder(menu, business.settings, cart);
  for (const line of lines) {
    // A required option that is missing is asked for.
    const problem = line.problems.find(({ code }) => code !== "order.option_missing");
    if (problem && !known.has(itemText(line.request))) refuse(problem.code, problem);
  }
  const tooLarge = problems.find(({ code }) => code === "order.too_large");
  if (tooLarge) refuse(tooLarge.code, tooLarge);
}

/** With its fields in one order: the database keeps them in another. */
export const itemText = (item: ItemRequest): string => JSON.stringify(ItemRequest.parse(item));

/** The question that fits the cart now. The customer has not seen it, so that a yes to the earlier one is no yes to it. */
export function askedAnew(changed: Dialogue, before: Dialogue, context: DialogueContext): Dialogue {
  const next = nextQuestion(changed, context, context.quote(changed.cart, changed.language));
  const asking: Asking | null = next?.kind === "confirm" ? { kind: "change", corrected: true } : next;
  // Buttons of a question that is still open go on working.
  const isSame = next?.kind === "fulfilment" && before.asking?.kind === "fulfilment";
  const prompt = isSame ? {} : { token: context.newToken(), offered: [] };
  return { ...changed, ...prompt, asking, agreed: null };
}
