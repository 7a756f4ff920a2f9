import { numeralValue } from "../numerals.ts";
import type { Token } from "../text/tokens.ts";
import { dayName, type LocalNow, openingOn } from "./opening-hours.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";
import type { Slot } from "./slot.ts";

const ASAP = compilePhrases([
  "asap",
  "a.s.a.p",
  "as soon as possible",
  "as soon as you can",
  "right away",
  "right now",
  "immediately",
  "as quick as possible",
  "as fast as possible",
  "כמה שיותר מהר",
  "הכי מהר שאפשר",
  "הכי מהר",
  "בהקדם",
  "בהקדם האפשרי",
  "מיד",
  "מייד",
  "דחוף",
  "עכשיו",
  "כמה שיותר מוקדם",
]);
const TOMORROW = compilePhrases(["tomorrow", "tmrw", "tmr", "tomorow", "מחר"]);
const TODAY = compilePhrases(["today", "tonight", "this evening", "this afternoon", "היום", "הערב", "הלילה"]);
const WEEKDAYS = [
  ["sunday", "יום ראשון", "ראשון"],
  ["monday", "יום שני"],
  ["tuesday", "יום שלישי", "שלישי"],
  ["wednesday", "יום רביעי", "רביעי"],
  ["thursday", "יום חמישי", "חמישי"],
  ["friday", "fri", "יום שישי", "שישי", "ערב שבת"],
  ["saturday", "sat", "יום שבת", "מוצאי שבת", "שבת"],
].map((names) => compilePhrases(names));
type Part = "morning" | "noon" | "afternoon" | "evening" | "night" | "am" | "pm";
const PARTS: readonly (readonly [Part, readonly string[]])[] = [
  ["morning", ["in the morning", "morning", "בבוקר", "בוקר"]],
  ["afternoon", ["in the afternoon", "afternoon", "אחר הצהריים", "אחרי הצהריים", 'אחה"צ', "אחהצ"]],
  ["noon", ["at noon", "noon", "midday", "בצהריים", "צהריים"]],
  ["evening", ["in the evening", "this evening", "evening", "tonight", "בערב", "הערב", "ערב"]],
  ["night", ["at night", "night", "בלילה", "הלילה", "לילה"]],
  ["am", ["am", "a.m"]],
  ["pm", ["pm", "p.m"]],
];
const PART_PHRASES = PARTS.map(([part, words]) => ({ part, list: compilePhrases(words) }));

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
]);
const MINUTE_WORDS = new Set(["min", "mins", "minute", "minutes", "דקות", "דקה", "דק"]);
const HOUR_WORDS = new Set(["hour", "hours", "hr", "hrs", "שעה", "שעות"]);
const SOON = new Set(["in", "within", "בעוד", "עוד", "תוכ"]);

type Clock = { minutes: number; exact: boolean; start: number; end: number };

function hourWord(token: Token | undefined): number | null {
  if (!token) return null;
  if (token.kind === "number") return Number.isInteger(token.value) && token.value <= 24 ? token.value : null;
  const base = token.base;
  const value =
    numeralValue(base) ?? (base.length > 2 && "בלו".includes(base[0] ?? " ") ? numeralValue(base.slice(1)) : null);
  return value !== null && value >= 1 && value <= 12 && base.length > 1 && base !== "an" && base !== "זוג"
    ? value
    : null;
}

function partAt(tokens: readonly Token[], at: number): { part: Part; length: number } | null {
  for (const { part, list } of PART_PHRASES) {
    const length = phraseStartsAt(tokens, list, at);
    if (length > 0) return { part, length };
  }
  return null;
}

function readClock(tokens: readonly Token[], at: number): Clock | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "clock")
    return { minutes: token.value, exact: token.value >= 13 * 60 || token.raw.startsWith("0"), start: at, end: at + 1 };
  const next = tokens[at + 1]?.base ?? "";
  if ((token.base === "half" || token.base === "quarter") && (next === "past" || next === "to")) {
    const hour = hourWord(tokens[at + 2]);
    const shift = token.base === "half" ? 30 : next === "past" ? 15 : -15;
    return hour === null ? null : { minutes: hour * 60 + shift, exact: false, start: at, end: at + 3 };
  }
  const hour = hourWord(token);
  if (hour === null) return null;
  if (
    token.kind === "number" &&
    tokens[at + 1]?.raw === "." &&
    tokens[at + 2]?.kind === "number" &&
    tokens[at + 2]?.joined &&
    tokens[at + 2]?.raw.length === 2
  ) {
    return { minutes: hour * 60 + (tokens[at + 2]?.value ?? 0), exact: hour > 12, start: at, end: at + 3 };
  }
  if (next === "וחצי") return { minutes: hour * 60 + 30, exact: false, start: at, end: at + 2 };
  if (next === "ורבע") return { minutes: hour * 60 + 15, exact: false, start: at, end: at + 2 };
  if (next === "thirty" || next === "fifteen")
    return { minutes: hour * 60 + (next === "thirty" ? 30 : 15), exact: false, start: at, end: at + 2 };
  return {
    minutes: hour * 60,
    exact: hour > 12,
    start: at,
    end: at + (next === "o'clock" || next === "oclock" ? 2 : 1),
  };
}

function format(minutes: number): string {
  const day = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
}

export type TimeSetting = { now: LocalNow; hours: Readonly<Record<string, string>> | undefined };

