import { withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { proceed, type Turn } from "./turn.ts";

/** The words themselves as an address; null when they cannot be one. */
export function addressed(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  // One word without a number ("wait", "Haifa") is no address to drive to.
  if ([...said].length < 3 || !/\p{L}/u.test(said) || !/\d|\s/.test(said)) return null;
  return proceed(withCart(before, { address: said.slice(0, 300), fulfilment: "delivery" }), context);
}
