import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { DialogueContext } from "../dialogue/context.ts";
import type { Cart, Dialogue } from "../dialogue/dialogue.ts";
import { namesItems, namesTerms, read, withRead } from "../dialogue/reading.ts";
import { itemText } from "./held-cart.ts";
import { type Reading, type Said, withSource } from "./readings.ts";
import { type Change, changesBetween } from "./suggested-changes.ts";

export type ReadSuggestion = {
  after: Dialogue;
  readings: Reading[];
  changes: (Change & { key: string })[];
  unclear: Dialogue["unclear"];
  /** What was said of where, when and how, alone. */
  terms: Partial<Cart>;
  upTo: Said;
};

const termKeys = ["fulfilment", "address", "time", "paymentMethod", "notes"] as const;

/**
 * What the parser makes of messages that the bot did not answer, each with the cart that those before it would make. Null
 * when that is nothing. Pure.
 */
export function readSuggestion(
  before: Dialogue,
  said: readonly Said[],
  context: DialogueContext,
): ReadSuggestion | null {
  const last = said.at(-1);
  if (last === undefined) return null;
  let after = before;
  let readings: Reading[] = [];
  for (const { messageId, text, at } of said) {
    const now = { ...context, now: at };
    const result = read(after, text, now);
    const { intent, notUnderstood, confidence } = result;
    if (intent === "cancel") {
      after = before;
      readings = [];
      continue;
    }
    const isOfOrder = intent === "order" || intent === "modify" || (intent === "other" && namesTerms(result));
    const next = isOfOrder ? withRead(after, result, now) : null;
    if (next === null) continue;
    const items = result.items.map((item) => withSource(item, result, text));
    if (namesItems(result) || next.unclear.length > after.unclear.length || !isDeepStrictEqual(next.cart, after.cart))
      readings.push({ messageId, text, items, notUnderstood, confidence, byModel: false });
    after = next;
  }
  const changes = changesBetween(before.cart.items, after.cart.items).map((change) => ({
    ...change,
    key: keyOf(change, before, after),
  }));
  const unclear = after.unclear.filter((one) => !before.unclear.includes(one));
  const changed = termKeys.filter((key) => after.cart[key] !== before.cart[key]);
  if (changes.length + unclear.length + changed.length === 0) return null;
  const terms = Object.fromEntries([
    ...changed.map((key) => [key, after.cart[key]]),
    ...(changed.includes("time") ? [["timeSaidAt", after.cart.timeSaidAt]] : []),
    ...(changed.includes("address") ? [["location", after.cart.location]] : []),
  ]);
  return { after, readings, changes, unclear, terms, upTo: last };
}

/** The same for the same change of the same line, however often it is read. */
function keyOf({ kind, before, after }: Change, from: Dialogue, to: Dialogue): string {
  const textOf = ({ cart }: Dialogue, index: number | null) => {
    const item = index === null ? undefined : cart.items[index];
    return item === undefined ? "" : itemText(item);
  };
  const words = [kind, before ?? "", after ?? "", textOf(from, before), textOf(to, after)].join("\n");
  return createHash("sha256").update(words).digest("base64url").slice(0, 16);
}
