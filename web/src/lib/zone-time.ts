/** The clock of a named zone, as a field for day and time has it: `2026-11-29T09:30`. */
export function wallTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The moment that a zone's clock shows so; null for what is no time. One that daylight saving skips is the hour after it.
 */
export function momentOf(wall: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null;
  const wanted = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(wanted)) return null;
  // How far the zone is from Greenwich depends on the moment that is sought: found in two steps.
  let guess = wanted;
  for (let step = 0; step < 2; step += 1) {
    const shown = Date.parse(`${wallTime(new Date(guess), timeZone)}:00Z`);
    guess += wanted - shown;
  }
  return new Date(guess);
}

/** A moment some days ahead at an hour of the zone's clock. */
export function atHour(now: Date, timeZone: string, days: number, hour: number): Date {
  const [day = ""] = wallTime(now, timeZone).split("T");
  const ahead = new Date(`${day}T12:00:00Z`);
  ahead.setUTCDate(ahead.getUTCDate() + days);
  return momentOf(`${ahead.toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:00`, timeZone) ?? now;
}

/** What people call the time of a zone: "Israel Time", "שעון ישראל". */
export function zoneName(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "longGeneric" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
