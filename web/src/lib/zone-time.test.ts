import { expect, test } from "vitest";
import { atHour, momentOf, wallTime, zoneName } from "./zone-time.ts";

const zone = "Asia/Jerusalem";

test("a zone's clock and the moment are each other's inverse, daylight saving included", () => {
  for (const iso of ["2026-01-15T09:30:00Z", "2026-07-15T21:45:00Z", "2026-10-25T02:10:00Z"])
    expect(momentOf(wallTime(new Date(iso), zone), zone)?.toISOString()).toBe(new Date(iso).toISOString());
  expect(wallTime(new Date("2026-07-15T21:45:00Z"), zone)).toBe("2026-07-16T00:45");
  expect(momentOf("nonsense", zone)).toBeNull();
});

test("an hour of another day is by the zone's clock", () => {
  const late = new Date("2026-11-29T23:30:00Z");
  expect(atHour(late, zone, 1, 9).toISOString()).toBe("2026-12-01T07:00:00.000Z");
});

test("a zone is called what people call it", () => {
  expect(zoneName("Asia/Jerusalem", "en")).toBe("Israel Time");
  expect(zoneName("Asia/Jerusalem", "he")).toBe("שעון ישראל");
});
