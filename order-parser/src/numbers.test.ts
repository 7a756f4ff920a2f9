import { describe, expect, it } from "vitest";
import { readMeasure } from "./measures.ts";
import { readQuantity } from "./numbers.ts";
import { tokenise } from "./text/tokens.ts";

const quantityOf = (text: string) => readQuantity(tokenise(text), 0);

describe("how many", () => {
  it.each([
    ["2", 2],
    ["x3", 3],
    ["3x", 3],
    ["שתי", 2],
    ["שלושה", 3],
    ["ושתי", 2],
    ["תריסר", 12],
    ["חצי תריסר", 6],
    ["half a dozen", 6],
    ["a couple of", 2],
    ["two dozen", 24],
    ["שתים עשרה", 12],
    ["עשרים וחמש", 25],
    ["twenty five", 25],
    ["1/2", 0.5],
    ["½", 0.5],
    ["פעמיים", 2],
  ])("%s", (text, value) => {
    expect(quantityOf(text)?.value).toBe(value);
  });

  it("a weight is told in grams", () => {
    expect(quantityOf("200 גרם")?.grams).toBe(200);
    expect(quantityOf("קילו וחצי")?.grams).toBe(1500);
    expect(quantityOf("half a kilo")?.grams).toBe(500);
    expect(quantityOf("1.5 kg")?.grams).toBe(1500);
    expect(quantityOf("2 וחצי קילו")?.grams).toBe(2500);
  });

  it("some, a few and כמה are one that has to be asked about", () => {
    for (const text of ["some", "a few", "כמה"]) expect(quantityOf(text)).toMatchObject({ value: 1, vague: true });
  });

  it("a size is no quantity", () => {
    expect(quantityOf("1.5 ליטר")).toBeNull();
    expect(quantityOf("3%")).toBeNull();
  });
});

describe("sizes and strengths", () => {
  it.each([
    ["1.5L", "m:v1.5"],
    ["ליטר וחצי", "m:v1.5"],
    ["500 ml", "m:v0.5"],
    ["3%", "m:p3"],
    ["אחוז אחד", "m:p1"],
    ["330ml", "m:v0.33"],
    ['1 ק"ג', "m:w1000"],
  ])("%s", (text, key) => {
    expect(readMeasure(tokenise(text), 0)?.key).toBe(key);
  });
});
