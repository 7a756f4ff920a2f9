const secondMs = 1_000;
const dayMs = 86_400_000;

/** What is left until an instant: days, or `5:04:09`, null when it passed. */
export function countdown(until: string, now: number): { days: number; clock: string } | null {
  const left = Date.parse(until) - now;
  if (!(left > 0)) return null;
  const seconds = Math.floor((left % dayMs) / secondMs);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return { days: Math.floor(left / dayMs), clock: `${hours}:${two(minutes)}:${two(rest)}` };
}
