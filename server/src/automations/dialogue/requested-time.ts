import { instantOf, localTime } from "../../platform/clock/zones.ts";
import type { Say } from "../texts/texts.ts";
import type { Cart, Language } from "./dialogue.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
/** Parts of the day without an hour, as hours people mean by them. */
const partOfDay: Record<string, number> = { morning: 10, noon: 13, afternoon: 16, evening: 19, night: 21 };
const isInstant = /^\d{4}-\d\d-\d\dT/;
const clockOf = /\d{1,2}:\d{2}/;
const parts = Object.keys(partOfDay);

/** A time in words of the parser, and when it was said. */
export type SaidTime = Pick<Cart, "time" | "timeSaidAt">;

/** `tomorrow 12:30` → `tomorrow`; null when no day is named. */
const dayOf = (time: string): string | null =>
  ["tomorrow", ...weekdays].find((day) => time === day || time.startsWith(`${day} `)) ?? null;

/** "Tomorrow" is not yet a time: the hour has to be asked. */
export const lacksHour = (time: string | null): boolean =>
  time !== null && dayOf(time) !== null && !clockOf.test(time) && !parts.some((part) => time.includes(part));

/** What was said last, with what it leaves open taken from before: `tomorrow`, then `21:00`. */
export function mergeTimes(before: string | null, said: string, zone: string): string {
  if (before === null) return said;
  if (isInstant.test(before)) return ofInstant(before, said, zone);
  const day = dayOf(before);
  if (day !== null && dayOf(said) === null && (clockOf.test(said) || parts.includes(said))) return `${day} ${said}`;
  if (lacksHour(said) && !before.startsWith("+") && before !== "asap" && !lacksHour(before))
    return `${said} ${day === null ? before : before.slice(day.length + 1)}`;
  return said;
}

/** Another hour of the day that was chosen, or the same hour of another day. */
function ofInstant(before: string, said: string, zone: string): string {
  const at = localTime(new Date(before), zone);
  if (lacksHour(said)) return `${said} ${two(at.hour)}:${two(at.minute)}`;
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(said) ?? [];
  return hour === undefined
    ? said
    : instantOf({ ...at, hour: Number(hour), minute: Number(minute) }, zone).toISOString();
}

const two = (value: number) => String(value).padStart(2, "0");

/**
 * The instant that a time as the parser writes it means: `20:00`, `tomorrow 12:30`, `fri 18:00`, `tomorrow evening`,
 * `16:00-18:00` (its start), `+30m`. Null for as soon as possible and for what names no hour.
 */
export function requestedInstant({ time, timeSaidAt }: SaidTime, now: Date, zone: string): Date | null {
  if (time === null || time === "asap") return null;
  if (isInstant.test(time)) return new Date(time);
  return instantSaidAt(time, timeSaidAt === null ? now : new Date(timeSaidAt), zone);
}

function instantSaidAt(time: string, now: Date, zone: string): Date | null {
  const minutes = /^\+(\d{1,4})m$/.exec(time)?.[1];
  if (minutes !== undefined) return new Date(now.getTime() + Number(minutes) * 60_000);
  const clock = /(\d{1,2}):(\d{2})/.exec(time);
  const part = parts.find((name) => time.includes(name));
  const hour = clock ? Number(clock[1]) : part === undefined ? null : partOfDay[part];
  if (hour === null || hour === undefined) return null;
  const today = localTime(now, zone);
  const at = (days: number) =>
    instantOf({ ...today, day: today.day + days, hour, minute: clock ? Number(clock[2]) : 0 }, zone);
  const notPast = (instant: Date, later: number) => (instant > now ? instant : at(later));
  if (time.includes("tomorrow")) return at(1);
  const weekday = weekdays.findIndex((name) => time.startsWith(name));
  if (weekday < 0) return notPast(at(0), 1);
  const current = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const days = (weekday - current + 7) % 7;
  return notPast(at(days), days + 7);
}

const localeOf = (language: Language): string => (language === "he" ? "he-IL" : "en-GB");

/** The same in words: "tomorrow at 12:30", "היום ב־20:00". A range keeps both ends. */
export function timeInWords(said: SaidTime, now: Date, zone: string, language: Language, t: Say): string {
  const { time } = said;
  if (time === null || time === "asap") return t("asap");
  const instant = requestedInstant(said, now, zone);
  if (instant === null) {
    const weekday = weekdays.indexOf(time);
    if (weekday < 0) return time === "tomorrow" ? t("tomorrow") : time;
    return new Intl.DateTimeFormat(localeOf(language), { timeZone: "UTC", weekday: "long" }).format(
      Date.UTC(2023, 0, 1 + weekday),
    );
  }
  const { day, clock } = dayAndClock(instant, now, zone, language, t);
  const until = /-(\d{1,2}:\d{2})$/.exec(time)?.[1];
  return t("dayAt", { day: day ?? t("today"), clock: until === undefined ? clock : `${clock}–${until}` });
}

/** `tomorrow at about 19:40`, `בערך ב־19:40`. */
export function aboutWhen(instant: Date, now: Date, zone: string, language: Language, t: Say): string {
  const { day, clock } = dayAndClock(instant, now, zone, language, t);
  return day === null ? t("about", { clock }) : t("dayAbout", { day, clock });
}

/** The day in words, null when it is today, and the clock on the wall: `{ day: "tomorrow", clock: "20:30" }`. */
function dayAndClock(
  instant: Date,
  now: Date,
  zone: string,
  language: Language,
  t: Say,
): { day: string | null; clock: string } {
  const [wanted, today] = [localTime(instant, zone), localTime(now, zone)];
  const days = Math.round(
    (Date.UTC(wanted.year, wanted.month - 1, wanted.day) - Date.UTC(today.year, today.month - 1, today.day)) /
      86_400_000,
  );
  const weekday = () =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, weekday: "long" }).format(instant);
  return {
    day: days === 0 ? null : days === 1 ? t("tomorrow") : weekday(),
    clock: `${two(wanted.hour)}:${two(wanted.minute)}`,
  };
}
