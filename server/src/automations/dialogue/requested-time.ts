import { instantOf, localTime } from "../../platform/clock/zones.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
/** Parts of the day without an hour, as hours people mean by them. */
const partOfDay: Record<string, number> = { morning: 10, noon: 13, afternoon: 16, evening: 19, night: 21 };

/**
 * The instant that a time as the parser writes it means: `20:00`, `tomorrow 12:30`, `fri 18:00`, `tomorrow evening`,
 * `16:00-18:00` (its start), `+30m`. Null for as soon as possible and for what names no hour.
 */
export function requestedInstant(time: string | null, now: Date, zone: string): Date | null {
  if (time === null || time === "asap") return null;
  const minutes = /^\+(\d{1,4})m$/.exec(time)?.[1];
  if (minutes !== undefined) return new Date(now.getTime() + Number(minutes) * 60_000);
  const clock = /(\d{1,2}):(\d{2})/.exec(time);
  const part = Object.keys(partOfDay).find((name) => time.includes(name));
  const hour = clock ? Number(clock[1]) : part === undefined ? null : partOfDay[part];
  if (hour === null || hour === undefined) return null;
  const today = localTime(now, zone);
  const at = (days: number) =>
    instantOf({ ...today, day: today.day + days, hour, minute: clock ? Number(clock[2]) : 0 }, zone);
  if (time.includes("tomorrow")) return at(1);
  const weekday = weekdays.findIndex((name) => time.startsWith(name));
  if (weekday >= 0) {
    const current = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
    return at((weekday - current + 7) % 7);
  }
  const sameDay = at(0);
  return sameDay > now ? sameDay : at(1);
}
