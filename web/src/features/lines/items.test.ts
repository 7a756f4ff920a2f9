import type { OptionGroup } from "@croozer/contracts/catalogue";
import { expect, test } from "vitest";
import { missingGroup, plainItem, stepped, withIngredient, withLine, withNextAmount, withOption } from "./items.ts";

const name = { he: "", en: "Size" };
const group = (part: Partial<OptionGroup>): OptionGroup => ({
  id: "g",
  name,
  kind: "single",
  required: true,
  max: null,
  defaultOptionId: null,
  options: ["small", "large", "huge"].map((id) => ({ id, name, priceDeltaMinor: 0, available: true })),
  ...part,
});
const item = plainItem("p");

test("of a single choice another takes the place, and a required one is not taken back", () => {
  const large = withOption(withOption(item, group({}), "small"), group({}), "large");
  expect(large.options).toEqual({ g: ["large"] });
  expect(withOption(large, group({}), "large")).toBe(large);
  expect(withOption(large, group({ required: false }), "large").options).toEqual({ g: [] });
});

test("several may be chosen up to the limit, and an amount goes with its option", () => {
  const many = group({ kind: "multi", max: 2 });
  const two = withOption(withOption({ ...item, amounts: { small: "extra" } }, many, "small"), many, "large");
  expect(withOption(two, many, "huge")).toBe(two);
  expect(withOption(two, many, "small")).toMatchObject({ options: { g: ["large"] }, amounts: {} });
});

test("the usual option is chosen until another is", () => {
  const usual = group({ kind: "multi", defaultOptionId: "small" });
  expect(missingGroup(item, [usual])).toBeNull();
  expect(missingGroup(item, [group({})])?.id).toBe("g");
  expect(withOption(item, usual, "large").options).toEqual({ g: ["small", "large"] });
});

test("an amount goes round", () => {
  const more = withNextAmount(item, "basil");
  expect(more.amounts).toEqual({ basil: "extra" });
  expect(withNextAmount(more, "basil").amounts).toEqual({ basil: "light" });
  expect(withNextAmount(withNextAmount(more, "basil"), "basil")).toEqual(item);
});

test("an ingredient is left out and put back", () => {
  const without = withIngredient(item, "basil");
  expect(without.removedIngredientIds).toEqual(["basil"]);
  expect(withIngredient(without, "basil")).toEqual(item);
});

test("a quantity never steps to nothing, and weights step by halves", () => {
  expect(stepped(1, "unit", -1)).toBe(1);
  expect(stepped(1, "kg", -1)).toBe(0.5);
  expect(stepped(1.5, "kg", 1)).toBe(2);
});

test("a line is changed or taken out where it stands, and left alone when it is gone", () => {
  const other = plainItem("other");
  expect(withLine([item, other], item, { ...item, quantity: 2 })).toEqual([{ ...item, quantity: 2 }, other]);
  expect(withLine([item, other], item, null)).toEqual([other]);
  expect(withLine([other], item, null)).toEqual([other]);
});
