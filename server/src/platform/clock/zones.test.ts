import { expect, test } from "vitest";
import { instantOf, localIso, localTime } from "./zones.ts";

const zone = "Asia/Jerusalem";

test("local times follow daylight saving", () => {
  expect(localIso(new Date("2026-01-15T09:00:00Z"), zone)).toBe("2026-01-15T11:00:00+02:00");
  expect(localIso(new Date("2026-07-15T09:00:00Z"), zone)).toBe("2026-07-15T12:00:00+03:00");
  expect(localIso(new Date("2026-07-15T09:00:00Z"), "America/New_York")).toBe("2026-07-15T05:00:00-04:00");
});

test("an instant and its local time are each other's inverse", () => {
  for (const iso of ["2026-01-15T09:30:00Z", "2026-07-15T21:45:00Z", "2026-03-26T23:59:00Z", "2026-10-25T02:10:00Z"])
    expect(instantOf(localTime(new Date(iso), zone), zone).toISOString()).toBe(new Date(iso).toISOString());
});

test("a time that daylight saving skips becomes the one an hour later", () => {
  // In Israel 2026-03-27 goes from 02:00 to 03:00.
  expect(localIso(instantOf({ year: 2026, month: 3, day: 27, hour: 2, minute: 30 }, zone), zone)).toBe(
    "2026-03-27T03:30:00+03:00",
  );
});

test("days overflow into the next month", () => {
  expect(localIso(instantOf({ year: 2026, month: 1, day: 32, hour: 8, minute: 0 }, zone), zone)).toBe(
    "2026-02-01T08:00:00+02:00",
  );
});
