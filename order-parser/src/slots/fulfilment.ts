import { DELIVERY_WORDS, PICKUP_WORDS } from "../knowledge/places.ts";
import { numeralValue } from "../numerals.ts";
import type { Token } from "../text/tokens.ts";
import type { Fulfilment } from "../types.ts";
import { compilePhrases, findPhrase } from "./phrases.ts";
import type { Slot } from "./slot.ts";

const DELIVERY = compilePhrases(DELIVERY_WORDS);
const PICKUP = compilePhrases(PICKUP_WORDS);

const PRONOUNS = new Set(["them", "it", "up"]);

/** Delivery or pickup, when the customer says which. */
export function findFulfilment(tokens: readonly Token[]): Slot<Fulfilment> | null {
  const pickup = findPhrase(tokens, PICKUP) ?? findSplitPickup(tokens) ?? findTaking(tokens);
  if (pickup) return { value: "pickup", ...pickup };
  const delivery = findPhrase(tokens, DELIVERY);
  return delivery ? { value: "delivery", ...delivery } : null;
}

const TAKING = /^[ול]?לקחת$/;
const BESIDE_TAKING = /^(?:[בל]|היומ|מחר|עכשיו|בעוד|עוד|בבקשה|תודה|בשעה|לשעה|בערב|בצהריימ|בבוקר|משמ|עצמאית)$/;

/** "מרגריטה, לקחת", "לקחת בשמונה": taken away, unlike "אפשר לקחת מרגריטה". */
function findTaking(tokens: readonly Token[]): { start: number; end: number } | null {
  const at = tokens.findIndex((token, place) => TAKING.test(token.base) && isAlone(tokens[place + 1]));
  return at < 0 ? null : { start: at, end: at + 1 };
}

function isAlone(next: Token | undefined): boolean {
  if (!next || next.kind === "separator" || next.kind === "clock" || BESIDE_TAKING.test(next.base)) return true;
  return next.hebrew && /^[בל]/.test(next.base) && numeralValue(next.base.slice(1)) !== null;
}

/** "pick them up". */
function findSplitPickup(tokens: readonly Token[]): { start: number; end: number } | null {
  const at = tokens.findIndex((token, index) => token.base === "pick" && PRONOUNS.has(tokens[index + 1]?.base ?? ""));
  return at < 0 ? null : { start: at, end: at + (tokens[at + 2]?.base === "up" ? 3 : 2) };
}
