/** What a number counts; times are kept in ms and filled in by their unit. */
export type Unit = "none" | "ms" | "seconds" | "minutes" | "hours" | "days" | "percent";

export const factorOf: Record<Unit, number> = {
  none: 1,
  ms: 1,
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  percent: 0.01,
};

/** As it is filled in: 6,000 ms are 6 seconds, 0.3 is 30 %. Without the dust of floating point. */
export function shownNumber(value: number, unit: Unit): number {
  return Number((value / factorOf[unit]).toPrecision(12));
}

/** Null for what is no number of this kind. */
export function keptNumber(text: string, unit: Unit): number | null {
  const given = Number(text);
  if (text.trim() === "" || !Number.isFinite(given) || given < 0) return null;
  const kept = Number((given * factorOf[unit]).toPrecision(12));
  if (unit === "percent") return kept <= 1 ? kept : null;
  return unit === "none" && !Number.isInteger(kept) ? null : kept;
}
