import { expect, test } from "vitest";
import { afterOpening } from "./after-opening.ts";
import { daily, day } from "./test-schedule.ts";

const minutes = (count: number) => count * 60_000;
/** A Thursday of the Israeli summer: three hours ahead of UTC. */
const at = (clock: string) => new Date(`2026-08-06T${clock}:00+03:00`);
const shop = daily("09:00-13:00 16:00-20:00");

test("minutes count while the business is open", () => {
  expect(afterOpening(shop, at("10:00"), minutes(30))).toEqual(at("10:30"));
});

test("an afternoon's break does not count", () => {
  expect(afterOpening(shop, at("12:50"), minutes(30))).toEqual(at("16:20"));
});

test("what ends with the opening is in time until it ends", () => {
  expect(afterOpening(shop, at("12:30"), minutes(30))).toEqual(at("13:00"));
});

test("a night does not count", () => {
  expect(afterOpening(shop, at("23:00"), minutes(15))).toEqual(new Date("2026-08-07T09:15:00+03:00"));
});

test("a closed weekend and a holiday do not count", () => {
  const weekdays = daily("09:00-17:00", {
    hours: [day("09:00-17:00"), ...Array.from({ length: 4 }, () => day("09:00-17:00")), day(""), day("")],
    exceptions: [{ date: "2026-08-09", hours: [], note: { he: "", en: "" } }],
  });
  expect(afterOpening(weekdays, at("16:50"), minutes(30))).toEqual(new Date("2026-08-10T09:20:00+03:00"));
});

test("a week's promise is found too", () => {
  expect(afterOpening(shop, at("09:00"), minutes(8 * 60 * 20))).toEqual(new Date("2026-08-25T20:00:00+03:00"));
});

test("a business that never opens owes nothing", () => {
  expect(afterOpening(daily(""), at("10:00"), minutes(1))).toBeNull();
});
