import { expect, test } from "vitest";
import { dayAfter } from "./days.ts";

test("days follow each other over months, years and changes of the clock", () => {
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(dayAfter("2028-03-01", -1)).toBe("2028-02-29");
  expect(dayAfter("2026-10-25", 1)).toBe("2026-10-26");
});
