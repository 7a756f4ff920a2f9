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

test("what the clock of the business shows becomes the moment, also where the clocks change", () => {
  const moment = (date: string, clock: string) => dates.momentOf(date, clock).toISOString();
  expect(moment("2026-11-22", "00:30")).toBe("2026-11-21T22:30:00.000Z");
  expect(moment("2026-08-06", "19:30")).toBe("2026-08-06T16:30:00.000Z");
  // In Israel 2026-03-27 goes from 02:00 to 03:00, 2026-10-25 from 02:00 back to 01:00.
  expect(moment("2026-03-27", "03:30")).toBe("2026-03-27T00:30:00.000Z");
  expect(moment("2026-10-25", "03:00")).toBe("2026-10-25T01:00:00.000Z");
});

test("days to choose from are said by their name and date", () => {
  expect(dates.comingDay("2026-11-22T10:00:00Z", now)).toBe("tomorrow");
  expect(dates.comingDay("2026-11-24T10:00:00Z", now)).toBe("Tuesday, 24 Nov");
});
