import type { ItemRequest } from "@croozer/contracts/orders";
import { withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Incoming } from "./dialogue.ts";
import { handOver, proceed, say, type Turn } from "./turn.ts";

/** A cart sent from the catalogue becomes the cart, at the menu's own prices. */
export function cartSent(
  before: Dialogue,
  { lines, text }: Extract<Incoming, { kind: "cart" }>,
  context: DialogueContext,
): Turn {
  const t = context.texts(before.language);
  if (!context.business.settings.intakeOpen) return handOver(before, context, "intake_paused", t("intakePaused"));
  const known = lines.map((line) => ({ line, product: productOf(line.retailerId, context) }));
  const items = known.flatMap(({ line, product }): ItemRequest[] =>
    product && line.quantity > 0
      ? [{ productId: product.id, quantity: line.quantity, options: {}, removedIngredientIds: [], amounts: {} }]
      : [],
  );
  const missing = known.flatMap(({ line, product }) => (product ? [] : [line.retailerId]));
  const notes = missing.length > 0 ? [t("notOnMenu", { items: missing.join(", ") })] : [];
  if (items.length === 0) return say(before, notes.join("\n"));
  const said = text?.trim();
  const dialogue = withCart({ ...before, unclear: [] }, { items, ...(said ? { notes: said.slice(0, 1000) } : {}) });
  return proceed(dialogue, context, notes);
}

/** By the stock number, as catalogues are filled from a menu, or by our own id. */
const productOf = (retailerId: string, { menu }: DialogueContext) =>
  menu.product.get(retailerId) ?? menu.products.find(({ sku }) => sku !== null && sku === retailerId);
