import type { Dates } from "../../../lib/dates.ts";

/** "28 February 1990" for a whole date; null for whatever else phones write there. */
export function birthdayText(birthday: string, dates: Pick<Dates, "date" | "momentOf">): string | null {
  // A day that no month has would become one of the next.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(birthday) && isSame(new Date(birthday), birthday);
  return isDay ? dates.date(dates.momentOf(birthday, "12:00")) : null;
}

const isSame = (date: Date, birthday: string): boolean =>
  !Number.isNaN(date.getTime()) && date.toISOString().startsWith(birthday);
