import { numeralValue } from "../numerals.ts";
import type { Token } from "../text/tokens.ts";
import { type Clock, format, PART_PHRASES, type Part, partAt, readClock, settle, type TimeSetting } from "./clock.ts";
import { daysByHour, findDay } from "./day.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";
import type { Slot } from "./slot.ts";
import { ASAP, findSoon } from "./soon.ts";

/** Words before an hour; a bare number after one of these is a time. */
const HOUR_CUES = compilePhrases([
  "at",
  "by",
  "around",
  "about",
  "for",
  "before",
  "until",
  "till",
  "after",
  "at around",
  "בשעה",
  "לשעה",
  "עד",
  "עד השעה",
  "בסביבות",
  "סביב",
  "ב",
  "ל",
  "לקראת",
  "אחרי",
  "לפני",
  "משעה",
  "from",
  "between",
  "בין",
  "מ",
]);

const SAYS_HOUR = /^(?:[בלמ]|ב?ה)?שעה$/;

const STREET = /^(st|street|rd|road|ave|avenue|blvd|boulevard|lane|square)$/;

/** "At 12 Ben Yehuda st". */
function isHouse(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.kind === "word"; at++)
    if (STREET.test(tokens[at]?.base ?? "")) return at > from;
  return false;
}

/** Words that make the number after them something else than an hour. */
function isCounted(tokens: readonly Token[], clock: Clock, isItem: (at: number) => boolean): boolean {
  const after = tokens[clock.end];
  if (after?.raw === "%" || isHouse(tokens, clock.end)) return true;
  if (!after || after.kind === "separator") return false;
  return (
    isItem(clock.end) ||
    /^(people|persons|pax|אנשימ|סועדימ|איש|שקל|שח|kg|קילו|apt|דירה|צבעימ|סוגימ|colors|colours|kinds|בלי|עמ|ללא|with|without|no|דקות|min|minutes|nis|shekels|%|x|times|st|street)$/.test(
      after.base,
    )
  );
}

const CHANGES = /^(?:תשנה|תשנו|תשני|לשנות|שנו|תעלה|תעלו|תגדיל|תגדילו|תוריד|תורידו)$/;
const ABOUT_TIME = /שעה|זמנ|משלוח|איסופ|הזמנה/;

/** "תשנה את הקולה ל3": so many of it. */
function isNewCount(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.base !== "ל") return false;
  for (let at = from - 1; at >= Math.max(0, from - 6) && tokens[at]?.kind === "word"; at--) {
    if (ABOUT_TIME.test(tokens[at]?.base ?? "")) return false;
    if (CHANGES.test(tokens[at]?.base ?? "")) return true;
  }
  return false;
}

function isCued(tokens: readonly Token[], at: number): number {
  for (let back = 2; back >= 1; back--) {
    if (at - back >= 0 && phraseStartsAt(tokens, HOUR_CUES, at - back) === back) return back;
  }
  const previous = tokens[at - 1];
  if (previous?.raw === "-" && phraseStartsAt(tokens, HOUR_CUES, at - 2) === 1) return 2;
  const token = tokens[at];
  if (
    token?.hebrew &&
    token.base.length > 2 &&
    "בל".includes(token.base[0] ?? " ") &&
    numeralValue(token.base) === null
  )
    return numeralValue(token.base.slice(1)) === null ? 0 : -1;
  return 0;
}

function findClock(
  tokens: readonly Token[],
  dayFound: boolean,
  afterPickup: (at: number) => boolean,
  isItem: (at: number) => boolean,
): (Clock & { part: Part | null; from: number }) | null {
  for (let at = 0; at < tokens.length; at++) {
    const clock = readClock(tokens, at);
    if (!clock) continue;
    const part = partAt(tokens, clock.end);
    const cue = isCued(tokens, at);
    const colon = tokens[at]?.kind === "clock";
    const phrase = clock.end - clock.start > 1 && tokens[at]?.kind !== "number";
    const certain =
      SAYS_HOUR.test(tokens[at - 1]?.base ?? "") || colon || part !== null || (phrase && (cue !== 0 || dayFound));
    if (!certain && cue === 0 && !afterPickup(at)) continue;
    if (!certain && (isCounted(tokens, clock, isItem) || isNewCount(tokens, at - 1))) continue;
    if (part && !["am", "pm"].includes(part.part) && cue === 0 && isItem(clock.end)) continue;
    return {
      ...clock,
      part: part?.part ?? null,
      from: clock.start - Math.max(0, cue),
      end: clock.end + (part?.length ?? 0),
    };
  }
  return null;
}

