import { expect, test } from "vitest";
import { requestedInstant } from "./requested-time.ts";

const zone = "Asia/Jerusalem";
// A Tuesday, 11:00 in Israel.
const now = new Date("2026-03-10T09:00:00Z");

test.each([
  ["20:00", "2026-03-10T18:00:00.000Z"],
  ["08:00", "2026-03-11T06:00:00.000Z"],
  ["tomorrow 12:30", "2026-03-11T10:30:00.000Z"],
  ["tomorrow evening", "2026-03-11T17:00:00.000Z"],
  ["fri 18:00", "2026-03-13T16:00:00.000Z"],
  ["tue 18:00", "2026-03-10T16:00:00.000Z"],
  ["16:00-18:00", "2026-03-10T14:00:00.000Z"],
  ["+30m", "2026-03-10T09:30:00.000Z"],
])("%s is %s", (time, expected) => {
  expect(requestedInstant(time, now, zone)?.toISOString()).toBe(expected);
});

test.each([null, "asap", "tomorrow"])("%s names no instant", (time) => {
  expect(requestedInstant(time, now, zone)).toBeNull();
});
