import { expect, test } from "vitest";
import { plainItem } from "../lines/items.ts";
import { afterOrder, countOf, emptyCart, orderBody, readCart, wishIn, withItem, withLine } from "./cart.ts";

const coke = plainItem("coke");

test("the same thing again is more of it, another way is a line of its own", () => {
  const lines = withItem(withItem(withItem([], coke), { ...coke, note: "cold" }), plainItem("coke", 2));
  expect(lines.map(({ item }) => item.quantity)).toEqual([3, 1]);
  expect(countOf(lines)).toBe(4);
  expect(withLine(lines, lines[0]?.key ?? "", null)).toHaveLength(1);
});

test("a cart that was kept comes back whole; anything else is none", () => {
  const cart = { ...emptyCart("pickup"), lines: withItem([], coke) };
  expect(readCart(JSON.stringify(cart))).toEqual(cart);
  for (const strange of [null, "", "{", "[]", '{"key":"a","lines":[{}]}']) expect(readCart(strange)).toBeNull();
});

test("after an order the next one has another key, the same person and nothing in it", () => {
  const cart = { ...emptyCart("delivery"), name: "Noa", address: "Herzl 5", note: "ring", lines: withItem([], coke) };
  const next = afterOrder(cart);
  expect(next.key).not.toBe(cart.key);
  expect(next).toMatchObject({ name: "Noa", address: "Herzl 5", note: "", lines: [] });
});

test("what is picked up has no address", () => {
  const cart = { ...emptyCart("pickup"), address: "Herzl 5", lines: withItem([], coke) };
  const body = orderBody(cart, { totalMinor: 990, language: "he", paymentMethod: "cash" });
  expect(body).toMatchObject({ address: null, fulfilment: "pickup", key: cart.key, customerNote: null });
});

test("what is wanted is the same until something else is wanted, whatever key it is sent with", () => {
  const cart = { ...emptyCart("pickup"), lines: withItem([], plainItem("pizza", 1)) };
  expect(wishIn({ ...cart, key: "another" })).toBe(wishIn(cart));
  expect(wishIn({ ...cart, lines: withItem(cart.lines, plainItem("pizza", 1)) })).not.toBe(wishIn(cart));
  expect(wishIn({ ...cart, requestedFor: "2026-11-29T17:00:00Z" })).not.toBe(wishIn(cart));
});
