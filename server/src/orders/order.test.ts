import { type OrderStatus, orderStatuses } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { isFinal, localDay, orderNumber } from "./order.ts";
import { nextStatuses } from "./transitions.ts";

test("a delivery goes through the door, a pickup over the counter", () => {
  const way = (fulfilment: "delivery" | "pickup") => {
    const steps: OrderStatus[] = ["pending"];
    for (let next = nextStatuses("pending", fulfilment)[0]; next; next = nextStatuses(next, fulfilment)[0])
      steps.push(next);
    return steps;
  };
  expect(way("delivery")).toEqual(["pending", "confirmed", "preparing", "ready", "out_for_delivery", "delivered"]);
  expect(way("pickup")).toEqual(["pending", "confirmed", "preparing", "ready", "delivered"]);
});

test("no step goes back, none skips, none leaves a final status; all others can be cancelled", () => {
  const place = (status: OrderStatus) => orderStatuses.indexOf(status);
  for (const fulfilment of ["delivery", "pickup"] as const) {
    for (const status of orderStatuses) {
      const [usual, ...rest] = nextStatuses(status, fulfilment);
      if (isFinal(status)) expect(usual).toBeUndefined();
      else {
        expect(place(usual!) - place(status)).toBe(status === "ready" && fulfilment === "pickup" ? 2 : 1);
        expect(rest).toEqual(["cancelled"]);
      }
    }
  }
});

test("numbers carry the day and grow past four digits", () => {
  expect(orderNumber("2026-08-06", 184)).toBe("ORD-20260806-0184");
  expect(orderNumber("2026-08-06", 12_345)).toBe("ORD-20260806-12345");
});

test("the same instant is another day elsewhere", () => {
  const at = new Date("2026-08-06T22:30:00Z");
  expect(localDay(at, "Asia/Jerusalem")).toBe("2026-08-07");
  expect(localDay(at, "America/New_York")).toBe("2026-08-06");
});
