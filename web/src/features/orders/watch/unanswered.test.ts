import type { Board } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { testOrder } from "../taps/test-order.ts";
import { countdown } from "./clock.ts";
import { isBoardless, unansweredOf } from "./unanswered.ts";

const now = Date.parse("2026-03-10T17:10:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const waiting = (minutes: number, change = {}) => testOrder({ status: "pending", placedAt: ago(minutes), ...change });
type Seen = Parameters<typeof unansweredOf>[0];
const seen = (orders: Board["orders"], change: Partial<Seen> = {}): Seen => ({
  orders,
  escalation: { screens: 2, owner: 5, customer: 10 },
  isOpen: true,
  screens: { boards: 1, kitchens: 0, audible: 1, boardSeenAt: ago(0) },
  ...change,
});

test("an order that waits rings everywhere after its minutes, and is the owner's after theirs", () => {
  expect(unansweredOf(seen([waiting(1)]), now)).toBeNull();
  expect(unansweredOf(seen([waiting(2)]), now)).toMatchObject({ minutes: 2, isOwnerTold: false });
  expect(unansweredOf(seen([waiting(2), waiting(6)]), now)).toMatchObject({ minutes: 6, isOwnerTold: true });
});

test("without an open board it is the owner's at once, and switched off it is nobody's", () => {
  const screens = { boards: 0, kitchens: 0, audible: 0, boardSeenAt: null };
  expect(unansweredOf(seen([waiting(2)], { screens }), now)).toMatchObject({ isOwnerTold: true });
  const escalation = { screens: null, owner: null, customer: 10 };
  expect(unansweredOf(seen([waiting(30)], { escalation }), now)).toBeNull();
});

test("what was asked for later waits until the business is open", () => {
  const later = waiting(30, { requestedFor: ago(-300) });
  expect(unansweredOf(seen([later], { isOpen: false }), now)).toBeNull();
  expect(unansweredOf(seen([later]), now)).not.toBeNull();
});

test("an open business whose board has gone is told so after some minutes", () => {
  const gone = (minutes: number) => ({ boards: 0, kitchens: 1, audible: 0, boardSeenAt: ago(minutes) });
  expect(isBoardless(seen([], { screens: gone(2) }), now)).toBe(false);
  expect(isBoardless(seen([], { screens: gone(4) }), now)).toBe(true);
  expect(isBoardless(seen([], { screens: gone(4), isOpen: false }), now)).toBe(false);
});

test("a business that never had a board is told so while an order waits, and not while a program answers each", () => {
  const screens = { boards: 0, kitchens: 0, audible: 0, boardSeenAt: null };
  const isTold = (orders: Board["orders"], isOpen = true) => isBoardless(seen(orders, { screens, isOpen }), now);
  expect([isTold([]), isTold([waiting(30, { status: "confirmed" })]), isTold([waiting(0)])]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isTold([waiting(2)]), isTold([waiting(2)], false)]).toEqual([true, false]);
});

test("a countdown is read as a clock", () => {
  expect([countdown(760_000), countdown(5_000), countdown(-1), countdown(3_725_000)]).toEqual([
    "12:40",
    "0:05",
    "0:00",
    "1:02:05",
  ]);
});
