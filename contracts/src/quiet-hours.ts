import type { NotificationSettings } from "./notifications.ts";

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayMinutes = 24 * 60;

function minuteIn(zone: string, at: Date): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return minutesOf(format.format(at));
}

/**
 * How many minutes of the quiet hours are left, 0 outside them. They may pass midnight; from and to alike is a whole day.
 * @param zone of the business, for who chose none of their own
 */
export function quietMinutesLeft(
  { quiet, timeZone }: Pick<NotificationSettings, "quiet" | "timeZone">,
  zone: string,
  at: Date,
): number {
  if (!quiet.isOn) return 0;
  const now = minuteIn(timeZone ?? zone, at);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const length = (to - from + dayMinutes) % dayMinutes || dayMinutes;
  const passed = (now - from + dayMinutes) % dayMinutes;
  return passed < length ? length - passed : 0;
}
