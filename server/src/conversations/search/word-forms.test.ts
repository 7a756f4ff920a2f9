import { expect, test } from "vitest";
import { fits, formsOf } from "./word-forms.ts";

const finds = (typed: string, word: string) => fits(word, formsOf(typed));

test("a Hebrew word is found behind any of its prefixes, alone or together", () => {
  for (const word of ["פיצה", "הפיצה", "בפיצה", "והפיצה", "כשהפיצה", "מהפיצה", "פיצות".slice(0, 3)])
    expect(finds("פיצ", word), word).toBe(true);
  expect(finds("פיצה", "חפיצה")).toBe(false);
});

test("a word typed with a prefix is found without it, and with another", () => {
  expect(finds("הפיצה", "פיצה")).toBe(true);
  expect(finds("הפיצה", "בפיצה")).toBe(true);
  // Only whole words then: of "שלום" nothing that begins with "לומ" is meant.
  expect(finds("שלומ", "לומדימ")).toBe(false);
});

test("what begins like the typed word is found while it is typed, but a single letter is a whole word", () => {
  expect(finds("marg", "margherita")).toBe(true);
  expect(finds("m", "margherita")).toBe(false);
  expect(finds("2", "2")).toBe(true);
});
