import { daysAhead } from "./opening.ts";
import { openSpans, type Schedule } from "./opening-spans.ts";

/** The instant at which the business will have been open for so long since another one; null when it is not within two months. */
export function afterOpening(schedule: Schedule, since: Date, openMs: number): Date | null {
  for (const days of daysAhead) {
    let leftMs = openMs;
    for (const { from, to } of openSpans(schedule, since, days)) {
      const begins = Math.max(from.getTime(), since.getTime());
      const lengthMs = to.getTime() - begins;
      if (lengthMs <= 0) continue;
      if (leftMs <= lengthMs) return new Date(begins + leftMs);
      leftMs -= lengthMs;
    }
  }
  return null;
}
