import { numeralValue } from "../numerals.ts";
import type { Token } from "../text/tokens.ts";
import { type LocalNow, openingOn } from "./opening-hours.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";

export type Part = "morning" | "noon" | "afternoon" | "evening" | "night" | "am" | "pm";

const PARTS: readonly (readonly [Part, readonly string[]])[] = [
  ["morning", ["in the morning", "morning", "בבוקר", "בוקר"]],
  ["afternoon", ["in the afternoon", "afternoon", "אחר הצהריים", "אחרי הצהריים", 'אחה"צ', "אחהצ"]],
  ["noon", ["at noon", "noon", "midday", "בצהריים", "צהריים"]],
  ["evening", ["in the evening", "this evening", "evening", "tonight", "בערב", "הערב", "ערב"]],
  ["night", ["at night", "night", "בלילה", "הלילה", "לילה"]],
  ["am", ["am", "a.m"]],
  ["pm", ["pm", "p.m"]],
];

export const PART_PHRASES = PARTS.map(([part, words]) => ({ part, list: compilePhrases(words) }));

export type Clock = { minutes: number; exact: boolean; start: number; end: number };

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

export function partAt(tokens: readonly Token[], at: number): { part: Part; length: number } | null {
  for (const { part, list } of PART_PHRASES) {
    const length = phraseStartsAt(tokens, list, at);
    if (length > 0) return { part, length };
  }
  return null;
}

export function readClock(tokens: readonly Token[], at: number): Clock | null {
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

export function format(minutes: number): string {
  const day = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
}

export type TimeSetting = { now: LocalNow; hours: Readonly<Record<string, string>> | undefined };

/** Which of the two half-days is meant: the next one that is still to come and within opening hours. */
export function settle(clock: Clock, part: Part | null, weekday: number | null, setting: TimeSetting): number {
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
