import { expect, test } from "vitest";
import { startingPrice } from "./product-form.ts";

const option = (priceDeltaMinor: number, available = true) => ({ priceDeltaMinor, available });

test("a product without required choices costs its price", () => {
  expect(startingPrice(4800, [{ required: false, options: [option(700)] }])).toEqual({ minor: 4800, isFrom: false });
});

test("a product starts at its cheapest available size", () => {
  const size = { required: true, options: [option(-1400, false), option(0), option(1000)] };
  expect(startingPrice(4800, [size])).toEqual({ minor: 4800, isFrom: true });
});
