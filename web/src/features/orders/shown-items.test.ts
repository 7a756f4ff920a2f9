import type { OrderItem } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { shownCount } from "./shown-items.ts";

const plain = { options: [], note: null };
const full = { options: [{} as OrderItem["options"][number]], note: "no onion" };
const times = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);

test("a card shows eight items of many", () => {
  expect(shownCount(times(60, plain))).toBe(8);
  expect(shownCount(times(8, plain))).toBe(8);
});

test("fewer where they have options and notes", () => {
  expect(shownCount(times(20, full))).toBe(3);
});

test("nothing is folded away for the sake of a single item", () => {
  expect(shownCount(times(9, plain))).toBe(9);
  expect(shownCount(times(10, plain))).toBe(8);
});
