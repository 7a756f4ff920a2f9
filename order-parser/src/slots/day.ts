import type { Token } from "../text/tokens.ts";
import { dayName, type LocalNow } from "./opening-hours.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";

const TOMORROW = compilePhrases(["tomorrow", "tmrw", "tmr", "tomorow", "מחר"]);

const DAY_AFTER_TOMORROW = compilePhrases(["day after tomorrow", "the day after tomorrow", "מחרתיים", "מחרתים"]);

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

/** Whatever names a day, the hours of today excepted. */
export const TOMORROW_OR_DAY = [
  ...DAY_AFTER_TOMORROW,
  ...TOMORROW,
  ...compilePhrases(["today", "היום"]),
  ...WEEKDAYS.flat(),
];

type Day = { label: string | null; weekday: number | null; start: number; end: number };

/** The first day named from `from` on. */
export function findDay(tokens: readonly Token[], now: LocalNow, from = 0): Day | null {
  for (let at = from; at < tokens.length; at++) {
    const later = phraseStartsAt(tokens, DAY_AFTER_TOMORROW, at);
    if (later > 0) {
      const weekday = now.weekday + 2;
      return { label: dayName(weekday), weekday, start: at, end: at + later };
    }
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

/** "For Saturday … I come on Friday at nine": of several days the one beside the hour comes first. */
export function daysByHour(tokens: readonly Token[], now: LocalNow, hour: { from: number; end: number }): Day[] {
  const days: Day[] = [];
  for (let day = findDay(tokens, now); day; day = findDay(tokens, now, day.end)) days.push(day);
  const beside = days.find((day) => day.end === hour.from || day.start === hour.end);
  return beside ? [beside, ...days.filter((day) => day !== beside)] : days;
}
