/** A day of the calendar, `2026-11-29`; no clock and no zone belong to it. */
export type Day = string;

const dayOf = (utc: Date): Day => utc.toISOString().slice(0, 10);
const utcOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

export function addDays(day: Day, days: number): Day {
  const moved = utcOf(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return dayOf(moved);
}

/** The same day of another month, or its last where that has none such. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return dayOf(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))));
}

/** The weeks that show a month, each of seven days, from Sunday or Monday on. */
export function weeksOf(day: Day, startsOnMonday: boolean): Day[][] {
  const first = `${day.slice(0, 7)}-01`;
  const before = (utcOf(first).getUTCDay() + (startsOnMonday ? 6 : 0)) % 7;
  const weeks: Day[][] = [];
  for (let start = addDays(first, -before); start.slice(0, 7) <= day.slice(0, 7); start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  return weeks;
}
