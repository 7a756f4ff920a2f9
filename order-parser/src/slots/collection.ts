import { type Context, readStreet } from "./address.ts";
import { partAt } from "./clock.ts";
import type { Slot } from "./slot.ts";

/**
 * "Pick up from Herzl 5": where the customer's things are fetched, not who comes for them. `from` is the end of the words
 * of picking up.
 */
export function findCollection(text: string, context: Context, from: number): Slot<string> | null {
  const token = context.tokens[from];
  if (!token) return null;
  const spelledOut = token.base === "from" ? 1 : 0;
  if (spelledOut === 0 && !(token.hebrew && token.base.length > 3 && token.base.startsWith("מ"))) return null;
  const tokens = [...context.tokens];
  if (spelledOut === 0)
    tokens[from] = { ...token, raw: token.raw.slice(1), base: token.base.slice(1), start: token.start + 1 };
  const found = readStreet({ ...context, tokens }, from + spelledOut, true);
  const [first, last] = [tokens[found?.start ?? 0], tokens[(found?.end ?? 0) - 1]];
  if (!found?.numbered || !first || !last) return null;
  // "Pick up from 6 this evening".
  if (first.kind === "number" && (first.value < 10 || partAt(tokens, found.start + 1) !== null)) return null;
  return { value: text.slice(first.start, last.end).trim(), start: from, end: found.end };
}
