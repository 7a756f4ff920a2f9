import { expect, test } from "vitest";
import { matches } from "./matches.ts";

test.each([
  ["*/messages", "200000000000001/messages", true],
  ["*/messages", "200000000000001/messages/x", false],
  ["200000000000001/*", "200000000000001/media", true],
  ["200000000000001/*", "200000000000002/media", false],
  ["debug_token", "debug_token", true],
  ["debug_token", "debug_tokens", false],
  ["*", "", true],
  ["a*b*c", "abc", true],
  ["a*b*c", "acb", false],
  ["ab*b", "ab", false],
])("%s on %s: %s", (path, called, fits) => {
  expect(matches({ path }, { path: called })).toBe(fits);
});

test("every part that is named must fit, the others need not be known", () => {
  expect(matches({}, { field: "messages" })).toBe(true);
  expect(matches({ status: "read" }, { field: "messages" })).toBe(false);
  expect(matches({ field: "messages", status: "read" }, { field: "messages", status: "read" })).toBe(true);
  expect(matches({ field: "messages", status: "read" }, { field: "messages", status: "sent" })).toBe(false);
});
