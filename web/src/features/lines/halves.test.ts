import type { OptionGroup } from "@croozer/contracts/catalogue";
import { expect, test } from "vitest";
import { elsewhere, withHalfOption } from "./halves.ts";
import { plainItem, withNextAmount, withOption } from "./items.ts";

const name = { he: "", en: "Toppings" };
const toppings: OptionGroup = {
  id: "g",
  name,
  kind: "multi",
  required: false,
  max: 2,
  defaultOptionId: null,
  options: ["olives", "corn", "onion"].map((id) => ({ id, name, priceDeltaMinor: 0, available: true })),
};
const item = plainItem("p");

test("an option goes to one half from all of it, and back", () => {
  const whole = withOption(item, toppings, "olives");
  const half = withHalfOption(whole, toppings, "first", "olives");
  expect(half).toMatchObject({ options: { g: [] }, halves: [["olives"], []] });
  expect(elsewhere(half, toppings, "olives", "second")).toBe("first");
  expect(withOption(half, toppings, "olives")).toEqual(whole);
  expect(withHalfOption(half, toppings, "first", "olives")).toEqual({ ...item, options: { g: [] } });
});

test("no half gets more than the limit, with what is on all of it", () => {
  const full = ["olives", "corn"].reduce((now, id) => withHalfOption(now, toppings, "first", id), item);
  expect(withHalfOption(full, toppings, "first", "onion")).toBe(full);
  expect(withHalfOption(full, toppings, "second", "onion").halves).toEqual([["olives", "corn"], ["onion"]]);
});

test("an amount goes with the last place that its option had", () => {
  const half = withNextAmount(withHalfOption(item, toppings, "first", "olives"), "olives");
  const both = withHalfOption(half, toppings, "second", "olives");
  expect(withHalfOption(both, toppings, "first", "olives").amounts).toEqual({ olives: "extra" });
  expect(withHalfOption(half, toppings, "first", "olives").amounts).toEqual({});
});
