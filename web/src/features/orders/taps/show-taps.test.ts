import type { Board } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { withTaps } from "./show-taps.ts";
import { type Deed, requestOf, type Tap } from "./tap.ts";
import { testLine, testOrder } from "./test-order.ts";

const at = Date.parse("2026-03-10T17:10:00Z");
const tap = (deed: Deed): Tap => ({
  ...{ key: "k", at, orderId: "order-1", shortNumber: 1, seen: { version: 2, revision: 1 } },
  deed,
});
const shown = (order: ReturnType<typeof testOrder>, ...deeds: Deed[]) => {
  const board: Board = {
    ...{ orders: [order, testOrder({ id: "order-2" })], intakeOpen: true, averageMinutesToday: null },
    ...{ pauses: [], isOpen: true, escalation: { screens: 2, owner: 5, customer: 10 } },
    screens: { boards: 1, kitchens: 0, audible: 1, boardSeenAt: null },
    lead: { preparationMinutes: 25, areaMinutes: {} },
    ageing: { soonMinutesLeft: 10, lateMinutesLeft: 0 },
  };
  const [first, second] = withTaps(board, deeds.map(tap)).orders;
  expect(second).toBe(board.orders[1]);
  return first;
};
const progress = (to: "todo" | "doing" | "done", quantity = 2): Deed => ({
  ...{ kind: "progress", itemId: "line-1", quantity },
  progress: to,
});

test("steps show one after the other, and what may follow is guessed until the server says", () => {
  const moved = shown(testOrder(), { kind: "step", status: "preparing" }, { kind: "step", status: "ready" });
  expect(moved).toMatchObject({ status: "ready", nextStatuses: ["delivered"], recallTo: "preparing", version: 2 });
  expect(moved?.statusChangedAt).toBe("2026-03-10T17:10:00.000Z");
});

test("accepting shows the time that was promised", () => {
  const accepted = shown(testOrder({ status: "pending", promisedFor: null }), {
    ...{ kind: "step", status: "confirmed", readyInMinutes: 25 },
  });
  expect(accepted).toMatchObject({ status: "confirmed", promisedFor: "2026-03-10T17:35:00.000Z", recallTo: null });
});

test("a line that is begun puts its order in preparation; one put back does not", () => {
  expect(shown(testOrder(), progress("doing"))).toMatchObject({ status: "preparing", items: [{ progress: "doing" }] });
  expect(shown(testOrder(), progress("todo"))).toMatchObject({ status: "confirmed", items: [{ progress: "todo" }] });
});

test("of three where two were seen, two are made", () => {
  const order = testOrder({ items: [testLine({ quantity: 3, addedQuantity: 1 })] });
  expect(shown(order, progress("done"))?.items[0]).toMatchObject({ progress: "todo", madeQuantity: 2 });
  expect(shown(order, progress("done"), progress("doing", 3))?.items[0]).toMatchObject({ madeQuantity: 2 });
  expect(shown(order, progress("done", 3))?.items[0]).toMatchObject({ progress: "done", madeQuantity: 3 });
});

test("a bumped ticket is ready with everything seen, and one that has gone stays where it is", () => {
  const changed = { items: [testLine({ addedQuantity: 1 })], kitchenChangedAt: "2026-03-10T17:06:00Z" };
  const bumped = shown(testOrder(changed), { kind: "bump" });
  expect(bumped).toMatchObject({ status: "ready", kitchenChangedAt: null, items: [{ addedQuantity: 0 }] });
  expect(shown(testOrder({ status: "cancelled" }), { kind: "bump" })?.status).toBe("cancelled");
});

test("a declined order is over at once, and goes to the server with its cause", () => {
  const deed: Deed = { kind: "decline", cause: "sold_out", itemIds: ["line-1"], markSoldOut: true, refund: false };
  expect(shown(testOrder({ status: "pending" }), deed)).toMatchObject({ status: "cancelled", nextStatuses: [] });
  expect(requestOf(tap(deed))).toEqual({
    ...{ method: "POST", path: "/api/orders/order-1/cancel" },
    body: { version: 2, cause: "sold_out", itemIds: ["line-1"], markSoldOut: true, refund: false },
  });
});

test("a bumped ticket comes back by a recall, once", () => {
  const back: Deed = { kind: "recall", to: "preparing" };
  expect(shown(testOrder(), { kind: "bump" }, back)?.status).toBe("preparing");
  expect(shown(testOrder({ status: "preparing", recallTo: "confirmed" }), back)?.status).toBe("preparing");
});
