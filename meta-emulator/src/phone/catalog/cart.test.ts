import { describe, expect, it } from "vitest";
import type { Product } from "../../phone-api.ts";
import { countOf, emptyCart, orderLines, quantityOf, setQuantity, totalOf } from "./cart.ts";
import { findProducts } from "./find-products.ts";

function product(retailerId: string, priceMinor: number | null, over: Partial<Product> = {}): Product {
  return {
    ...{ catalogId: "1", retailerId, name: retailerId, description: null, priceMinor, currency: "ILS" },
    ...{ imageUrl: null, available: true },
    ...over,
  };
}
const pizza = product("pizza", 6200);
const coke = product("coke", 1290);

describe("a cart", () => {
  it("adds up what it holds, to the agora", () => {
    const cart = setQuantity(setQuantity(emptyCart, pizza, 2), coke, 3);
    expect(countOf(cart)).toBe(5);
    expect(totalOf(orderLines(cart))).toEqual({ priceMinor: 2 * 6200 + 3 * 1290, currency: "ILS" });
  });

  it("holds at most 99 of one product, and never a part of one", () => {
    expect(quantityOf(setQuantity(emptyCart, pizza, 100), "pizza")).toBe(99);
    expect(quantityOf(setQuantity(emptyCart, pizza, 2.9), "pizza")).toBe(2);
    expect(quantityOf(setQuantity(emptyCart, pizza, Number.NaN), "pizza")).toBe(0);
  });

  it("forgets a product there are none of, and keeps the order of the others", () => {
    let cart = setQuantity(setQuantity(emptyCart, pizza, 1), coke, 1);
    cart = setQuantity(cart, pizza, 4);
    expect(cart.lines.map((line) => line.product.retailerId)).toEqual(["pizza", "coke"]);
    expect(setQuantity(cart, pizza, 0).lines.map((line) => line.product.retailerId)).toEqual(["coke"]);
    expect(setQuantity(cart, product("unknown", 1), 0).lines).toHaveLength(2);
  });

  it("has no total in two currencies or without a price", () => {
    const mixed = setQuantity(setQuantity(emptyCart, pizza, 1), product("tea", 100, { currency: "USD" }), 1);
    expect(totalOf(orderLines(mixed))).toBeNull();
    expect(totalOf(orderLines(setQuantity(emptyCart, product("free", null), 1)))).toBeNull();
    const partly = setQuantity(setQuantity(emptyCart, pizza, 1), product("free", null, { currency: null }), 2);
    expect(totalOf(orderLines(partly))).toEqual({ priceMinor: 6200, currency: "ILS" });
  });
});

describe("looking for a product", () => {
  const all = [product("1", 1, { name: "פִּיצָה מרגריטה" }), product("2", 1, { name: "Café", description: "Strong" })];
  it.each([
    ["פיצה", ["1"]],
    ["מרגר פיצה", ["1"]],
    ["cafe strong", ["2"]],
    ["", ["1", "2"]],
    ["tea", []],
  ])("%j finds %j", (typed, found) => {
    expect(findProducts(all, typed).map(({ retailerId }) => retailerId)).toEqual(found);
  });
});
