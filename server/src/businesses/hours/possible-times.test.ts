import { expect, test } from "vitest";
import { possibleTimes } from "./possible-times.ts";
import { checkTime } from "./ready-times.ts";

const evenings = Array.from({ length: 7 }, () => [{ from: "18:00", to: "01:00" }]);
const terms = { timeZone: "Asia/Jerusalem", hours: evenings, exceptions: [], orderDaysAhead: 2 };

test("every time that is offered would be taken, and those of a night belong to the day on the clock", () => {
  const now = new Date("2026-11-10T17:07:00Z");
  const times = possibleTimes(terms, now, 30);
  expect(times[0]).toEqual({ date: "2026-11-10", at: new Date("2026-11-10T17:45:00Z") });
  expect([...new Set(times.map(({ date }) => date))]).toEqual(["2026-11-10", "2026-11-11", "2026-11-12"]);
  for (const { at } of times) expect(checkTime(terms, at, now, 30), at.toISOString()).toBeNull();
});

test("before opening the first is what can be ready after it", () => {
  const [first] = possibleTimes(terms, new Date("2026-11-10T08:00:00Z"), 25);
  expect(first?.at).toEqual(new Date("2026-11-10T16:30:00Z"));
});

test("a business that does not open has none", () => {
  const closed = { ...terms, hours: evenings.map(() => []) };
  expect(possibleTimes(closed, new Date("2026-11-10T08:00:00Z"), 25)).toEqual([]);
});
