/** The civil time of the message, read from its own text: no clock, no zone table. */
export type LocalNow = { minutes: number; weekday: number };

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** Reads `2026-03-10T11:00:00+02:00`; anything unreadable is a Sunday at midnight rather than an error. */
export function localNow(iso: string): LocalNow {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  if (!match) return { minutes: 0, weekday: 0 };
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  return { minutes: hour * 60 + minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

export function dayName(weekday: number): string {
  return DAYS[((weekday % 7) + 7) % 7] ?? "sun";
}

function toMinutes(clock: string | undefined): number {
  const [hours, minutes] = (clock ?? "").split(":");
  return Number(hours) * 60 + Number(minutes ?? 0);
}

export type Opening = { from: number; to: number };

/** Opening minutes of a weekday; null when the menu does not say. */
export function openingOn(hours: Readonly<Record<string, string>> | undefined, weekday: number): Opening | null {
  const day = ((weekday % 7) + 7) % 7;
  for (const [days, range] of Object.entries(hours ?? {})) {
    const [first = "", last = first] = days.split("-");
    const from = DAYS.findIndex((name) => first.toLowerCase().startsWith(name));
    const to = DAYS.findIndex((name) => last.toLowerCase().startsWith(name));
    if (from < 0 || to < 0) continue;
    const inside = from <= to ? day >= from && day <= to : day >= from || day <= to;
    const [open, close] = range.split("-");
    const opening = { from: toMinutes(open), to: toMinutes(close) };
    if (opening.to <= opening.from) opening.to += 24 * 60;
    if (inside && Number.isFinite(opening.from) && Number.isFinite(opening.to)) return opening;
  }
  return null;
}
