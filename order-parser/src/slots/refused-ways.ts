import { DELIVERY_WORDS, PAYMENT_WORDS, PICKUP_WORDS } from "../knowledge/places.ts";
import type { Token } from "../text/tokens.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";

const WAYS = compilePhrases([
  ...DELIVERY_WORDS,
  ...PICKUP_WORDS,
  ...PAYMENT_WORDS.flatMap(({ words, needsCue }) => [...words, ...needsCue]),
]);
const REFUSALS = compilePhrases(["instead of", "rather than", "not", "במקום", "לא", "ולא"]);
const CHANGES = compilePhrases(["change", "switch", "swap", "from", "תשנו", "תשנה", "לשנות", "תחליפו", "תחליף"]);
const BETWEEN = /^(the|my|a|by|with|in|את|ה)$/;
/** So far from the way that is given up stands the one that is wanted ("from pickup over to a delivery"). */
const REACH = 4;

function endsBefore(tokens: readonly Token[], at: number, list: typeof WAYS): number | null {
  for (const back of [1, 2]) if (phraseStartsAt(tokens, list, at - back) === back) return at - back;
  return null;
}

/** "By card instead of cash", "change pickup to delivery": ways to pay and to get it that are not wanted. */
export function refusedWays(tokens: readonly Token[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const length = phraseStartsAt(tokens, WAYS, at);
    if (length === 0) continue;
    const end = at + length;
    const before = BETWEEN.test(tokens[at - 1]?.base ?? "") ? at - 1 : at;
    const refused = endsBefore(tokens, before, REFUSALS);
    const changed = endsBefore(tokens, before, CHANGES);
    const another = tokens.slice(end, end + REACH).some((_, step) => phraseStartsAt(tokens, WAYS, end + step) > 0);
    const start = refused ?? (another ? changed : null);
    if (start !== null) found.push({ start, end });
    at = end - 1;
  }
  return found;
}
