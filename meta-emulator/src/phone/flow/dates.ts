const dayMs = 86_400_000;

/** A day as `YYYY-MM-DD`; older flows give and want milliseconds as text. */
export function dayOfValue(value: unknown): string | null {
  const text = String(value ?? "");
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  return /^\d{9,}$/u.test(text) ? new Date(Number(text)).toISOString().slice(0, 10) : null;
}

export type DateRules = { min: string | null; max: string | null; closed: string[]; weekdays: string[] };

const weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

export function dateRules(component: Record<string, unknown>): DateRules {
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  return {
    min: dayOfValue(component["min-date"]),
    max: dayOfValue(component["max-date"]),
    closed: list(component["unavailable-dates"]).flatMap((value) => dayOfValue(value) ?? []),
    weekdays: list(component["include-days"]).map(String),
  };
}

/** Whether a day can be chosen. */
export function isOpenDay(day: string, { min, max, closed, weekdays }: DateRules): boolean {
  if ((min !== null && day < min) || (max !== null && day > max) || closed.includes(day)) return false;
  const name = weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
  return weekdays.length === 0 || weekdays.includes(name);
}

/** Days from the first to the last, both counted. */
export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs) + 1;
}
