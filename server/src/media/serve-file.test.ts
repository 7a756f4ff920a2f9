import { expect, test } from "vitest";
import { readRange } from "./serve-file.ts";

test.each([
  ["bytes=0-9", { start: 0, end: 9 }],
  ["bytes=90-", { start: 90, end: 99 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  [undefined, null],
  ["bytes=", null],
  ["bytes=9-0", null],
  ["bytes=0-1,5-6", null],
  ["items=0-1", null],
])("%s of 100 bytes is %j", (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});
