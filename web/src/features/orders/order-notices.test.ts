import type { Board, OrderSummary } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { withChanges } from "./order-notices.ts";

const order = (id: string, version: number) => ({ id, version }) as OrderSummary;
const board = { orders: [order("a", 1), order("b", 4)] } as Board;
const after = (ids: string[], changed: OrderSummary[]) =>
  withChanges(board, ids, changed).orders.map(({ id, version }) => `${id}${version}`);

test("what changed stands in the place of what was known, what is new comes along", () => {
  expect(after(["a", "c"], [order("a", 2), order("c", 1)])).toEqual(["a2", "b4", "c1"]);
});

test("an answer that was long on its way takes nothing back", () => {
  expect(after(["b"], [order("b", 3)])).toEqual(["a1", "b4"]);
});

test("what belongs to the board no more is gone from it", () => {
  expect(after(["a", "b"], [order("b", 5)])).toEqual(["b5"]);
});
