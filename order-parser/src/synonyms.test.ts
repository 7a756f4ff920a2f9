import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder, type Synonym, suggestSynonyms } from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

function read(text: string, synonyms: readonly Synonym[] = []) {
  return parseOrder(buildMenuIndex(TEST_MENU, { synonyms }), text, { now: NOW });
}

const line = (product: string, more: Partial<ParsedItem> = {}): ParsedItem => ({
  product,
  quantity: 1,
  options: {},
  removed: [],
  amounts: {},
  ...more,
});

describe("synonyms a business has learned", () => {
  it("name a product that no name does", () => {
    expect(read("2 zingers please").items).toEqual([]);
    const learned = read("2 zingers please", [{ text: "zinger", productId: "p-pep" }]);
    expect(learned.items).toMatchObject([{ product: "p-pep", quantity: 2 }]);
  });

  it("come before what the words mean elsewhere", () => {
    expect(read("קולה").items[0]?.product).toBe("p-coke");
    expect(read("קולה", [{ text: "קולה", productId: "p-zero" }]).items[0]?.product).toBe("p-zero");
  });

  it("name options and ingredients, with a prefix or a slip too", () => {
    const synonyms: Synonym[] = [
      { text: "שחורים", optionId: "o-olive" },
      { text: "ירוקים", ingredientId: "i-basil" },
    ];
    const [pizza] = read("מרגריטה גדולה עם שחורים בלי ירוקים", synonyms).items;
    expect(pizza).toMatchObject({ options: { "g-size": ["o-l"], "g-top": ["o-olive"] }, removed: ["i-basil"] });
  });

  it("of several words are found together", () => {
    const [item] = read("the number seven, large", [{ text: "number seven", productId: "p-marg" }]).items;
    expect(item).toMatchObject({ product: "p-marg", options: { "g-size": ["o-l"] } });
  });
});

describe("synonyms that follow from a correction", () => {
  it("the only unknown words for the only thing that was added", () => {
    const text = "large margherita and 2 fizzies";
    const before = read(text);
    const after = [...before.items, line("p-coke", { quantity: 2 })];
    expect(suggestSynonyms(before, after, text)).toEqual([{ text: "fizzies", productId: "p-coke" }]);
  });

  it("an option of the line the unknown words touch", () => {
    const text = "large margherita with champis";
    const before = read(text);
    const after = [line("p-marg", { options: { "g-size": ["o-l"], "g-top": ["o-mush"] } })];
    expect(suggestSynonyms(before, after, text)).toEqual([{ text: "champis", optionId: "o-mush" }]);
  });

  it("nothing when it may be one or the other", () => {
    const text = "2 fizzies and 3 blobbers";
    const before = read(text);
    expect(suggestSynonyms(before, [line("p-coke"), line("p-water")], text)).toEqual([]);
  });

  it("nothing when only the count was wrong or all was understood", () => {
    const text = "2 cokes";
    const before = read(text);
    expect(suggestSynonyms(before, [line("p-coke", { quantity: 3 })], text)).toEqual([]);
    expect(suggestSynonyms(before, [line("p-coke"), line("p-water")], text)).toEqual([]);
  });

  it("what was proposed is understood the next time", () => {
    const text = "large margherita and 2 fizzies";
    const before = read(text);
    const learned = suggestSynonyms(before, [...before.items, line("p-coke", { quantity: 2 })], text);
    expect(read(text, learned).items).toMatchObject([{ product: "p-marg" }, { product: "p-coke", quantity: 2 }]);
  });
});
