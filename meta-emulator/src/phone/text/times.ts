import type { Language, Words } from "../words.ts";
import { dayOf } from "./group-by-day.ts";

const locale: Record<Language, string> = { he: "he-IL", en: "en-GB" };
const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  let made = formats.get(name);
  if (!made) {
    made = new Intl.DateTimeFormat(locale[language], options);
    formats.set(name, made);
  }
  return made;
}

/** `19:31` */
export function clockTime(at: string | number): string {
  return format("en", "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** `19:31:07` */
export function clockTimeWithSeconds(at: string | number): string {
  const options = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  return format("en", "seconds", options).format(new Date(at));
}

export function weekday(at: string | number, language: Language): string {
  return format(language, "weekday", { weekday: "long" }).format(new Date(at));
}

export function dayAndMonth(at: string | number, language: Language): string {
  return format(language, "day", { day: "numeric", month: "short" }).format(new Date(at));
}

/** Today, yesterday, the weekday within a week, else the date. */
export function dayLabel(at: string, now: number, language: Language, words: Words): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return words.today;
  if (day === dayOf(now - dayMs)) return words.yesterday;
  const age = now - Date.parse(at);
  if (age > 0 && age < 6 * dayMs) return weekday(at, language);
  return format(language, "date", { day: "numeric", month: "long", year: "numeric" }).format(new Date(at));
}

/** When a 24-hour window closes, in words. */
export function windowLabel(closesAt: string | null, now: number, words: Words): string {
  if (closesAt === null) return words.windowNever;
  const at = Date.parse(closesAt);
  if (at <= now) return words.windowClosed;
  return dayOf(at) === dayOf(now) ? words.closesToday(clockTime(at)) : words.closesTomorrow(clockTime(at));
}
