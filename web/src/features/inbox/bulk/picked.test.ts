import { expect, test } from "vitest";
import { rangeOf } from "./picked.ts";

const order = ["a", "b", "c", "d"];

test("a range holds both ends, whichever was picked first", () => {
  expect(rangeOf(order, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(order, "d", "b")).toEqual(["b", "c", "d"]);
});

test("from a row that left the list it is only the other", () => {
  expect(rangeOf(order, "gone", "c")).toEqual(["c"]);
});
