import type { BusinessSettings } from "@croozer/contracts/businesses";
import { clockOf } from "../../ui/TimeField.tsx";

type Schedule = Pick<BusinessSettings, "hours" | "exceptions" | "orderDaysAhead">;

const minutesPerDay = 1440;
const step = 15;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The date so many days later. */
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * minutesPerDay * 60_000).toISOString().slice(0, 10);

/** Opening spans that begin on a date, in minutes of it; past midnight they go on counting. */
function spansOf({ hours, exceptions }: Schedule, date: string): { from: number; to: number }[] {
  const day = exceptions.find((one) => one.date === date)?.hours ?? hours[new Date(`${date}T00:00Z`).getUTCDay()] ?? [];
  return day.map(({ from, to }) => {
    const [start, end] = [minutesOf(from), to === "23:59" ? minutesPerDay : minutesOf(to)];
    return { from: start, to: end > start ? end : end + minutesPerDay };
  });
}

/** The quarters of an hour at which it is open on a date, what the night before holds of it included. */
export function timesOn(schedule: Schedule, date: string, after = -1): string[] {
  const night = spansOf(schedule, dayAfter(date, -1)).map(({ from, to }) => ({
    from: from - minutesPerDay,
    to: to - minutesPerDay,
  }));
  const spans = [...night, ...spansOf(schedule, date)];
  return Array.from({ length: minutesPerDay / step }, (_, quarter) => quarter * step)
    .filter((minute) => minute > after && spans.some(({ from, to }) => minute >= from && minute < to))
    .map(clockOf);
}

/** The dates that may be ordered for and have such a time. `now`: the clock of the business, today. */
export const datesToOrder = (schedule: Schedule, today: string, now: string): string[] =>
  Array.from({ length: schedule.orderDaysAhead + 1 }, (_, days) => dayAfter(today, days)).filter(
    (date) => timesOn(schedule, date, date === today ? minutesOf(now) : -1).length > 0,
  );

/** What is offered on one of them. */
export const timesToOrder = (schedule: Schedule, date: string, today: string, now: string): string[] =>
  timesOn(schedule, date, date === today ? minutesOf(now) : -1);
