import { expect, test } from "vitest";
import { timeIn } from "./TimeField.tsx";

test("a time is read as people type it", () => {
  const typed = ["9", "09", "930", "0930", "9:30", "21.30", " 21 30 ", "0:05"];
  expect(typed.map(timeIn)).toEqual(["09:00", "09:00", "09:30", "09:30", "09:30", "21:30", "21:30", "00:05"]);
});

test("what is no time of day is none", () => {
  expect(["", "24:00", "12:60", "noon", "1:2", "123456"].map(timeIn)).toEqual([null, null, null, null, null, null]);
});
