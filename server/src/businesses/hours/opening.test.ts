import { describe, expect, test } from "vitest";
import { instantOf, localIso } from "../../platform/clock/zones.ts";
import { nextOpening, openAt, whenOpen } from "./opening.ts";
import type { Schedule } from "./opening-spans.ts";
import { daily, day } from "./test-schedule.ts";

const note = { he: "חג שמח", en: "Happy holiday" };
/** An instant by what the clock on the wall shows: `2026-08-06 10:00`. */
function at(wall: string, zone = "Asia/Jerusalem"): Date {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = wall.split(/\D/).map(Number);
  return instantOf({ year, month, day: date, hour, minute }, zone);
}
const opensNext = (schedule: Schedule, wall: string) => {
  const next = nextOpening(schedule, at(wall, schedule.timeZone));
  return next && localIso(next, schedule.timeZone).slice(0, 16).replace("T", " ");
};

test("open from the first minute to the one before the last, in each span", () => {
  const schedule = daily("10:00-14:00 18:00-22:00");
  const open = ["09:59", "10:00", "13:59", "14:00", "17:59", "18:00", "21:59", "22:00"].filter((clock) =>
    openAt(schedule, at(`2026-08-06 ${clock}`)),
  );
  expect(open).toEqual(["10:00", "13:59", "18:00", "21:59"]);
  expect(opensNext(schedule, "2026-08-06 15:00")).toBe("2026-08-06 18:00");
  expect(opensNext(schedule, "2026-08-06 22:00")).toBe("2026-08-07 10:00");
});

test("a span past midnight belongs to the day it starts on", () => {
  const schedule = daily("", { hours: [day(""), day(""), day(""), day(""), day("18:00-02:00"), day(""), day("")] });
  // 2026-08-06 is a Thursday.
  expect(whenOpen(schedule, at("2026-08-07 01:30"))).toEqual({ open: true, until: at("2026-08-07 02:00"), note: null });
  expect(openAt(schedule, at("2026-08-06 01:30"))).toBe(false);
  expect(opensNext(schedule, "2026-08-07 02:00")).toBe("2026-08-13 18:00");
});

test("hours that meet at midnight are one, and who never closes has no end", () => {
  expect(whenOpen(daily("18:00-24:00 00:00-03:00"), at("2026-08-06 23:00"))).toMatchObject({
    until: at("2026-08-07 03:00"),
  });
  for (const always of ["00:00-24:00", "00:00-00:00", "00:00-23:59"]) {
    expect(whenOpen(daily(always), at("2026-08-06 23:59"))).toMatchObject({ open: true, until: null });
    expect(nextOpening(daily(always), at("2026-08-06 12:00"))).toBeNull();
  }
});

describe("a dated exception", () => {
  const closedFriday = daily("18:00-02:00", { exceptions: [{ date: "2026-08-07", hours: [], note }] });

  test("closes a day, tells why, and leaves the night before alone", () => {
    expect(whenOpen(closedFriday, at("2026-08-07 01:00"))).toMatchObject({ open: true });
    expect(whenOpen(closedFriday, at("2026-08-07 19:00"))).toEqual({
      open: false,
      opensAt: at("2026-08-08 18:00"),
      note,
    });
    expect(openAt(closedFriday, at("2026-08-08 01:00"))).toBe(false);
  });

  test("gives a day other hours, also one that is usually closed", () => {
    const open = daily("", { exceptions: [{ date: "2026-08-07", hours: day("08:00-12:00"), note }] });
    expect(openAt(open, at("2026-08-07 09:00"))).toBe(true);
    expect(opensNext(open, "2026-08-01 09:00")).toBe("2026-08-07 08:00");
    expect(opensNext(open, "2026-08-07 12:00")).toBeNull();
  });

  test("closes for a month, and the opening after it is found", () => {
    const dates = Array.from({ length: 31 }, (_, index) => `2026-08-${String(index + 1).padStart(2, "0")}`);
    const away = daily("10:00-20:00", { exceptions: dates.map((date) => ({ date, hours: [], note })) });
    expect(opensNext(away, "2026-08-01 09:00")).toBe("2026-09-01 10:00");
  });
});

describe("daylight saving", () => {
  const hoursOpen = (schedule: Schedule, from: string, minutes: number) => {
    const start = at(from, schedule.timeZone).getTime();
    const quarters = Array.from({ length: minutes / 15 }, (_, quarter) => new Date(start + quarter * 900_000));
    return quarters.filter((instant) => openAt(schedule, instant)).length / 4;
  };

  test("Israel's longer night has an hour more within the hours, the shorter one an hour less", () => {
    const nights = daily("22:00-04:00");
    expect(hoursOpen(nights, "2026-10-23 12:00", 1440)).toBe(6);
    expect(hoursOpen(nights, "2026-10-24 12:00", 1500)).toBe(7);
    expect(hoursOpen(nights, "2026-03-26 12:00", 1380)).toBe(5);
  });

  test("an opening that the clock skips is an hour later, one that it shows twice is the first", () => {
    // In Israel 2026-03-27 goes from 02:00 to 03:00, 2026-10-25 from 02:00 back to 01:00.
    expect(opensNext(daily("02:30-06:00"), "2026-03-27 00:00")).toBe("2026-03-27 03:30");
    expect(nextOpening(daily("01:30-06:00"), at("2026-10-25 00:00"))?.toISOString()).toBe("2026-10-24T22:30:00.000Z");
  });

  test("holds in New York, on other dates", () => {
    const nights = daily("22:00-04:00", { timeZone: "America/New_York" });
    expect(hoursOpen(nights, "2026-03-07 12:00", 1380)).toBe(5);
    expect(hoursOpen(nights, "2026-10-31 12:00", 1500)).toBe(7);
    expect(opensNext(nights, "2026-11-01 12:00")).toBe("2026-11-01 22:00");
  });
});
