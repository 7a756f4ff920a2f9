import { type OrderStatus, orderStatuses } from "@croozer/contracts/orders";
import { permissionsOf } from "@croozer/contracts/permissions";
import { expect, test } from "vitest";
import { findTransition, nextStatuses, recallTo, transitions } from "./transitions.ts";

const now = new Date("2026-08-06T10:00:00Z");
const standing = (status: OrderStatus, fulfilment: "delivery" | "pickup", minutesAgo = 0) => ({
  status,
  fulfilment,
  statusChangedAt: new Date(now.getTime() - minutesAgo * 60_000),
});

test("every step is in the table once, and each step back undoes a step forward", () => {
  const names = transitions.map(({ from, to, only }) => `${from} ${to} ${only ?? ""}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { from, to, act, only } of transitions)
    if (act === "recall")
      expect(transitions.some((one) => one.act === "advance" && one.from === to && one.to === from)).toBe(true);
    else if (only) expect(from).toBe("ready");
});

test("a step back leads where the order came from; who accepted an order cannot take that back", () => {
  const back = (status: OrderStatus) =>
    (["delivery", "pickup"] as const).map((fulfilment) => recallTo(standing(status, fulfilment), now));
  expect(Object.fromEntries(orderStatuses.map((status) => [status, back(status)]))).toEqual({
    pending: [null, null],
    confirmed: [null, null],
    preparing: ["confirmed", "confirmed"],
    ready: ["preparing", "preparing"],
    out_for_delivery: ["ready", "ready"],
    delivered: ["out_for_delivery", "ready"],
    cancelled: [null, null],
  });
});

test("what was delivered more than an hour ago stays delivered", () => {
  expect(recallTo(standing("delivered", "pickup", 60), now)).toBe("ready");
  expect(recallTo(standing("delivered", "pickup", 61), now)).toBeNull();
  expect(recallTo(standing("ready", "pickup", 600), now)).toBe("preparing");
});

test("the legal steps are those of the one who asks", () => {
  const staff = (permission: Parameters<typeof permissionsOf.staff.has>[0]) => permissionsOf.staff.has(permission);
  expect(nextStatuses("pending", "pickup", staff)).toEqual(["confirmed"]);
  expect(nextStatuses("pending", "pickup")).toEqual(["confirmed", "cancelled"]);
  const nobody = () => false;
  expect(nextStatuses("ready", "pickup", nobody)).toEqual([]);
  expect(recallTo(standing("ready", "pickup"), now, nobody)).toBeNull();
});

test("a pickup is not sent out, and a delivery is not handed over the counter", () => {
  expect(findTransition(standing("ready", "pickup"), "advance", now, "out_for_delivery")).toBeUndefined();
  expect(findTransition(standing("ready", "delivery"), "advance", now, "delivered")).toBeUndefined();
});
