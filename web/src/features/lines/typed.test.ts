import { expect, test } from "vitest";
import { readTyped } from "./typed.ts";

test("a number before the words, or after them with a times, is how many", () => {
  for (const typed of ["2 marg", "2x marg", "2 × marg", "marg x2", " marg ×2 "])
    expect(readTyped(typed).at(-1), typed).toEqual({ quantity: 2, words: "marg" });
  expect(readTyped("1,5 cheese").at(-1)).toEqual({ quantity: 1.5, words: "cheese" });
  expect(readTyped("3 מרגריטה").at(-1)).toEqual({ quantity: 3, words: "מרגריטה" });
});

test("a name with a number in it is read as a name as well, and nothing is counted where nothing is named", () => {
  expect(readTyped("4 cheeses")[0]).toEqual({ quantity: 1, words: "4 cheeses" });
  for (const typed of ["7up", "coke 1.5", "2", "0 marg"])
    expect(readTyped(typed), typed).toEqual([{ quantity: 1, words: typed }]);
});
