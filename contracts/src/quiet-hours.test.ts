import { expect, test } from "vitest";
import { quietMinutesLeft } from "./quiet-hours.ts";

const night = { isOn: true, from: "22:00", to: "07:00" };
const left = (quiet: typeof night, at: string, timeZone: string | null = null) =>
  quietMinutesLeft({ quiet, timeZone }, "Asia/Jerusalem", new Date(at));

test("quiet hours pass midnight, and count in the member's own zone", () => {
  expect(left(night, "2026-01-10T21:30:00+02:00")).toBe(0);
  expect(left(night, "2026-01-10T22:00:00+02:00")).toBe(540);
  expect(left(night, "2026-01-11T06:59:00+02:00")).toBe(1);
  expect(left(night, "2026-01-11T07:00:00+02:00")).toBe(0);
  expect(left(night, "2026-01-10T21:30:00+02:00", "Asia/Dubai")).toBe(450);
  expect(left({ ...night, isOn: false }, "2026-01-10T23:00:00+02:00")).toBe(0);
});

test("hours of one day, and a whole day", () => {
  const noon = { isOn: true, from: "12:00", to: "13:30" };
  expect(left(noon, "2026-01-10T12:15:00+02:00")).toBe(75);
  expect(left(noon, "2026-01-10T13:30:00+02:00")).toBe(0);
  expect(left({ isOn: true, from: "08:00", to: "08:00" }, "2026-01-10T08:00:00+02:00")).toBe(1440);
});
