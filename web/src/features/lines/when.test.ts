import { expect, test } from "vitest";
import { datesToOrder, timesOn, timesToOrder } from "./when.ts";

const closed = { hours: Array.from({ length: 7 }, () => []), exceptions: [], orderDaysAhead: 3 };
const noon = [{ from: "12:00", to: "13:00" }];
// 2026-08-06 is a Thursday.
const thursdays = { ...closed, hours: closed.hours.with(4, [{ from: "22:30", to: "01:00" }]) };

test("quarters of the opening hours are offered, and after midnight they belong to the day after", () => {
  expect(timesOn(thursdays, "2026-08-06")).toEqual(["22:30", "22:45", "23:00", "23:15", "23:30", "23:45"]);
  expect(timesOn(thursdays, "2026-08-07")).toEqual(["00:00", "00:15", "00:30", "00:45"]);
  expect(timesOn(thursdays, "2026-08-08")).toEqual([]);
});

test("today only what is still to come is offered, and a day without it is not", () => {
  const daily = { ...closed, hours: closed.hours.map(() => noon) };
  expect(timesToOrder(daily, "2026-08-06", "2026-08-06", "12:20")).toEqual(["12:30", "12:45"]);
  expect(datesToOrder(daily, "2026-08-06", "12:20")).toHaveLength(4);
  expect(datesToOrder(daily, "2026-08-06", "12:50")).toEqual(["2026-08-07", "2026-08-08", "2026-08-09"]);
});

test("a special day has hours of its own", () => {
  const exceptions = [{ date: "2026-08-08", hours: noon, note: { he: "", en: "" } }];
  expect(datesToOrder({ ...closed, exceptions }, "2026-08-06", "09:00")).toEqual(["2026-08-08"]);
});
