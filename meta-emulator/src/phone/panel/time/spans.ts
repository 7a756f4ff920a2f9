import type { TimeWords } from "./time-words.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The two largest units of a span: `2 d 4 h`, `35 min`, `12 s`. */
export function spanOf(ms: number, units: TimeWords["units"]): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), units.days],
    [Math.floor(seconds / 3_600) % 24, units.hours],
    [Math.floor(seconds / 60) % 60, units.minutes],
    [seconds % 60, units.seconds],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return `0 ${units.seconds}`;
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

/** Ms until a little after the last open window has closed; null when none is open. */
export function untilWindowsClose(closings: readonly (string | null)[], now: number): number | null {
  const open = closings.map((at) => (at === null ? 0 : Date.parse(at))).filter((at) => at > now);
  return open.length > 0 ? Math.max(...open) - now + minuteMs : null;
}

/** What a date field holds, in this browser's time: `2026-03-05T19:31`. */
export function toField(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * minuteMs);
  return local.toISOString().slice(0, 16);
}
