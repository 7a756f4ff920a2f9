import type { Catalogue, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { initialSettings } from "../../businesses/businesses.ts";
import { menuOf } from "../../catalogue/catalogue.ts";
import { priceLine } from "./line.ts";
import { quoteOrder } from "./quote.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const name = (text: string) => ({ he: `${text} he`, en: text });
const option = (n: number, text: string, priceDeltaMinor: number, available = true) => ({
  id: id(n),
  name: name(text),
  priceDeltaMinor,
  available,
});
const group = (n: number, part: Partial<OptionGroup>): OptionGroup => ({
  ...{ id: id(n), name: name("Group"), kind: "multi", required: false, max: null, defaultOptionId: null, options: [] },
  ...part,
});
const size = group(1, { kind: "single", required: true, options: [option(10, "Small", 0), option(11, "Large", 2000)] });
const crust = group(2, {
  kind: "single",
  defaultOptionId: id(20),
  options: [option(20, "Regular", 0), option(21, "Thin", 300)],
});
const toppings = group(3, {
  max: 2,
  options: [
    ...[option(30, "Olives", 601), option(31, "Mushrooms", 500), option(32, "Extra cheese", 800)],
    ...[option(33, "Truffle", 900, false), option(34, "Tuna", 700)],
  ],
});
const pizza: Product = {
  ...{ id: id(100), categoryId: id(0), name: name("Pizza"), description: { he: "", en: "" }, sku: null },
  ...{
    priceMinor: 4800,
    unit: "unit",
    active: true,
    available: true,
    stock: null,
    halves: true,
    pictureUrl: null,
    position: 0,
  },
  optionGroupIds: [size.id, crust.id, toppings.id],
  ingredients: [
    { id: id(50), name: name("Cheese") },
    { id: id(51), name: name("Basil") },
    { id: id(52), name: name("Tuna") },
  ],
};
const coke: Product = { ...pizza, id: id(101), priceMinor: 990, optionGroupIds: [], ingredients: [], halves: false };
const cheese: Product = { ...coke, id: id(102), priceMinor: 8990, unit: "kg" };
const soldOut: Product = { ...coke, id: id(103), available: false };
const catalogue: Catalogue = {
  categories: [{ id: id(0), name: name("Food"), position: 0, active: true }],
  products: [pizza, coke, cheese, soldOut],
  optionGroups: [size, crust, toppings],
};
const menu = menuOf(catalogue, 1);

type Wish = Partial<z.input<typeof ItemRequest>>;
const line = (wish: Wish = {}) =>
  priceLine(menu, { productId: pizza.id, quantity: 1, ...wish, options: { [size.id]: [id(10)], ...wish.options } });
const sold = (wish: Wish) =>
  line(wish).options.map(({ kind, name: { en }, half, priceMinor }) => [kind, en, half, priceMinor]);
const codes = (wish: Wish) =>
  line(wish).problems.map((problem) => ("reason" in problem ? problem.reason : problem.code));

test("options add their prices, in the menu's order whatever order they were said in", () => {
  const wish = { options: { [toppings.id]: [id(31), id(30)], [size.id]: [id(11)] }, quantity: 2 };
  expect(sold(wish)).toEqual([
    ["option", "Large", null, 2000],
    ["option", "Olives", null, 601],
    ["option", "Mushrooms", null, 500],
  ]);
  expect(line(wish)).toMatchObject({ unitPriceMinor: 7901, subtotalMinor: 15_802, problems: [] });
});

test("a default is left off the ticket unless it was said, costs something or had to be chosen", () => {
  expect(sold({})).toEqual([["option", "Small", null, 0]]);
  expect(sold({ options: { [crust.id]: [id(20)] } })).toContainEqual(["option", "Regular", null, 0]);
});

test("extra of a topping is twice its price, light of it the usual one", () => {
  expect(sold({ amounts: { [id(30)]: "extra" } })).toContainEqual(["extra", "Olives", null, 1202]);
  expect(sold({ amounts: { [id(30)]: "light" }, options: { [toppings.id]: [id(30)] } })).toContainEqual([
    ...["light", "Olives", null, 601],
  ]);
});

test("extra of an ingredient is free unless the menu sells it, and is not paid for twice", () => {
  expect(sold({ amounts: { [id(51)]: "extra" } })).toContainEqual(["extra", "Basil", null, 0]);
  expect(sold({ amounts: { [id(50)]: "extra" } })).toContainEqual(["extra", "Cheese", null, 800]);
  expect(sold({ amounts: { [id(52)]: "extra" } })).toContainEqual(["extra", "Tuna", null, 700]);
  expect(sold({ amounts: { [id(50)]: "light" } })).toContainEqual(["light", "Cheese", null, 0]);
  expect(line({ amounts: { [id(50)]: "extra" }, options: { [toppings.id]: [id(32)] } }).unitPriceMinor).toBe(5600);
});

test("halves are priced by half, and what is on the whole is not charged on a half again", () => {
  expect(sold({ halves: [[id(30)], [id(31)]] }).slice(1)).toEqual([
    ["half", "Olives", 1, 301],
    ["half", "Mushrooms", 2, 250],
  ]);
  expect(line({ halves: [[id(30)], [id(30)]] }).unitPriceMinor).toBe(4800 + 601);
  expect(line({ halves: [[id(30)], []], options: { [toppings.id]: [id(30)] } }).unitPriceMinor).toBe(4800 + 601);
});

test("what is left out is said and costs nothing; refusing a topping nobody asked for changes nothing", () => {
  expect(sold({ removedIngredientIds: [id(51)], amounts: { [id(51)]: "extra" } })).toContainEqual([
    ...["removed", "Basil", null, 0],
  ]);
  expect(line({ removedIngredientIds: [id(30)] })).toMatchObject({ unitPriceMinor: 4800, problems: [] });
});

test("each thing that does not fit is told by its reason", () => {
  expect(codes({ options: { [size.id]: [] } })).toEqual(["order.option_missing"]);
  expect(codes({ options: { [size.id]: [id(10), id(11)] } })).toEqual(["too_many"]);
  expect(codes({ options: { [toppings.id]: [id(30), id(31), id(34)] } })).toEqual(["too_many"]);
  expect(codes({ halves: [[id(30), id(31)], [id(34)]], options: { [toppings.id]: [id(32)] } })).toEqual(["too_many"]);
  expect(codes({ options: { [toppings.id]: [id(33)] } })).toEqual(["sold_out"]);
  expect(codes({ options: { [id(999)]: [id(30)] } })).toEqual(["unknown"]);
  expect(codes({ halves: [[id(10)], []] })).toEqual(["unknown"]);
  expect(codes({ removedIngredientIds: [id(999)] })).toEqual(["unknown"]);
  expect(codes({ amounts: { [id(999)]: "extra" } })).toEqual(["unknown"]);
  expect(codes({ quantity: 1.5 })).toEqual(["order.quantity_invalid"]);
  const plain = (productId: string, wish: Wish = {}) =>
    priceLine(menu, { productId, quantity: 1, ...wish }).problems.map(({ code }) => code);
  expect(plain(soldOut.id)).toEqual(["order.product_unavailable"]);
  expect(plain(id(999))).toEqual(["order.product_unavailable"]);
  expect(plain(coke.id, { halves: [[id(30)], []] })).toEqual(["order.option_invalid"]);
  expect(plain(cheese.id, { quantity: 0.0004 })).toEqual(["order.quantity_invalid"]);
});

const wish = fc.record({
  productId: fc.constantFrom(pizza.id, coke.id, cheese.id),
  quantity: fc.integer({ min: 1, max: 40 }),
  options: fc.record({
    [size.id]: fc.subarray([id(10), id(11)]),
    [crust.id]: fc.subarray([id(20), id(21)]),
    [toppings.id]: fc.subarray([id(30), id(31), id(32), id(34)]),
  }),
  removedIngredientIds: fc.subarray([id(50), id(51)]),
  amounts: fc.dictionary(fc.constantFrom(id(30), id(50), id(51)), fc.constantFrom("extra" as const, "light" as const)),
  halves: fc.tuple(fc.subarray([id(30), id(31)]), fc.subarray([id(30), id(34)])),
});

test("whatever is asked for, a line is its parts and an order is its lines", () => {
  const settings = { ...initialSettings("en"), deliveryFeeMinor: 1500 };
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), fc.boolean(), (items, pricesIncludeTax) => {
      const quote = quoteOrder(menu, { ...settings, pricesIncludeTax }, { items, fulfilment: "delivery" });
      for (const { product, options, unitPriceMinor, subtotalMinor, quantity } of quote.lines) {
        const parts = options.reduce((sum, part) => sum + part.priceMinor, product?.priceMinor ?? 0);
        expect(unitPriceMinor).toBe(parts);
        expect(subtotalMinor).toBe(parts * quantity);
      }
      expect(quote.subtotalMinor).toBe(quote.lines.reduce((sum, one) => sum + one.subtotalMinor, 0));
      expect(quote.totalMinor).toBe(quote.subtotalMinor + 1500 + (pricesIncludeTax ? 0 : quote.taxMinor));
    }),
  );
});

test("a cart says everything that keeps it from being an order", () => {
  const settings = { ...initialSettings("en"), minimumOrderMinor: 9000, deliveryEnabled: false, deliveryFeeMinor: 500 };
  const items = [{ productId: pizza.id, quantity: 1 }];
  const quote = quoteOrder(menu, settings, { items, fulfilment: "delivery" });
  expect(quote.problems.map(({ code }) => code)).toEqual([
    ...["order.option_missing", "order.fulfilment_unavailable", "order.below_minimum"],
  ]);
  expect(quoteOrder(menu, settings, { items, fulfilment: null })).toMatchObject({
    deliveryFeeMinor: 0,
    totalMinor: 4800,
  });
  const huge = [{ productId: pizza.id, quantity: 1000, options: { [size.id]: [id(11)] } }];
  const hundred = Array.from({ length: 150 }, () => huge[0]!);
  expect(quoteOrder(menu, settings, { items: hundred, fulfilment: "pickup" }).problems).toContainEqual({
    code: "order.too_large",
  });
});
