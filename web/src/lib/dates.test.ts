import { expect, test } from "vitest";
import { datesIn } from "./dates.ts";

const dates = datesIn("en", "Asia/Jerusalem");
const now = Date.parse("2026-11-21T10:00:00Z");

test("an age is said as shortly as it can be", () => {
  const ago = (at: string) => dates.ago(at, now);
  expect(ago("2026-11-21T09:59:30Z")).toBe("now");
  expect(ago("2026-11-21T09:51:00Z")).toBe("9 min");
  expect(ago("2026-11-21T06:05:00Z")).toBe("08:05");
  expect(ago("2026-11-20T10:00:00Z")).toBe("yesterday");
  expect(ago("2026-11-17T10:00:00Z")).toBe("Tuesday");
  expect(ago("2026-11-03T10:00:00Z")).toBe("3 Nov");
  expect(ago("2025-11-03T10:00:00Z")).toBe("3 November 2025");
});

test("a day begins at midnight of the business, not of Greenwich", () => {
  // 00:30 on the 22nd in Jerusalem.
  expect(dates.dayOf("2026-11-21T22:30:00Z")).toBe("2026-11-22");
  expect(dates.day("2026-11-20T22:30:00Z", now)).toBe("today");
});

test("midnight is 00:00 in both languages", () => {
  for (const language of ["en", "he"] as const)
    expect(datesIn(language, "Asia/Jerusalem").time("2026-11-21T22:00:00Z")).toBe("00:00");
});

test("what is expected on another day says so", () => {
  expect(dates.due("2026-11-21T19:00:00Z", now)).toBe("21:00");
  expect(dates.due("2026-11-22T19:00:00Z", now)).toBe("tomorrow, 21:00");
  expect(datesIn("he", "Asia/Jerusalem").due("2026-11-22T19:00:00Z", now)).toBe("מחר, 21:00");
  expect(dates.due("2026-11-26T19:00:00Z", now)).toBe("26 Nov, 21:00");
});

test("a length of time is never nothing", () => {
  expect(dates.length(0)).toBe("1 min");
  expect(dates.length(41 * 60_000)).toBe("41 min");
  expect(dates.length(23 * 3_600_000)).toBe("23 hr");
});
