import { expect, test } from "vitest";
import { targetOf, targetsOf } from "./targets.ts";

const name = (en: string) => ({ he: "", en });

test("options and ingredients of one name are one choice, products never are", () => {
  const group = (id: string) => ({ options: [{ id, name: name("Large"), priceDeltaMinor: 0, available: true }] });
  const product = (id: string) => ({ id, name: name("Coke"), ingredients: [{ id: `${id}-ice`, name: name("Ice") }] });
  const menu = { categories: [], products: [product("a"), product("b")], optionGroups: [group("x"), group("y")] };
  const groups = targetsOf(menu as unknown as Parameters<typeof targetsOf>[0], "en");
  expect(groups.map(({ group, items }) => [group, items.map(({ value }) => value)])).toEqual([
    ["product", ["product:a", "product:b"]],
    ["option", ["option:x"]],
    ["ingredient", ["ingredient:a-ice"]],
  ]);
});

test("a choice is read back as what it stands for", () => {
  expect(targetOf("option:x")).toEqual({ kind: "option", id: "x" });
  expect(targetOf("planet:x")).toBeNull();
});
