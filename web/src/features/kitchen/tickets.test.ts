import type { OrderSummary } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { withTap } from "../orders/taps/show-taps.ts";
import type { Deed } from "../orders/taps/tap.ts";
import { testLine, testOrder } from "../orders/taps/test-order.ts";
import { bumpedLast } from "./bumped-last.ts";
import { flowInto } from "./flow.ts";
import {
  cancelledTickets,
  doneHere,
  everything,
  isWaiting,
  type Station,
  type TicketLine,
  ticketsOf,
  touchOf,
} from "./tickets.ts";
import { piecesOf, toMakeOf } from "./to-make.ts";

const now = Date.parse("2026-03-10T17:10:00Z");
const inMinutes = (count: number) => new Date(now + count * 60_000).toISOString();
const only = (order: OrderSummary, station = everything) => ticketsOf([order], station, now)[0] ?? expect.fail("none");
const touched = (order: OrderSummary, deed: Deed) =>
  withTap(order, { key: "k", at: now, orderId: order.id, shortNumber: 1, seen: { version: 1, revision: 1 }, deed });
const brief = ({ part, quantity, progress, made }: TicketLine) => [part, quantity, progress, made];

const coke = testLine({ id: "coke", productId: "coke", name: "Coke" });
const pizza = testLine({ id: "pizza", productId: "pizza", name: "Pizza", quantity: 1 });
const categoryOf = new Map([
  ["coke", "drinks"],
  ["pizza", "oven"],
]);
const at = (categoryId: string): Station => ({ categoryIds: new Set([categoryId]), categoryOf });

test("what is accepted and being made is shown, the most urgent first; what is for later, new or gone is not", () => {
  const orders = [
    testOrder({ id: "later", requestedFor: inMinutes(90), promisedFor: inMinutes(90) }),
    testOrder({ id: "soon", requestedFor: inMinutes(20), promisedFor: inMinutes(20) }),
    testOrder({ id: "begun", status: "preparing", promisedFor: inMinutes(5) }),
    ...(["pending", "ready", "out_for_delivery", "delivered", "cancelled"] as const).map((status) =>
      testOrder({ id: status, status }),
    ),
  ];
  expect(ticketsOf(orders, everything, now).map(({ order }) => order.id)).toEqual(["begun", "soon"]);
});

test("an order that was ready comes back while there is something new in it", () => {
  const { name, unit, options, note } = coke;
  const order = testOrder({
    status: "ready",
    items: [{ ...coke, quantity: 3, madeQuantity: 2, addedQuantity: 1 }],
    kitchenChanges: [{ change: "added", productId: coke.productId, quantity: 1, name, unit, options, note }],
  });
  expect(only(order)).toMatchObject({ added: [{ quantity: 1, progress: "todo" }], before: [{ progress: "done" }] });
});

test("what was taken off is struck through where it would have been made", () => {
  const { name, unit, options, note } = coke;
  const gone = (productId: string | null) =>
    ({ change: "removed", productId, quantity: 1, name, unit, options, note }) as const;
  const order = testOrder({ items: [coke], kitchenChanges: [gone("coke"), gone("pizza"), gone(null)] });
  const struckAt = (station: Station) =>
    ticketsOf([order], station, now).flatMap(({ removed }) => removed.map(({ productId }) => productId));
  expect(struckAt(everything)).toEqual(["coke", "pizza", null]);
  expect(struckAt(at("oven"))).toEqual(["pizza", null]);
});

test("what was added to a line stands by itself, and each part is touched by itself", () => {
  const order = testOrder({ status: "preparing", items: [{ ...coke, quantity: 3, addedQuantity: 1 }] });
  const lines = (one: OrderSummary) => {
    const { before, added } = only(one);
    return [...before, ...added];
  };
  expect(lines(order).map(brief)).toEqual([
    ["before", 2, "todo", 0],
    ["added", 1, "todo", 0],
  ]);
  const touch = (one: OrderSummary, index: number) =>
    touched(one, touchOf(lines(one)[index] ?? expect.fail("no line")));
  const first = touch(touch(order, 0), 0);
  expect(lines(first).map(brief)).toEqual([
    ["before", 2, "done", 0],
    ["added", 1, "todo", 0],
  ]);
  const second = touch(touch(first, 1), 1);
  expect(lines(second).map(brief)).toEqual([
    ["before", 2, "done", 0],
    ["added", 1, "done", 0],
  ]);
});

