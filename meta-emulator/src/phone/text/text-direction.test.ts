import { expect, test } from "vitest";
import { anchorLines } from "./text-direction.ts";

test("a price below Hebrew words stands on their side", () => {
  expect(anchorLines("חלה לשבת\n18 ₪\n\nתודה")).toBe("חלה לשבת\n18 ₪\u200f\n\nתודה");
});

test("nothing is added to a text that runs left to right", () => {
  expect(anchorLines("Challah\n₪18")).toBe("Challah\n₪18");
});
