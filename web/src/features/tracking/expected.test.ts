import { expect, test } from "vitest";
import { expectedOf } from "./expected.ts";

const at = "2026-03-10T17:00:00.000Z";
const minute = 60_000;
type Tracked = Parameters<typeof expectedOf>[0];
const order = (change: Partial<Tracked> = {}): Tracked => ({
  ...{ status: "preparing", fulfilment: "delivery", promisedFor: at, requestedFor: null },
  ...change,
});
const textOf = (change: Partial<Tracked>, minutesAfter: number) =>
  expectedOf(order(change), Date.parse(at) + minutesAfter * minute)?.text;

test("a promise is named until it is broken, and then it is said that it is", () => {
  expect([-20, 4, 6].map((after) => textOf({}, after))).toEqual(["expectedDelivery", "expectedDelivery", "delayed"]);
  expect(textOf({ status: "out_for_delivery" }, 10)).toBe("delayed");
});

test("a pick-up that is ready is not late: it waits", () => {
  expect(textOf({ fulfilment: "pickup" }, 10)).toBe("delayed");
  expect(textOf({ fulfilment: "pickup", status: "ready" }, 10)).toBe("expectedPickup");
});

test("what was wished is told while nothing is promised, and nothing once it is over", () => {
  expect(textOf({ promisedFor: null, requestedFor: at }, 60)).toBe("wished");
  expect(textOf({ promisedFor: null }, 0)).toBeUndefined();
  expect([textOf({ status: "delivered" }, 0), textOf({ status: "cancelled" }, 0)]).toEqual([undefined, undefined]);
});
