import type { Language } from "@croozer/contracts/basics";

export type Moment = string | number | Date;
export type Dates = ReturnType<typeof makeDates>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const made = new Map<string, Dates>();

/** Dates and times as they are said in a language, on the clock of a time zone. Made once each: formatters are dear. */
export function datesIn(language: Language, timeZone: string): Dates {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const dates = makeDates(language, timeZone);
  made.set(key, dates);
  return dates;
}

function makeDates(language: Language, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : "he", { timeZone, ...options });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = format({ weekday: "long" });
  const shortDate = format({ day: "numeric", month: "short" });
  const longDate = format({ day: "numeric", month: "long", year: "numeric" });
  const dayKey = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const unit = (name: "minute" | "hour" | "day") =>
    new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" });
  const units = { minute: unit("minute"), hour: unit("hour"), day: unit("day") };

  const time = (at: Moment) => clock.format(new Date(at));
  /** `2026-11-21` in the zone: for grouping by day. */
  const dayOf = (at: Moment) => dayKey.format(new Date(at));
  /** Whole days between the calendar days of two moments. */
  const daysBetween = (from: Moment, to: Moment) =>
    Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayMs);
  /** "today", "yesterday", "Tuesday", "3 November", with the year when it is not this one. */
  const day = (at: Moment, now: Moment = Date.now()) => {
    const ago = daysBetween(at, now);
    if (ago <= 1 && ago >= -1) return relative.format(-ago, "day");
    if (ago > 0 && ago < 7) return weekday.format(new Date(at));
    return dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4)
      ? shortDate.format(new Date(at))
      : longDate.format(new Date(at));
  };
  /** A length of time, short: "41 min", "3 hr", "2 days". Never below one minute. */
  const length = (durationMs: number) => {
    if (durationMs < hourMs) return units.minute.format(Math.max(1, Math.round(durationMs / minuteMs)));
    if (durationMs < dayMs) return units.hour.format(Math.round(durationMs / hourMs));
    return units.day.format(Math.round(durationMs / dayMs));
  };
  return {
    language,
    timeZone,
    time,
    day,
    dayOf,
    /** The moment when the clock of the zone shows this: `2026-11-21`, `19:30`. One that is skipped is the hour after it. */
    momentOf: (date: string, clockTime: string): Date => {
      const wall = Date.parse(`${date}T${clockTime}Z`);
      const shown = (at: number) => Date.parse(`${dayOf(at)}T${time(at)}Z`);
      // Twice, since the first guess may lie on the other side of a change of the clocks.
      const near = wall - (shown(wall) - wall);
      return new Date(near - (shown(near) - wall));
    },
    length,
    /** For a choice of days: "today", "tomorrow", "Tuesday, 8 Dec". */
    comingDay: (at: Moment, now: Moment = Date.now()) => {
      const ahead = daysBetween(now, at);
      return ahead >= 0 && ahead <= 1
        ? day(at, now)
        : `${weekday.format(new Date(at))}, ${shortDate.format(new Date(at))}`;
    },
    /** When something is expected: "19:40" today, else with its day: "tomorrow, 19:40". */
    due: (at: Moment, now: Moment = Date.now()) =>
      daysBetween(at, now) === 0 ? time(at) : `${day(at, now)}, ${time(at)}`,
    /** "3 Nov, 19:40": has words, so it follows the page and stands in no left-to-right isolate. */
    dateTime: (at: Moment) => `${shortDate.format(new Date(at))}, ${time(at)}`,
    /** "3 November 2026" */
    date: (at: Moment) => longDate.format(new Date(at)),
    /** For lists: "now", "9 min", "19:40" today, then the day. */
    ago: (at: Moment, now: number = Date.now()) => {
      const age = now - new Date(at).getTime();
      if (age < minuteMs) return relative.format(0, "second");
      if (age < hourMs) return length(Math.floor(age / minuteMs) * minuteMs);
      return daysBetween(at, now) === 0 ? time(at) : day(at, now);
    },
  };
}
