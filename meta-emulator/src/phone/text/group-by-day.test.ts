import { expect, it } from "vitest";
import { dayOf, groupByDay } from "./group-by-day.ts";

it("midnight is the customer's midnight, not Greenwich's", () => {
  const messages = [
    { at: "2026-08-06T20:59:00Z", n: 1 },
    { at: "2026-08-06T21:01:00Z", n: 2 },
    { at: "2026-08-07T08:00:00Z", n: 3 },
  ];
  expect(groupByDay(messages, "Asia/Jerusalem").map(({ day, items }) => [day, items.map(({ n }) => n)])).toEqual([
    ["2026-08-06", [1]],
    ["2026-08-07", [2, 3]],
  ]);
});

it("keeps the order it was given, even when the clock was moved", () => {
  const days = groupByDay([{ at: "2026-08-07T10:00:00Z" }, { at: "2026-08-06T10:00:00Z" }], "UTC");
  expect(days.map(({ day }) => day)).toEqual(["2026-08-07", "2026-08-06"]);
});

it("no messages, no days", () => {
  expect(groupByDay([])).toEqual([]);
  expect(dayOf(0, "UTC")).toBe("1970-01-01");
});
