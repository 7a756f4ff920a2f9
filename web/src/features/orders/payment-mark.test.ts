import { expect, test } from "vitest";
import { paymentMark } from "./payment-mark.ts";

const order = { paymentStatus: "pending", totalMinor: 6600, dueMinor: 6600, overpaidMinor: 0 } as const;

test("an order is unpaid as a whole, or a part of it is due", () => {
  expect(paymentMark(order)).toEqual({ word: "unpaid", amountMinor: null, isOpen: true });
  expect(paymentMark({ ...order, dueMinor: 4400 })).toEqual({ word: "partDue", amountMinor: 4400, isOpen: true });
});

test("what was taken beyond the total is to be given back", () => {
  const cheaper = { ...order, paymentStatus: "paid", dueMinor: 0, overpaidMinor: 2200 } as const;
  expect(paymentMark(cheaper)).toEqual({ word: "partBack", amountMinor: 2200, isOpen: true });
});

test("of what is settled, or costs nothing, nothing is asked", () => {
  const settled = { ...order, dueMinor: 0 };
  expect(paymentMark({ ...settled, paymentStatus: "paid" })).toMatchObject({ word: "paid", isOpen: false });
  expect(paymentMark({ ...settled, paymentStatus: "refunded" })).toMatchObject({ word: "refunded", isOpen: false });
  expect(paymentMark({ ...settled, totalMinor: 0 })).toMatchObject({ word: "nothingOwed", isOpen: false });
});
