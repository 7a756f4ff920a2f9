import type { Token } from "../text/tokens.ts";
import { TOMORROW_OR_DAY } from "./day.ts";
import { phraseStartsAt } from "./phrases.ts";
import type { Slot } from "./slot.ts";

type Place = { start: number; end: number };

const NOT = /^(not|no|לא|ולא)$/;
const BEFORE_DAYS = /^(on|for|the|this|ב|ל)$/;

/** "Not friday, thursday": days that are said to be refused. */
export function deniedDays(tokens: readonly Token[]): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!NOT.test(tokens[at]?.base ?? "")) continue;
    let day = at + 1;
    while (BEFORE_DAYS.test(tokens[day]?.base ?? "")) day++;
    const length = phraseStartsAt(tokens, TOMORROW_OR_DAY, day);
    if (length > 0) found.push({ start: at, end: day + length });
  }
  return found;
}

export function silence(tokens: readonly Token[], isSilent: (at: number) => boolean): Token[] {
  return tokens.map((token, at) => (isSilent(at) ? { ...token, kind: "separator", raw: ";", base: ";" } : token));
}

function within({ start, end }: Place): (at: number) => boolean {
  return (at) => at >= start && at < end;
}

/** "At 7, sorry, 8": the hour after the correction counts, and keeps the day said before unless it has its own. */
function correctTime(
  tokens: readonly Token[],
  find: (tokens: readonly Token[]) => Slot<string>[],
  { start, end }: Place,
): { slots: Slot<string>[]; given: Place } | null {
  const isMark = (at: number): boolean => tokens[at]?.kind === "separator";
  let last = start;
  while (isMark(last - 1)) last--;
  const before = find(silence(tokens, (at) => at >= last));
  if (!before.some((slot) => slot.end === last)) return null;
  let next = end;
  while (isMark(next)) next++;
  // What is said after a correction of an hour is an hour: as if "at" stood before it.
  const cued = tokens.map((token, at): Token => (at === next - 1 ? { ...token, kind: "word", base: "at" } : token));
  const after = find(silence(cued, (at) => at < next - 1));
  const first = after.find((slot) => slot.start <= next && slot.end > next);
  if (!first) return null;
  // "At 7, sorry, 2 colas".
  const behind = tokens[first.end];
  if (first.start < next && behind && behind.kind === "word") return null;
  const [told] = before;
  const replaced = /^[a-z]/.test(first.value) ? before : told && /\d/.test(told.value) ? [told] : [];
  const isGone = (at: number): boolean =>
    replaced.some((slot) => within(slot)(at)) || within({ start, end: next - 1 })(at);
  return {
    slots: find(silence(cued, isGone)),
    given: { start: Math.min(start, ...replaced.map((slot) => slot.start)), end: next },
  };
}

/**
 * Times of a message whose speaker thought better of one. What was given up is handed back as well: its words are part of
 * nothing else.
 */
export function findLastingTime(
  tokens: readonly Token[],
  find: (tokens: readonly Token[]) => Slot<string>[],
  correctionAt: (at: number) => number,
): { slots: Slot<string>[]; givenUp: Place[] } {
  const denied = deniedDays(tokens);
  const left = silence(tokens, (at) => denied.some((place) => within(place)(at)));
  for (let at = 1; at < left.length; at++) {
    const length = correctionAt(at);
    const corrected = length > 0 ? correctTime(left, find, { start: at, end: at + length }) : null;
    if (corrected) return { slots: corrected.slots, givenUp: [...denied, corrected.given] };
    if (length > 1) at += length - 1;
  }
  return { slots: find(left), givenUp: denied };
}
