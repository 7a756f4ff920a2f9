import type { ItemRequest } from "@croozer/contracts/orders";
import { groupsOf, type Menu } from "../../catalogue/catalogue.ts";
import type { DialogueContext } from "./context.ts";
import type { Asking, Dialogue } from "./dialogue.ts";
import { lacksHour } from "./requested-time.ts";

/**
 * The next thing to ask, in the order people expect: unclear product → required option → delivery or pick-up → address →
 * hour of a day that was named → payment → confirm. Null when the cart is empty and nothing is unclear.
 */
export function nextQuestion({ cart, unclear }: Dialogue, { menu, business }: DialogueContext): Asking | null {
  const [first] = unclear;
  if (first) return { kind: "product", ...first };
  if (cart.items.length === 0) return null;
  for (const [itemIndex, item] of cart.items.entries()) {
    const group = missingGroup(item, menu);
    if (group) return { kind: "option", itemIndex, groupId: group };
  }
  const { deliveryEnabled, pickupEnabled } = business.settings;
  if (cart.fulfilment === null && deliveryEnabled && pickupEnabled) return { kind: "fulfilment" };
  if (cart.fulfilment === "delivery" && !cart.address) return { kind: "address" };
  if (lacksHour(cart.time)) return { kind: "time" };
  if (cart.paymentMethod === null) return { kind: "payment" };
  return { kind: "confirm" };
}

/** A required group without a value and without a default. */
function missingGroup(item: ItemRequest, menu: Menu): string | null {
  const product = menu.product.get(item.productId);
  if (!product) return null;
  const missing = groupsOf(menu, product).find(
    (group) => group.required && group.defaultOptionId === null && !item.options[group.id]?.length,
  );
  return missing?.id ?? null;
}

/** Where only one way is offered, it needs no asking; a way that is not offered is forgotten, and that is said. */
export function settleFulfilment(
  dialogue: Dialogue,
  { business, texts }: DialogueContext,
): { dialogue: Dialogue; notes: string[] } {
  const { deliveryEnabled, pickupEnabled } = business.settings;
  const { cart } = dialogue;
  const only = deliveryEnabled === pickupEnabled ? null : deliveryEnabled ? "delivery" : "pickup";
  const impossible =
    (cart.fulfilment === "delivery" && !deliveryEnabled) || (cart.fulfilment === "pickup" && !pickupEnabled);
  const fulfilment = cart.fulfilment === null || impossible ? only : cart.fulfilment;
  const t = texts(dialogue.language);
  const notes = impossible ? [fulfilment === "pickup" ? t("onlyPickup") : t("onlyDelivery")] : [];
  return { dialogue: { ...dialogue, cart: { ...cart, fulfilment } }, notes };
}

/** The only method is taken without asking; one that is not offered is forgotten, and that is said. */
export function settlePayment(
  dialogue: Dialogue,
  { business, texts }: DialogueContext,
): { dialogue: Dialogue; notes: string[] } {
  const { paymentMethods } = business.settings;
  const { cart } = dialogue;
  const [only = null] = paymentMethods.length === 1 ? paymentMethods : [];
  const impossible = cart.paymentMethod !== null && !paymentMethods.includes(cart.paymentMethod);
  const paymentMethod = cart.paymentMethod === null || impossible ? only : cart.paymentMethod;
  const notes = impossible ? [texts(dialogue.language)("paymentNotTaken")] : [];
  return { dialogue: { ...dialogue, cart: { ...cart, paymentMethod } }, notes };
}
