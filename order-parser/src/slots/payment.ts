import { PAY_CUES, PAYMENT_WORDS } from "../knowledge/places.ts";
import type { Token } from "../text/tokens.ts";
import type { Payment } from "../types.ts";
import { compilePhrases, findPhrase } from "./phrases.ts";
import type { Slot } from "./slot.ts";

const CUES = compilePhrases(PAY_CUES);
const WAYS = PAYMENT_WORDS.map(({ payment, words, needsCue }) => ({
  payment,
  words: compilePhrases(words),
  needsCue: compilePhrases(needsCue),
}));
const FILL = new Set(["by", "with", "in", "via", "ב", "על", "be", "will", "the", "a", "using"]);

/** "a bit of onion" is no way to pay. */
function isSmallAmount(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.base === "bit" &&
    (tokens[at - 1]?.base === "a" || tokens[at + 1]?.base === "of" || tokens[at - 1]?.base === "little")
  );
}

/** How the customer wants to pay. A bare "card" counts only with a word of paying, or when the menu sells no cards. */
export function findPayment(tokens: readonly Token[], isProduct: (at: number) => boolean): Slot<Payment> | null {
  const cue = findPhrase(tokens, CUES);
  for (const { payment, words, needsCue } of WAYS) {
    let found = findPhrase(tokens, words);
    while (found && isSmallAmount(tokens, found.start)) found = findPhrase(tokens, words, found.end);
    if (!found && needsCue.length > 0) {
      const bare = findPhrase(tokens, needsCue, cue?.end ?? 0);
      if (bare && ((cue && bare.start - cue.end <= 2) || !isProduct(bare.start))) found = bare;
    }
    if (!found) continue;
    let { start } = found;
    while (start > 0 && FILL.has(tokens[start - 1]?.base ?? "")) start--;
    if (cue && cue.end >= start - 1 && cue.start < start) start = cue.start;
    return { value: payment, start, end: found.end };
  }
  return null;
}
