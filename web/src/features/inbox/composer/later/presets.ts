import { atHour, wallTime } from "../../../../lib/zone-time.ts";

export type Preset = { id: "hour" | "evening" | "tomorrow" | "week"; at: Date };
const hourMs = 3_600_000;
const [morning, evening] = [9, 18];

/** Times that are often meant, on the clock of the business; this evening as long as it is ahead. */
export function presetsAt(now: Date, timeZone: string): Preset[] {
  const hour = Number(wallTime(now, timeZone).slice(11, 13));
  return [
    { id: "hour", at: new Date(Math.ceil((now.getTime() + hourMs) / 60_000) * 60_000) },
    ...(hour < evening - 1 ? [{ id: "evening" as const, at: atHour(now, timeZone, 0, evening) }] : []),
    { id: "tomorrow", at: atHour(now, timeZone, 1, morning) },
    { id: "week", at: atHour(now, timeZone, 7, morning) },
  ];
}
