import type { HoursException } from "@croozer/contracts/businesses";
import { exceptionAt, openSpans, type Schedule } from "./opening-spans.ts";

/**
 * How far is looked ahead, nearest first: a day of hours costs a tenth of a millisecond, and most answers are near. The
 * last is as far as a holiday may go.
 */
export const daysAhead = [1, 8, 62] as const;
const dayMs = 86_400_000;

export type Opening = {
  /** Why today is different, as customers are told; null on an ordinary day and without words. */
  note: HoursException["note"] | null;
} & (
  | {
      open: true;
      /** Null when no end is in sight. */
      until: Date | null;
    }
  | {
      open: false;
      /** Null when it does not open within two months. */
      opensAt: Date | null;
    }
);

/** Whether the business is open at an instant, until when, or when it opens next. */
export function whenOpen(schedule: Schedule, at: Date): Opening {
  const exception = exceptionAt(schedule, at);
  const note = exception && (exception.note.he || exception.note.en) ? exception.note : null;
  for (const days of daysAhead.slice(0, 2)) {
    const span = openSpans(schedule, at, days).find(({ from, to }) => from <= at && at < to);
    if (!span) return { open: false, opensAt: nextOpening(schedule, at), note };
    // What reaches the end of the days looked at may go on.
    if (span.to.getTime() < at.getTime() + (days - 1) * dayMs + dayMs / 2) return { open: true, until: span.to, note };
  }
  return { open: true, until: null, note };
}

export const openAt = (schedule: Schedule, at: Date): boolean =>
  openSpans(schedule, at, 0).some(({ from, to }) => from <= at && at < to);

/** The next time it opens after an instant; null when it does not within two months. */
export function nextOpening(schedule: Schedule, after: Date): Date | null {
  for (const days of daysAhead) {
    const span = openSpans(schedule, after, days).find(({ from }) => from > after);
    if (span) return span.from;
  }
  return null;
}
