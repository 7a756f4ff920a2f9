import { expect, test } from "vitest";
import { defaultTexts } from "../texts/texts.ts";
import type { Language } from "./dialogue.ts";
import { lacksHour, mergeTimes, requestedInstant, timeInWords } from "./requested-time.ts";

const zone = "Asia/Jerusalem";
// A Tuesday, 11:00 in Israel.
const now = new Date("2026-03-10T09:00:00Z");
const inWords = (time: string, language: Language) =>
  timeInWords({ time, timeSaidAt: null }, now, zone, language, defaultTexts(language));

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
  expect(requestedInstant({ time, timeSaidAt: null }, now, zone)?.toISOString()).toBe(expected);
});

test.each([null, "asap", "tomorrow"])("%s names no instant", (time) => {
  expect(requestedInstant({ time, timeSaidAt: null }, now, zone)).toBeNull();
});

test("what is said later fills what was left open", () => {
  expect(mergeTimes(null, "20:00", zone)).toBe("20:00");
  expect(mergeTimes("tomorrow", "20:00", zone)).toBe("tomorrow 20:00");
  expect(mergeTimes("tomorrow 12:00", "20:00", zone)).toBe("tomorrow 20:00");
  expect(mergeTimes("20:00", "tomorrow", zone)).toBe("tomorrow 20:00");
  expect(mergeTimes("tomorrow 12:00", "fri", zone)).toBe("fri 12:00");
  expect(mergeTimes("fri", "asap", zone)).toBe("asap");
  expect(mergeTimes("+30m", "tomorrow", zone)).toBe("tomorrow");
  // The time of a placed order is an instant: 18:00 in Israel.
  expect(mergeTimes("2026-03-13T16:00:00.000Z", "19:00", zone)).toBe("2026-03-13T17:00:00.000Z");
  expect(mergeTimes("2026-03-13T16:00:00.000Z", "tomorrow", zone)).toBe("tomorrow 18:00");
  expect(mergeTimes("2026-03-13T16:00:00.000Z", "asap", zone)).toBe("asap");
});

test("a day alone has no hour", () => {
  expect(["tomorrow", "fri", "tomorrow evening", "fri 18:00", "20:00", "asap", "+30m"].map(lacksHour)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false],
  ]);
});

test("a weekday whose hour has passed is next week's", () => {
  expect(requestedInstant({ time: "tue 08:00", timeSaidAt: null }, now, zone)?.toISOString()).toBe(
    "2026-03-17T06:00:00.000Z",
  );
});

test("times are told in words of the language, with the day they fall on", () => {
  expect(inWords("20:00", "he")).toBe("היום ב־20:00");
  expect(inWords("08:00", "en")).toBe("tomorrow at 08:00");
  expect(inWords("fri 18:00", "he")).toBe("יום שישי ב־18:00");
  expect(inWords("16:00-18:00", "en")).toBe("today at 16:00–18:00");
  expect(inWords("fri", "en")).toBe("Friday");
  expect(inWords("tomorrow", "he")).toBe("מחר");
  expect(inWords("asap", "he")).toBe("בהקדם");
});

test("a time counts from when it was said, not from when it is looked at", () => {
  const later = new Date("2026-03-10T22:30:00Z");
  const said = { time: "tomorrow 12:30", timeSaidAt: now.toISOString() };
  expect(requestedInstant(said, later, zone)?.toISOString()).toBe("2026-03-11T10:30:00.000Z");
  expect(timeInWords(said, later, zone, "en", defaultTexts("en"))).toBe("today at 12:30");
});
