import type { ItemRequest } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { changesBetween, withChanges } from "./suggested-changes.ts";

const numbers = new Map(
  ["coke", "pizza", "salad", "beer"].map((name, n) => [name, `00000000-0000-4000-8000-00000000000${n}`]),
);
const item = (name: string, quantity = 1): ItemRequest => ({
  ...{ productId: numbers.get(name) ?? "", quantity, options: {}, removedIngredientIds: [], amounts: {} },
});

test("what is the same in both is no change, also where a line is there twice", () => {
  const before = [item("coke"), item("coke"), item("pizza")];
  expect(changesBetween(before, [item("pizza"), item("coke"), item("coke")])).toEqual([]);
  expect(changesBetween(before, [...before, item("coke")])).toEqual([{ kind: "add", before: null, after: 3 }]);
});

test("a line of the same product is that one changed; what is left over goes", () => {
  const [before, after] = [
    [item("coke"), item("pizza"), item("salad")],
    [item("pizza", 2), item("coke"), item("beer")],
  ];
  const changes = changesBetween(before, after);
  expect(changes).toEqual([
    { kind: "change", before: 1, after: 0 },
    { kind: "add", before: null, after: 2 },
    { kind: "remove", before: 2, after: null },
  ]);
  expect(withChanges(before, after, changes)).toEqual([item("coke"), item("pizza", 2), item("beer")]);
  expect(withChanges(before, after, changes.slice(0, 1))).toEqual([item("coke"), item("pizza", 2), item("salad")]);
  expect(withChanges(before, after, [])).toEqual(before);
});
