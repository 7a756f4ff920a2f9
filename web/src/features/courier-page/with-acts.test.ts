import type { CourierPage } from "@croozer/contracts/couriers";
import { expect, test } from "vitest";
import type { KeptAct } from "./courier-acts.ts";
import { withActs } from "./with-acts.ts";

const order: CourierPage["orders"][number] = {
  ...{ id: "order-1", shortNumber: 7, status: "ready", fulfilment: "delivery", location: null, customerNote: null },
  ...{ dueMinor: 14_300, totalMinor: 14_300, paymentMethod: "cash", currency: "ILS", promisedFor: null },
  ...{ requestedFor: null, deliveryProblem: null, address: "Herzl 5", items: [] },
  customer: { name: "Noa", phone: null },
};
const page: CourierPage = {
  business: { name: "Napoli", phone: null, pictureUrl: null },
  courier: { name: "Yossi" },
  ...{ language: "he", timeZone: "Asia/Jerusalem", currency: "ILS", orders: [order], finished: [], cashMinor: 0 },
  expiresAt: "2026-08-07T01:00:00Z",
};
const tap = (act: KeptAct["act"], orderId = "order-1"): KeptAct => ({
  ...{ key: act.kind, at: 0, orderId, shortNumber: 7, act },
});

test("what was tapped shows at once, one after the other", () => {
  expect(withActs(page, [tap({ kind: "picked_up" })]).orders).toMatchObject([{ status: "out_for_delivery" }]);
  const shut = withActs(page, [tap({ kind: "picked_up" }), tap({ kind: "not_delivered", reason: "nobody" })]);
  expect(shut.orders).toMatchObject([{ status: "out_for_delivery", deliveryProblem: "nobody" }]);
  const done = withActs(page, [tap({ kind: "picked_up" }), tap({ kind: "delivered", collectedMinor: 14_300 })]);
  expect(done).toMatchObject({ orders: [], finished: [{ shortNumber: 7, status: "delivered" }], cashMinor: 14_300 });
});

test("a tap on an order that is not theirs any more changes nothing", () => {
  expect(withActs(page, [tap({ kind: "picked_up" }, "order-2")])).toEqual(page);
});
