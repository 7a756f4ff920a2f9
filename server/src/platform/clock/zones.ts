/** Local times of a named zone, by what Intl knows of it; daylight saving included. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = "2-digit" as const;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formats.set(zone, format);
  return format;
}

/** Offsets change on quarters of an hour, everywhere, since clocks follow zones at all. */
const quarterMs = 900_000;
const rememberAtMost = 20_000;
const offsets = new Map<string, number>();

/** Milliseconds the zone is ahead of UTC at that instant. Asking Intl takes some 5 µs, and hours of a week ask often. */
function offsetMs(at: Date, zone: string): number {
  const key = `${zone} ${Math.floor(at.getTime() / quarterMs)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= rememberAtMost) offsets.clear();
  const offset = askedOffsetMs(at, zone);
  offsets.set(key, offset);
  return offset;
}

function askedOffsetMs(at: Date, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

/**
 * What the clock on the wall of that zone shows.
 * @param zone IANA name, e.g. `Asia/Jerusalem`
 */
export function localTime(at: Date, zone: string): LocalTime {
  const wall = new Date(at.getTime() + offsetMs(at, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

/**
 * The instant of a local time. Days and hours may overflow (day 32 is the next month's first). A time that daylight
 * saving skips becomes the one an hour later; of one that happens twice, the first.
 */
export function instantOf({ year, month, day, hour, minute }: Omit<LocalTime, "second">, zone: string): Date {
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const before = offsetMs(new Date(wall - 86_400_000), zone);
  const after = offsetMs(new Date(wall + 86_400_000), zone);
  for (const offset of [before, after]) {
    const guess = new Date(wall - offset);
    if (offsetMs(guess, zone) === offset) return guess;
  }
  return new Date(wall - before);
}

/** ISO 8601 in the zone, with its offset: `2026-03-10T11:00:00+02:00`. */
export function localIso(at: Date, zone: string): string {
  const offset = Math.round(offsetMs(at, zone) / 60_000);
  const two = (value: number) => String(Math.abs(value)).padStart(2, "0");
  const wall = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