function findRange(
  tokens: readonly Token[],
  at: Clock & { part: Part | null; from: number },
  setting: TimeSetting,
  weekday: number | null,
): { value: string; end: number } | null {
  let next = at.end;
  const joiner = tokens[next];
  if (!joiner) return null;
  if (joiner.raw === "-" || joiner.raw === "–" || ["and", "to", "ל", "until", "till", "עד"].includes(joiner.base))
    next++;
  else if (!(joiner.hebrew && joiner.base.startsWith("ל"))) return null;
  if (tokens[next]?.raw === "-") next++;
  const second = readClock(tokens, next);
  const before = tokens[at.from - 1]?.base ?? tokens[at.start - 1]?.base ?? "";
  const between = /^(between|בינ|from|מ)$/.test(before) || /^(between|בינ|from|מ)$/.test(tokens[at.from]?.base ?? "");
  if (!second || !(between || (tokens[at.start]?.kind === "clock" && tokens[next]?.kind === "clock"))) return null;
  const part = partAt(tokens, second.end);
  const from = settle(at, at.part ?? part?.part ?? null, weekday, setting);
  const to = settle(second, part?.part ?? null, weekday, setting);
  return {
    value: `${format(from)}-${format(to < from && to + 720 <= 1440 ? to + 720 : to)}`,
    end: second.end + (part?.length ?? 0),
  };
}

/** "Noon tomorrow". Nothing is taken out for it: the word stands before the day. */
function partBefore(tokens: readonly Token[], at: number): { part: Part; length: number } | null {
  const found = at > 0 ? partAt(tokens, at - 1) : null;
  return found?.length === 1 ? { part: found.part, length: 0 } : null;
}

/** When the customer wants it. `isItem` tells where products are named, so that "for 2 pizzas" is no hour. */
export function findTime(
  tokens: readonly Token[],
  setting: TimeSetting,
  isItem: (at: number) => boolean,
  afterPickup: (at: number) => boolean,
): Slot<string>[] {
  const soon = findSoon(tokens);
  if (soon) return [soon];
  const named = findDay(tokens, setting.now);
  const clock = findClock(tokens, named?.label !== null && named !== null, afterPickup, isItem);
  const [day = null, ...others] = clock ? daysByHour(tokens, setting.now, clock) : named ? [named] : [];
  const label = day?.label ?? null;
  const slots: Slot<string>[] = [];
  const dayPart = day ? (partAt(tokens, day.end) ?? partBefore(tokens, day.start)) : null;
  const prefix = label === null ? "" : `${label} `;
  if (clock) {
    const range = findRange(tokens, clock, setting, day?.weekday ?? null);
    const part =
      clock.part ??
      dayPart?.part ??
      (day && /^(tonight|הערב|הלילה)$/.test(tokens[day.start]?.base ?? "") ? "evening" : null);
    const value = range?.value ?? format(settle(clock, part, day?.weekday ?? null, setting));
    const between = /^(between|בינ|from|מ)$/.test(tokens[clock.from - 1]?.base ?? "") ? 1 : 0;
    slots.push({ value: `${prefix}${value}`, start: clock.from - between, end: range?.end ?? clock.end });
    if (day) slots.push({ value: `${prefix}${value}`, start: day.start, end: day.end + (dayPart?.length ?? 0) });
    for (const { start, end } of others)
      slots.push({ value: `${prefix}${value}`, start, end: end + (partAt(tokens, end)?.length ?? 0) });
    return slots;
  }
  if (day && label !== null) {
    const noon = dayPart?.part === "noon" || phraseStartsAt(tokens, PART_PHRASES[2]?.list ?? [], day.end) > 0;
    if (noon && dayPart) return [{ value: `${label} 12:00`, start: day.start, end: day.end + dayPart.length }];
    const part = dayPart && !["am", "pm"].includes(dayPart.part) ? ` ${dayPart.part}` : "";
    return [{ value: `${label}${part}`, start: day.start, end: day.end + (dayPart?.length ?? 0) }];
  }
  for (let at = 0; at < tokens.length; at++) {
    const length = phraseStartsAt(tokens, ASAP, at);
    const denied = /^(לא|not|no)$/.test(tokens[at - 1]?.base ?? "");
    if (length > 0 && !denied) return [{ value: "asap", start: at, end: at + length }];
    if (tokens[at]?.base === "noon" || tokens[at]?.base === "midday")
      return [{ value: "12:00", start: at - (tokens[at - 1]?.base === "at" ? 1 : 0), end: at + 1 }];
  }
  if (day && /^(tonight|הערב)$/.test(tokens[day.start]?.base ?? ""))
    return [{ value: "evening", start: day.start, end: day.end }];
  return [];
}
