import { expect, test } from "vitest";
import { editDistance, mistakesIn } from "./edit-distance.ts";

test("a letter too many, one too few, another one and two swapped are one mistake each", () => {
  expect(editDistance("פיצה", "פיצצה", 2)).toBe(1);
  expect(editDistance("delivery", "delivry", 2)).toBe(1);
  expect(editDistance("pizza", "pizsa", 2)).toBe(1);
  expect(editDistance("זיתימ", "זיתמי", 2)).toBe(1);
  expect(editDistance("margherita", "margarita", 2)).toBe(2);
  expect(editDistance("pizza", "pizza", 2)).toBe(0);
});

test("what is further apart than anybody asks is not measured", () => {
  expect(editDistance("pizza", "salad", 1)).toBe(2);
  expect(editDistance("a", "abcdef", 2)).toBe(3);
});

test("short words may have no mistake, long ones two", () => {
  expect(["לחם", "פיצה", "מרגריטה", "מרגריטות"].map(mistakesIn)).toEqual([0, 1, 1, 2]);
});
