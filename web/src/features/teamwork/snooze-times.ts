import type { Dates } from "../../lib/dates.ts";

export type SnoozeTime = { id: "later" | "tomorrow" | "next_week"; at: Date };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const morning = "09:00";
/** Later than this, "later today" would be in the night. */
const lastHour = "21:00";

/** When a conversation may come back, on the clock of the business: in some hours, tomorrow morning, when the next week begins. */
export function snoozeTimes(dates: Dates, now: number): SnoozeTime[] {
  const soon = new Date(Math.ceil((now + 3 * hourMs) / hourMs) * hourMs);
  const isToday = dates.dayOf(soon) === dates.dayOf(now) && dates.time(soon) <= lastHour;
  const morningIn = (days: number) => dates.momentOf(dates.dayOf(now + days * dayMs), morning);
  return [
    ...(isToday ? [{ id: "later", at: soon } as const] : []),
    { id: "tomorrow", at: morningIn(1) },
    { id: "next_week", at: morningIn(daysToNextWeek(dates, now)) },
  ];
}

/** The week of work begins on Sunday in Israel, elsewhere on Monday. */
function daysToNextWeek(dates: Dates, now: number): number {
  const first = dates.timeZone === "Asia/Jerusalem" ? 0 : 1;
  const weekday = new Date(`${dates.dayOf(now)}T12:00Z`).getUTCDay();
  return (first - weekday + 7) % 7 || 7;
}
