import { withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Incoming } from "./dialogue.ts";
import { proceed, type Turn } from "./turn.ts";

/** The words themselves as an address; null when they cannot be one. */
export function addressed(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { asking, cart } = before;
  const known = asking?.kind === "address" && asking.missing ? cart.address : null;
  // One word without a number ("wait", "Haifa") is no address to drive to, but may be the town of one.
  if ([...said].length < 2 || !/\p{L}|\d/u.test(said)) return null;
  if (known === null && !(/\p{L}/u.test(said) && /\d|\s/.test(said))) return null;
  const address = known === null || startsAnew(said) ? said : `${known}, ${said}`;
  return proceed(withCart(before, { address: address.slice(0, 300), location: null, fulfilment: "delivery" }), context);
}

const houseNumber = /^(?:number|no\.?|#|מספר|מס['׳]?)?\s*(\d{1,4}\s?(?:\p{L}['׳]?)?)$/iu;

/** "7" where the house of a street was asked for: behind the street, before its town. Null when it is none. */
export function housed(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { address } = before.cart;
  const house = houseNumber.exec(said)?.[1];
  if (address === null || house === undefined) return null;
  const whole = address.replace(/^[^,]+/, (street) => `${street} ${house}`);
  return proceed(withCart(before, { address: whole.slice(0, 300), location: null }), context);
}

/** A whole address rather than the town of one: words and the number of a house. */
const startsAnew = (said: string): boolean => /\p{L}{2,}[^\d]*\s\d{1,4}(?!\d)/u.test(said);

/** "Sorry, I meant Herzl 6": the street that was said, another house. */
export function otherHouse(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { address, fulfilment } = before.cart;
  const [, old = "", street = ""] = /^((\p{L}[\p{L}'"׳״ -]{2,}?)\s+\d{1,4})(?!\d)/u.exec(address ?? "") ?? [];
  if (fulfilment !== "delivery" || address === null || street === "" || [...said].length > 40) return null;
  const at = said.toLowerCase().lastIndexOf(street.toLowerCase());
  const house = at < 0 ? undefined : /^\s+(\d{1,4})[\s.!]*$/.exec(said.slice(at + street.length))?.[1];
  if (house === undefined) return null;
  return proceed(withCart(before, { address: address.replace(old, `${street} ${house}`), location: null }), context);
}

/** A point on the map: where to, or what an address lacked. */
export function located(
  before: Dialogue,
  { address, location }: Extract<Incoming, { kind: "location" }>,
  context: DialogueContext,
): Turn {
  const { asking, cart } = before;
  const isMissing = asking?.kind === "address" && asking.missing === "location" && cart.address !== null;
  const where = { address: isMissing ? cart.address : address, location };
  return proceed(withCart(before, { fulfilment: "delivery", ...where }), context);
}
