import type { ItemRequest } from "@croozer/contracts/orders";
import { productAtMeta } from "../../channel-catalogues/channel-catalogues.ts";
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
  const known = lines.map((line) => ({ line, product: productAtMeta(context.menu, line.retailerId) }));
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
