import type { ItemRequest } from "@croozer/contracts/orders";
import { groupsOf, type Menu } from "../../catalogue/catalogue.ts";
import type { OrderProblem } from "../../orders/orders.ts";
import type { DialogueContext, Quote } from "./context.ts";
import type { Asking, Dialogue, TimeProblem } from "./dialogue.ts";
import { lacksHour } from "./requested-time.ts";

/**
 * The next thing to ask, in the order people expect: unclear product → required option → delivery or pick-up → address →
 * hour (of a day that was named, or because it is closed or not possible) → payment → confirm. Null when the cart is empty
 * and nothing is unclear.
 */
export function nextQuestion(
  { cart, unclear, isAddressAsked }: Dialogue,
  { menu, business }: DialogueContext,
  { area, problems }: Pick<Quote, "area" | "problems">,
): Asking | null {
  const [first] = unclear;
  if (first) return { kind: "product", ...first };
  if (cart.items.length === 0) return null;
  for (const [itemIndex, item] of cart.items.entries()) {
    const group = missingGroup(item, menu);
    if (group) return { kind: "option", itemIndex, groupId: group };
  }
  const { deliveryEnabled, pickupEnabled } = business.settings;
  if (cart.fulfilment === null && deliveryEnabled && pickupEnabled) return { kind: "fulfilment" };
  const paused = problems.find(({ code }) => code === "order.intake_paused");
  // Nobody should give an address first and be told then.
  if (paused?.code === "order.intake_paused") return { kind: "time", problem: paused };
  if (cart.fulfilment === "delivery") {
    if (!cart.address) return { kind: "address" };
    if (area?.kind === "not_served") return { kind: "address", refused: true };
    if (area?.kind === "unclear" && !isAddressAsked) return { kind: "address", missing: area.missing };
  }
  if (lacksHour(cart.time)) return { kind: "time" };
  const problem = problems.find(isTimeProblem);
  if (problem) return { kind: "time", problem };
  if (cart.paymentMethod === null) return { kind: "payment" };
  return { kind: "confirm" };
}

export const isTimeProblem = (problem: OrderProblem): problem is TimeProblem =>
  problem.code === "order.closed" ||
  problem.code === "order.time_not_possible" ||
  problem.code === "order.intake_paused";

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
