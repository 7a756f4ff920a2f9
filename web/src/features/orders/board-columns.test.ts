import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { ageOf, isLater, layOut, otherSteps, startAt, usualStep } from "./board-columns.ts";

const now = Date.parse("2026-03-10T17:00:00Z");
const minutes = (count: number) => new Date(now + count * 60_000).toISOString();

function order(shortNumber: number, status: OrderStatus, change: Partial<OrderSummary> = {}): OrderSummary {
  return {
    id: `0198f000-0000-7000-8000-${String(shortNumber).padStart(12, "0")}`,
    number: `ORD-20260310-${String(shortNumber).padStart(4, "0")}`,
    shortNumber,
    status,
    nextStatuses: [],
    paymentStatus: "pending",
    paymentMethod: null,
    source: "whatsapp",
    fulfilment: "delivery",
    address: "Herzl 5",
    customer: { id: null, name: "Noa", phone: null },
    conversationId: null,
    items: [],
    subtotalMinor: 0,
    taxMinor: 0,
    deliveryFeeMinor: 0,
    discountMinor: 0,
    totalMinor: 0,
    currency: "ILS",
    customerNote: null,
    kitchenNote: null,
    requestedFor: null,
    promisedFor: null,
    cancelReason: null,
    cancelCause: null,
    placedAt: minutes(-5),
    statusChangedAt: minutes(-5),
    version: 1,
    ...change,
  };
}

test("orders stand in the column of their status, the one due first on top", () => {
  const layout = layOut(
    [
      order(2, "preparing", { promisedFor: minutes(20) }),
      order(1, "preparing", { promisedFor: minutes(5) }),
      order(3, "ready"),
    ],
    now,
  );
  expect(layout.columns.preparing.map((one) => one.shortNumber)).toEqual([1, 2]);
  expect(layout.columns.ready.map((one) => one.shortNumber)).toEqual([3]);
});

test("a confirmed order for tonight waits aside, a new one never does", () => {
  const tonight = { requestedFor: minutes(180) };
  const layout = layOut(
    [
      order(1, "confirmed", tonight),
      order(2, "pending", tonight),
      order(3, "confirmed", { requestedFor: minutes(20) }),
    ],
    now,
  );
  expect(layout.later.map((one) => one.shortNumber)).toEqual([1]);
  expect(layout.columns.pending.map((one) => one.shortNumber)).toEqual([2]);
  expect(layout.columns.confirmed.map((one) => one.shortNumber)).toEqual([3]);
});

test("delivered and cancelled orders are done", () => {
  expect(layOut([order(1, "delivered"), order(2, "cancelled")], now).done).toHaveLength(2);
});

test("an order turns amber before its promise and red after it", () => {
  expect(ageOf(order(1, "preparing", { promisedFor: minutes(15) }), now)).toBe("fresh");
  expect(ageOf(order(1, "preparing", { promisedFor: minutes(5) }), now)).toBe("soon");
  expect(ageOf(order(1, "preparing", { promisedFor: minutes(-1) }), now)).toBe("late");
});

test("a business says how many minutes before its promise an order turns amber and red", () => {
  const ageing = { soonMinutesLeft: 20, lateMinutesLeft: 5 };
  const left = (count: number) => ageOf(order(1, "preparing", { promisedFor: minutes(count) }), now, ageing);
  expect([25, 15, 4].map(left)).toEqual(["fresh", "soon", "late"]);
});

test("a delivery that is made is still late at the door; who fetches an order may let it wait", () => {
  const made = (status: OrderStatus, left: number, fulfilment: OrderSummary["fulfilment"] = "delivery") =>
    ageOf(order(1, status, { promisedFor: minutes(left), statusChangedAt: minutes(0), fulfilment }), now);
  expect([15, 5, -1].map((left) => made("ready", left))).toEqual(["fresh", "soon", "late"]);
  expect([15, 5, -1].map((left) => made("out_for_delivery", left))).toEqual(["fresh", "fresh", "late"]);
  expect(made("ready", -1, "pickup")).toBe("fresh");
});

test("a new order nobody accepts gets old quickly, whatever was asked for", () => {
  const waiting = (count: number) =>
    order(1, "pending", { statusChangedAt: minutes(-count), requestedFor: minutes(120) });
  expect([1, 4, 9].map((count) => ageOf(waiting(count), now))).toEqual(["fresh", "soon", "late"]);
});

test("the big button makes the first legal step; the others go to the menu", () => {
  const one = order(1, "ready", { nextStatuses: ["out_for_delivery", "delivered", "cancelled"] });
  expect(usualStep(one)).toBe("out_for_delivery");
  expect(otherSteps(one)).toEqual(["delivered"]);
  expect(usualStep(order(1, "delivered"))).toBeNull();
});

test("an order for later is begun as early as its preparation and the way to its area take", () => {
  const lead = { preparationMinutes: 30, areaMinutes: { far: 20 } };
  const wanted = { requestedFor: minutes(60), deliveryArea: { id: "far", name: "Far" } };
  expect(startAt(wanted, lead)).toBe(now + 10 * 60_000);
  expect(startAt({ ...wanted, deliveryArea: null }, lead)).toBe(now + 30 * 60_000);
  expect(startAt({ ...wanted, requestedFor: null }, lead)).toBeNull();
  expect([isLater(wanted, now + 9 * 60_000, lead), isLater(wanted, now + 10 * 60_000, lead)]).toEqual([true, false]);
});
