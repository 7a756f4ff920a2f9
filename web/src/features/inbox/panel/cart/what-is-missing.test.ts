import type { Cart } from "@croozer/contracts/conversations";
import { expect, test } from "vitest";
import { mayOverrule, whatIsMissing } from "./what-is-missing.ts";

const cart = (part: Partial<Cart>): Cart => ({
  ...{ lines: [], unclear: [], fulfilment: "pickup", address: null, paymentMethod: null, notes: null },
  ...{ requestedFor: null, problems: [], deliveryFeeMinor: 0, totalMinor: 0, asking: null, ...part },
});
const line = (problem: string | null): Cart["lines"][number] => ({
  ...{ name: "Coke", quantity: 1, options: [], subtotalMinor: 990, problem, from: [] },
  item: { productId: "p", quantity: 1, options: {}, removedIngredientIds: [], amounts: {} },
});

test("what is open is told in the order in which it is asked, an address only for a delivery", () => {
  expect(whatIsMissing(cart({ lines: [line(null)] }))).toEqual([]);
  expect(whatIsMissing(cart({ fulfilment: null, address: "" }))).toEqual(["fulfilment"]);
  expect(whatIsMissing(cart({ fulfilment: "delivery", address: "" }))).toEqual(["address"]);
  const lines = [line("order.option_missing"), line("order.product_unavailable")];
  expect(whatIsMissing(cart({ lines, unclear: [{ text: "it", candidateIds: [] }] }))).toEqual([
    ...["unclear", "option", "line"],
  ]);
});

test("a person may decide against the clock, and not against what is not offered", () => {
  const against = (code: Cart["problems"][number]["code"]) => cart({ problems: [{ code, suggestion: null }] });
  expect(mayOverrule(against("order.closed"))).toBe(true);
  expect(mayOverrule(against("order.payment_unavailable"))).toBe(false);
});
