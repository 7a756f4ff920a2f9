import type { Product } from "@croozer/contracts/catalogue";
import { expect, test } from "vitest";
import { found, matching, taken } from "./sellable.ts";

const product = (en: string, he = ""): Product => ({
  id: en,
  categoryId: "c",
  name: { he, en },
  description: { he: "", en: "" },
  sku: null,
  priceMinor: 100,
  unit: "unit",
  active: true,
  available: true,
  halves: false,
  pictureUrl: null,
  position: 0,
  optionGroupIds: [],
  ingredients: [],
});

test("words that begin with what was typed come before those that hold it, in either language", () => {
  const products = [product("Chocolate", "שוקולד"), product("Coca-Cola", "קולה")];
  expect(matching(products, " COL ").map(({ id }) => id)).toEqual(["Coca-Cola", "Chocolate"]);
  expect(matching(products, "קול").map(({ id }) => id)).toEqual(["Coca-Cola", "Chocolate"]);
  expect(matching(products, "tea")).toEqual([]);
});

test("how many may stand before the name, unless something is called so", () => {
  const products = [product("Cheese"), product("4 cheeses")];
  const idsOf = (text: string) => found(products, text).products.map(({ id }) => id);
  expect([found(products, "3 che").quantity, idsOf("3 che")]).toEqual([3, ["Cheese", "4 cheeses"]]);
  expect([found(products, "4 che").quantity, idsOf("4 che")]).toEqual([1, ["4 cheeses"]]);
  expect(found(products, "2 tea")).toEqual({ quantity: 1, products: [] });
});

test("Enter takes the first there is of what was found, though nothing is lit yet", () => {
  const [gone, ham, cheese] = [{ ...product("Gone"), available: false }, product("Ham"), product("Cheese")];
  expect(taken([gone, ham, cheese], -1)).toBe(ham);
  expect(taken([gone, ham, cheese], 2)).toBe(cheese);
  expect(taken([ham], 2)).toBe(ham);
  expect([taken([gone], 0), taken([], -1)]).toEqual([null, null]);
});