test("a station sees its own lines, and how many others have yet to make", () => {
  const order = testOrder({ status: "preparing", items: [coke, pizza, testLine({ id: "gone", productId: "gone" })] });
  const ticket = only(order, at("oven"));
  expect(ticket.before.map(({ item }) => item.id)).toEqual(["pizza", "gone"]);
  expect(ticket).toMatchObject({ elsewhere: 1, isDoneHere: false });
  expect(ticketsOf([testOrder({ items: [coke] })], at("oven"), now)).toEqual([]);
});

test("a station that is done waits for the others; the last one bumps", () => {
  const order = testOrder({ status: "preparing", items: [coke, pizza] });
  const deeds = doneHere(only(order, at("oven")));
  expect(deeds).toEqual([{ kind: "progress", itemId: "pizza", progress: "done", quantity: 1 }]);
  const after = deeds.reduce(touched, order);
  expect(isWaiting(only(after, at("oven")))).toBe(true);
  expect(only(after, at("drinks"))).toMatchObject({ elsewhere: 0, isDoneHere: false });
  const urgent = { ...after, id: "other", promisedFor: inMinutes(60), items: [pizza] };
  expect(ticketsOf([after, urgent], at("oven"), now).map(({ order: { id } }) => id)).toEqual(["other", "order-1"]);
});

test("what is to be made is counted by product and by what is asked for, without what is made", () => {
  const thin = { name: "Thin", kind: "option" as const, half: null, priceMinor: 0 };
  const orders = [
    testOrder({ id: "1", items: [{ ...coke, madeQuantity: 1 }, pizza] }),
    testOrder({
      id: "2",
      items: [
        { ...pizza, options: [thin], quantity: 2 },
        { ...coke, progress: "done", madeQuantity: 2 },
      ],
    }),
  ];
  const all = toMakeOf(ticketsOf(orders, everything, now));
  expect(all.map(({ name, quantity, kinds }) => [name, quantity, kinds.map((kind) => kind.quantity)])).toEqual([
    ["Pizza", 3, [2, 1]],
    ["Coke", 1, [1]],
  ]);
  expect(piecesOf(all)).toBe(4);
});

test("the last ten that were bumped can come back, the latest first", () => {
  const ready = Array.from({ length: 12 }, (_, index) =>
    testOrder({ shortNumber: index, status: "ready", recallTo: "preparing", statusChangedAt: inMinutes(index) }),
  );
  const out = testOrder({ shortNumber: 99, status: "out_for_delivery", recallTo: "ready" });
  expect(bumpedLast([...ready, out]).map(({ shortNumber }) => shortNumber)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

test("tickets flow into the shortest column, the most urgent at the start", () => {
  const tickets = ["a", "b", "c", "d"].map((id, index) => {
    const items = Array.from({ length: index === 0 ? 6 : 1 }, () => coke);
    return only(testOrder({ id, items }));
  });
  const ids = flowInto(2, tickets).map((stack) => stack.tickets.map(({ order }) => order.id));
  expect(ids).toEqual([["a"], ["b", "c", "d"]]);
  expect(flowInto(0, tickets)).toHaveLength(1);
});

test("what is cancelled does not just vanish: it stays until seen where it was shown or begun, and not for ever", () => {
  const cancelled = (id: string, minutesAgo: number, line = coke) =>
    testOrder({ id, status: "cancelled", statusChangedAt: inMinutes(-minutesAgo), items: [line] });
  const orders = [
    cancelled("shown", 5),
    cancelled("untouched", 5),
    cancelled("begun", 5, { ...coke, progress: "doing" }),
    cancelled("seen", 5, { ...coke, madeQuantity: 1 }),
    cancelled("old", 45, { ...coke, progress: "doing" }),
  ];
  const left = cancelledTickets(orders, everything, { shown: new Set(["shown", "old"]), seen: new Set(["seen"]), now });
  expect(left.map(({ order }) => order.id)).toEqual(["shown", "begun"]);
  expect(cancelledTickets(orders, at("oven"), { shown: new Set(["shown"]), seen: new Set(), now })).toEqual([]);
});
