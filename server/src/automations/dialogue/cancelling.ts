import type { DialogueContext } from "./context.ts";
import { type Dialogue, withoutOrder } from "./dialogue.ts";
import { handOver, say, type Turn } from "./turn.ts";

/** What is being put together is dropped; a change of a placed order leaves it as it is. */
export function cancelCart(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  const dialogue = { ...withoutOrder(before), token: context.newToken() };
  return say(dialogue, before.amends ? t("leftAsIs", { order: before.amends.order }) : t("cancelledCart"));
}

/** "Cancel": the cart, else the order that is open, as long as nobody began to make it. */
export function cancelled(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  const { openOrder } = context;
  if (before.amends === null && (before.cart.items.length > 0 || before.unclear.length > 0))
    return cancelCart(before, context);
  if (!openOrder) return say(before, t("noOrder"));
  const order = openOrder.shortNumber;
  if (!openOrder.cancellable) return handOver(before, context, "too_late", t("tooLateToCancel", { order }));
  const dialogue = { ...withoutOrder(before), token: context.newToken() };
  return say(dialogue, t("cancelledOrder", { order }), [{ kind: "cancel_order", orderId: openOrder.id }]);
}
