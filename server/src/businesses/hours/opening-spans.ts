import type { BusinessSettings, HoursException } from "@croozer/contracts/businesses";
import { instantOf, localTime } from "../../platform/clock/zones.ts";

export type Schedule = Pick<BusinessSettings, "timeZone" | "hours" | "exceptions">;
export type OpenSpan = { from: Date; to: Date };

const minutesPerDay = 1440;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes of the day at which a span ends; past midnight they go on counting. Who writes 23:59 means midnight. */
function endOf({ from, to }: { from: string; to: string }): number {
  const end = to === "23:59" ? minutesPerDay : minutesOf(to);
  return end > minutesOf(from) ? end : end + minutesPerDay;
}

/** The date so many days after the one on the wall at an instant: `2026-10-01`. */
export function localDate(at: Date, timeZone: string, days = 0): string {
  const { year, month, day } = localTime(at, timeZone);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** What is different on the date of an instant, if anything is. */
export function exceptionAt({ exceptions, timeZone }: Schedule, at: Date): HoursException | null {
  const date = localDate(at, timeZone);
  return exceptions.find((exception) => exception.date === date) ?? null;
}

/**
 * When the business is open, from the day before an instant to `days` after it, in order, spans that touch made one. A
 * span belongs to the day it starts on: what Thursday's evening holds of Friday is not closed by Friday's exception.
 */
export function openSpans(schedule: Schedule, at: Date, days: number): OpenSpan[] {
  const { timeZone, hours, exceptions } = schedule;
  const byDate = new Map(exceptions.map((exception) => [exception.date, exception.hours]));
  const today = localTime(at, timeZone);
  const spans: OpenSpan[] = [];
  for (let offset = -1; offset <= days; offset++) {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.day + offset));
    const instant = (minutes: number) =>
      instantOf({ ...today, day: today.day + offset, hour: 0, minute: minutes }, timeZone);
    for (const span of byDate.get(date.toISOString().slice(0, 10)) ?? hours[date.getUTCDay()] ?? [])
      spans.push({ from: instant(minutesOf(span.from)), to: instant(endOf(span)) });
  }
  return merged(spans);
}

function merged(spans: OpenSpan[]): OpenSpan[] {
  const joined: OpenSpan[] = [];
  for (const span of spans.sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = span.to > last.to ? span.to : last.to;
    else if (span.to > span.from) joined.push({ ...span });
  }
  return joined;
}
