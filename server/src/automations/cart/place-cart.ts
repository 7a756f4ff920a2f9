import type { Language } from "@croozer/contracts/basics";
import type { PlaceCart, PlacedCart } from "@croozer/contracts/cart-acts";
import type { z } from "zod";
import { queueMessage } from "../../conversations/conversations.ts";
import { editOrder, type Order, placeOrder } from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { money } from "../../platform/text/money.ts";
import { text } from "../dialogue/choices.ts";
import type { DialogueContext } from "../dialogue/context.ts";
import { type Dialogue, withoutOrder } from "../dialogue/dialogue.ts";
import { settleFulfilment, settlePayment } from "../dialogue/missing.ts";
import { summary } from "../dialogue/summary.ts";
import { keepDialogue } from "../dialogue-store.ts";
import { wishOf } from "../quote-cart.ts";
import { holdCart } from "./held-cart.ts";

/**
 * A member places what was put together, or changes the placed order that it was made of, and tells the customer if wished.
 * @throws `conversation.not_found`, `conversation.cart_changed`, `order.empty`, `order.unsettled` with what is still open,
 * `conversation.window_closed` when the customer is to be told and cannot be, and what keeps an order from being placed
 */
export async function placeCart(
  tx: Tx,
  conversationId: string,
  { version, tell, overrule }: z.output<typeof PlaceCart>,
  screen: Language | null,
): Promise<z.infer<typeof PlacedCart>> {
  const { stored, context, customerId } = await holdCart(tx, conversationId, version, screen);
  const { dialogue } = settlePayment(settleFulfilment(stored.dialogue, context).dialogue, context);
  const { cart, unclear, amends, language, token } = dialogue;
  if (unclear.length > 0) refuse("order.unsettled", { open: "product" });
  if (cart.items.length === 0) refuse("order.empty");
  if (cart.fulfilment === null) refuse("order.unsettled", { open: "fulfilment" });
  const wish = wishOf(cart, context.now, context.business.settings.timeZone);
  const { order } = amends
    ? await editOrder(tx, amends.orderId, { ...wish, version: amends.version })
    : await placeOrder(tx, {
        ...wish,
        ...{ customerId, conversationId, language, overrule },
        source: "manual",
        sourceKey: `${conversationId}:${token}`,
      });
  if (tell) await tellWhat(tx, conversationId, { dialogue, order, context });
  const now = tx.now().toISOString();
  const done = { ...withoutOrder(dialogue), token: context.newToken(), settledAt: now, placedAt: now };
  await keepDialogue(tx, conversationId, { ...done, placed: { token, number: order.number } }, stored.handledSeq);
  return { orderId: order.id, shortNumber: order.shortNumber };
}

/** The words that the bot would have found, from whoever placed it. */
async function tellWhat(
  tx: Tx,
  conversationId: string,
  { dialogue, order, context }: { dialogue: Dialogue; order: Order; context: DialogueContext },
): Promise<void> {
  const { cart, language, amends } = dialogue;
  const t = context.texts(language);
  const told = amends
    ? t("changedOrder", { order: order.shortNumber, total: money(order.totalMinor, order.currency, language) })
    : t("placed", { order: order.shortNumber, reference: order.number });
  const body = `${summary({ ...dialogue, asking: null }, context.quote(cart, language), context)}\n\n${told}`;
  const { actor } = tx;
  const by =
    actor.kind === "member" ? ({ origin: "member", sentBy: actor.memberId } as const) : { origin: "api" as const };
  await queueMessage(tx, { conversationId, content: text(body), orderId: order.id, ...by });
}
