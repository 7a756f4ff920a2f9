import { expect, test } from "vitest";
import { toWaId } from "./phone-digits.ts";

test.each([
  ["+1 (555) 555-0123", "15555550123"],
  ["15555550123", "15555550123"],
  ["00972 50-123-4567", "972501234567"],
  ["050-123-4567", "972501234567"],
  ["0501234567", "972501234567"],
  ["+00", null],
  ["00", null],
  ["dana", null],
  ["+1234567890123456", null],
])("for an Israeli business %s is %s", (to, waId) => {
  expect(toWaId(to, "972550000200")).toBe(waId);
});
