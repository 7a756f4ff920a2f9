/** The month of a day: `2026-08-06` → `2026-08`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function otherMonth(month: string, later: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 1 + later, 1)).toISOString().slice(0, 7);
}

/** The days of a month in weeks from Sunday on, empty where another month is. */
export function monthWeeks(month: string): (string | null)[][] {
  const start = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  const cells: (string | null)[] = [
    ...Array<null>(start.getUTCDay()).fill(null),
    ...Array.from({ length: days }, (_, day) => `${month}-${String(day + 1).padStart(2, "0")}`),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
