import { expect, test } from "vitest";
import { isToPrint, printStateOf } from "./print-state.ts";

const print = { revision: 1, copy: 0, at: "2026-08-06T10:00:00Z", by: "Yossi" };
const order = { ticketPrint: null, revision: 1, status: "confirmed", statusChangedAt: "2026-08-06T10:00:00Z" } as const;

test("an order is printed until what is in it changes", () => {
  expect(printStateOf({ ...order, ticketPrint: print }, false)).toBe("printed");
  expect(printStateOf({ ...order, ticketPrint: print, revision: 2 }, false)).toBe("changed");
});

test("no ticket is only amiss where tickets print by themselves and the order is being made", () => {
  expect(printStateOf(order, false)).toBe("unprinted");
  expect(printStateOf(order, true)).toBe("missing");
  expect(printStateOf({ ...order, status: "pending" }, true)).toBe("unprinted");
});

test("by itself prints what was accepted since it was switched on, once", () => {
  const since = Date.parse(order.statusChangedAt);
  expect(isToPrint(order, since)).toBe(true);
  expect(isToPrint(order, since + 1)).toBe(false);
  expect(isToPrint({ ...order, ticketPrint: print, revision: 2 }, since)).toBe(false);
  expect(isToPrint({ ...order, status: "pending" }, since)).toBe(false);
});