/** Which of the two half-days is meant: the next one that is still to come and within opening hours. */
function settle(clock: Clock, part: Part | null, weekday: number | null, setting: TimeSetting): number {
  const base = clock.minutes % 1440;
  if (part === "am" || part === "morning") return base >= 720 && base < 780 ? base - 720 : base;
  if (part && part !== "noon") return base < 720 && !(part === "night" && base < 240) ? base + 720 : base;
  if (part === "noon") return base < 600 ? base + 720 : base;
  if (clock.exact || base >= 780) return base;
  const today = weekday === null;
  const opening = openingOn(setting.hours, weekday ?? setting.now.weekday);
  const choices = base >= 720 ? [base, base - 720] : [base, base + 720];
  const open = choices.filter((minutes) => !opening || (minutes >= opening.from && minutes <= opening.to));
  const coming = (open.length > 0 ? open : choices).filter((minutes) => !today || minutes > setting.now.minutes);
  const sensible = coming.filter((minutes) => minutes >= 7 * 60);
  return sensible[0] ?? coming[0] ?? base;
}

type Day = { label: string | null; weekday: number | null; start: number; end: number };

function findDay(tokens: readonly Token[], now: LocalNow): Day | null {
  for (let at = 0; at < tokens.length; at++) {
    const tomorrow = phraseStartsAt(tokens, TOMORROW, at);
    if (tomorrow > 0) return { label: "tomorrow", weekday: now.weekday + 1, start: at, end: at + tomorrow };
    const today = phraseStartsAt(tokens, TODAY, at);
    if (today > 0) return { label: null, weekday: null, start: at, end: at + today };
    for (const [weekday, list] of WEEKDAYS.entries()) {
      const length = phraseStartsAt(tokens, list, at);
      // "שבת שלום" and "ראשון לציון" are no days.
      if (length === 0 || /^(שלומ|לציונ)$/.test(tokens[at + length]?.base ?? "")) continue;
      if (length === 1 && /^(ראשונ|שלישי|רביעי|חמישי|שישי)$/.test(tokens[at]?.base ?? "")) continue;
      const label = weekday === now.weekday ? null : weekday === (now.weekday + 1) % 7 ? "tomorrow" : dayName(weekday);
      return { label, weekday: label === null ? null : weekday, start: at, end: at + length };
    }
  }
  return null;
}

function findSoon(tokens: readonly Token[]): Slot<string> | null {
  for (let at = 0; at < tokens.length; at++) {
    if (!SOON.has(tokens[at]?.base ?? "")) continue;
    let next = at + 1;
    while (
      ["about", "around", "a", "an", "כ"].includes(tokens[next]?.base ?? "") &&
      !HOUR_WORDS.has(tokens[next]?.base ?? "")
    )
      next++;
    const token = tokens[next];
    const after = tokens[next + 1]?.base ?? "";
    if (!token) return null;
    if (HOUR_WORDS.has(token.base))
      return { value: after === "וחצי" ? "+90m" : "+60m", start: at, end: next + (after === "וחצי" ? 2 : 1) };
    if (token.base === "שעתיימ") return { value: "+120m", start: at, end: next + 1 };
    if (token.base === "half" || token.base === "חצי") {
      const end = ["a", "an"].includes(after) ? next + 2 : next + 1;
      if (HOUR_WORDS.has(tokens[end]?.base ?? "")) return { value: "+30m", start: at, end: end + 1 };
      continue;
    }
    if (token.base === "רבע" && HOUR_WORDS.has(after)) return { value: "+15m", start: at, end: next + 2 };
    const amount = token.kind === "number" ? token.value : numeralValue(token.base);
    if (amount === null) continue;
    if (MINUTE_WORDS.has(after)) return { value: `+${amount}m`, start: at, end: next + 2 };
    if (HOUR_WORDS.has(after)) return { value: `+${amount * 60}m`, start: at, end: next + 2 };
  }
  return null;
}

/** Words that make the number after them something else than an hour. */
function isCounted(tokens: readonly Token[], clock: Clock, isItem: (at: number) => boolean): boolean {
  const after = tokens[clock.end];
  if (!after || after.kind === "separator") return false;
  return (
    isItem(clock.end) ||
    /^(people|persons|pax|אנשימ|סועדימ|איש|שקל|שח|kg|קילו|apt|דירה|דקות|min|minutes|nis|shekels|%|x|times|st|street)$/.test(
      after.base,
    )
  );
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
    token.base.length > 3 &&
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
    const certain = colon || part !== null || (phrase && (cue !== 0 || dayFound));
    if (!certain && cue === 0 && !afterPickup(at)) continue;
    if (!certain && isCounted(tokens, clock, isItem)) continue;
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

/** When the customer wants it. `isItem` tells where products are named, so that "for 2 pizzas" is no hour. */
export function findTime(
  tokens: readonly Token[],
  setting: TimeSetting,
  isItem: (at: number) => boolean,
  afterPickup: (at: number) => boolean,
): Slot<string>[] {
  const soon = findSoon(tokens);
  if (soon) return [soon];
  const day = findDay(tokens, setting.now);
  const clock = findClock(tokens, day?.label !== null && day !== null, afterPickup, isItem);
  const label = day?.label ?? null;
  const slots: Slot<string>[] = [];
  const dayPart = day ? partAt(tokens, day.end) : null;
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
    if (length > 0) return [{ value: "asap", start: at, end: at + length }];
    if (tokens[at]?.base === "noon" || tokens[at]?.base === "midday")
      return [{ value: "12:00", start: at - (tokens[at - 1]?.base === "at" ? 1 : 0), end: at + 1 }];
  }
  if (day && /^(tonight|הערב)$/.test(tokens[day.start]?.base ?? ""))
    return [{ value: "evening", start: day.start, end: day.end }];
  return [];
}
