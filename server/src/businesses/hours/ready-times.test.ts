import { describe, expect, test } from "vitest";
import { instantOf, localIso } from "../../platform/clock/zones.ts";
import { checkTime, earliestReady, fits, type ReadyTerms } from "./ready-times.ts";
import { daily } from "./test-schedule.ts";

const zone = "Asia/Jerusalem";
/** Of August 2026: `6 10:00` is Thursday the sixth at ten. */
function at(text: string): Date {
  const [day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return instantOf({ year: 2026, month: 8, day, hour, minute }, zone);
}
const shown = (instant: Date | null) =>
  instant && localIso(instant, zone).slice(8, 16).replace("T", " ").replace(/^0/, "");
const problem = (terms: ReadyTerms, wanted: string, now: string, minutes = 25) => {
  const found = checkTime(terms, at(wanted), at(now), minutes);
  return found && [found.reason, shown(found.suggestion)];
};
const shop = daily("10:00-14:00 18:00-22:00");

test("ready after preparation, counted from the opening while closed", () => {
  expect(shown(earliestReady(shop, at("6 12:00"), 25))).toBe("6 12:25");
  expect(shown(earliestReady(shop, at("6 08:00"), 25))).toBe("6 10:25");
  expect(shown(earliestReady(shop, at("6 15:00"), 45))).toBe("6 18:45");
  expect(shown(earliestReady(shop, at("6 23:00"), 25))).toBe("7 10:25");
});

test("what is ordered just before closing is still made", () => {
  expect(shown(earliestReady(shop, at("6 21:50"), 25))).toBe("6 22:15");
});

test("a business that never opens has no earliest time", () => {
  expect(earliestReady(daily(""), at("6 12:00"), 25)).toBeNull();
});

describe("a requested time", () => {
  test("fits within hours and after preparation, the last minute included", () => {
    for (const wanted of ["6 12:25", "6 14:00", "6 18:25", "7 10:25", "13 22:00"])
      expect([wanted, fits(shop, at(wanted), at("6 12:00"), 25)]).toEqual([wanted, true]);
  });

  test("is not possible in the past, too soon, while closed, or too far ahead", () => {
    expect(problem(shop, "6 11:00", "6 12:00")).toEqual(["past", "6 12:25"]);
    expect(problem(shop, "6 12:10", "6 12:01")).toEqual(["too_soon", "6 12:30"]);
    expect(problem(shop, "6 15:00", "6 12:00")).toEqual(["closed", "6 18:25"]);
    expect(problem(shop, "6 23:00", "6 12:00")).toEqual(["closed", "7 10:25"]);
    expect(problem(shop, "7 10:00", "6 12:00")).toEqual(["too_soon", "7 10:25"]);
    expect(problem(shop, "14 12:00", "6 12:00")).toEqual(["too_far", null]);
    expect(problem({ ...shop, orderDaysAhead: 0 }, "7 12:00", "6 12:00")).toEqual(["too_far", null]);
  });

  test("too late today moves on to the next opening", () => {
    expect(problem(shop, "6 21:55", "6 21:50")).toEqual(["too_soon", "7 10:25"]);
    expect(problem({ ...shop, orderDaysAhead: 0 }, "6 21:55", "6 21:50")).toEqual(["too_soon", null]);
  });

  test("what takes longer than the business is open at a stretch counts from now alone", () => {
    expect(problem(shop, "7 10:00", "6 12:00", 600)).toBeNull();
    expect(problem(shop, "6 21:00", "6 12:00", 600)).toEqual(["too_soon", "6 22:00"]);
  });

  test("days ahead are days of the business, not spans of 24 hours", () => {
    const tomorrow = { ...shop, orderDaysAhead: 1 };
    expect(problem(tomorrow, "7 22:00", "6 00:10")).toBeNull();
    expect(problem(tomorrow, "8 10:25", "6 23:50")).toEqual(["too_far", null]);
  });

  test("the hour that a spring night skips and the one an autumn night repeats are taken as the clock shows them", () => {
    const nights = daily("20:00-05:00", { orderDaysAhead: 60 });
    const before = new Date("2026-10-24T20:00:00Z");
    // 01:30 happens twice: at 22:30 and at 23:30 UTC.
    for (const instant of ["2026-10-24T22:30:00Z", "2026-10-24T23:30:00Z"])
      expect(fits(nights, new Date(instant), before, 60)).toBe(true);
    const skipped = instantOf({ year: 2026, month: 3, day: 27, hour: 2, minute: 30 }, zone);
    expect(fits(nights, skipped, new Date("2026-03-26T20:00:00Z"), 60)).toBe(true);
    expect(localIso(skipped, zone)).toBe("2026-03-27T03:30:00+03:00");
  });
});
