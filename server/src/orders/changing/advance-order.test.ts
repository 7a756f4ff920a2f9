import type { OrderStatus } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, saveTestMenu, type TestBusiness } from "../../catalogue/test-shop.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { addTimelineNote, cancelOrder, changeOrderStatus, getOrder, type OrderRequest, placeOrder } from "../orders.ts";
import { readTimeline } from "../timeline.ts";

const clock = heldClock("2026-08-06T10:00:00Z");
let platform: TestPlatform;
let shop: TestBusiness;
let coke: string;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  shop = await openTestBusiness(platform, { preparationMinutes: 25 });
  coke = (await shop.inTx(saveTestMenu)).coke.id;
});
afterAll(() => platform.close());

const place = async (request: Partial<OrderRequest> = {}) => {
  const wish = { items: [{ productId: coke, quantity: 1 }], fulfilment: "pickup", source: "api", ...request } as const;
  return (await shop.inTx((tx) => placeOrder(tx, wish))).order;
};
type Step = Exclude<OrderStatus, "pending" | "cancelled">;
const move = (id: string, status: Step, more: { version?: number; readyInMinutes?: number; saidAt?: string } = {}) =>
  shop.inTx((tx) => changeOrderStatus(tx, id, { status, ...more }));

test("an order goes its way, and its history says who moved it and when", async () => {
  const { id } = await place({ fulfilment: "delivery", address: "Herzl 5" });
  const way: Step[] = ["confirmed", "preparing", "ready", "out_for_delivery", "delivered"];
  for (const status of way) {
    clock.advance(60_000);
    await move(id, status);
  }
  const order = await shop.inTx((tx) => getOrder(tx, id));
  expect(order).toMatchObject({ status: "delivered", version: 6, statusChangedAt: clock.now() });
  const timeline = await shop.inTx((tx) => readTimeline(tx, id, "en"));
  expect(timeline.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["placed", null, "pending"],
    ["status_changed", "pending", "confirmed"],
    ["status_changed", "confirmed", "preparing"],
    ["status_changed", "preparing", "ready"],
    ["status_changed", "ready", "out_for_delivery"],
    ["status_changed", "out_for_delivery", "delivered"],
  ]);
  expect(timeline[5]).toMatchObject({ at: clock.now().toISOString(), actor: { kind: "member", name: "Dana" } });
});

test("a step that is not the next one is refused, with those that are", async () => {
  const { id } = await place();
  await expect(move(id, "ready")).rejects.toMatchObject({
    code: "order.illegal_transition",
    details: { from: "pending", to: "ready", nextStatuses: ["confirmed", "cancelled"] },
  });
  for (const status of ["confirmed", "preparing", "ready"] as const) await move(id, status);
  for (const status of ["preparing", "ready", "out_for_delivery"] as const)
    await expect(move(id, status)).rejects.toMatchObject({ details: { nextStatuses: ["delivered", "cancelled"] } });
  await move(id, "delivered");
  await expect(move(id, "delivered")).rejects.toMatchObject({ details: { nextStatuses: [] } });
});

test("of two who saw the same order only the first one moves it", async () => {
  const { id, version } = await place();
  const results = await Promise.allSettled([move(id, "confirmed", { version }), move(id, "confirmed", { version })]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((result) => result.status === "rejected")).toMatchObject({
    reason: { code: "order.changed_meanwhile", details: { version: 2, status: "confirmed" } },
  });
  const stale = shop.inTx((tx) => cancelOrder(tx, id, { reason: "late", version }));
  await expect(stale).rejects.toMatchObject({ code: "order.changed_meanwhile" });
});

test("accepting promises a time: as told, as asked for, or as usual", async () => {
  const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
  const promised = async (request: Partial<OrderRequest>, readyInMinutes?: number) => {
    const { id } = await place(request);
    await move(id, "confirmed", readyInMinutes === undefined ? {} : { readyInMinutes });
    const { order } = await move(id, "preparing");
    return order.promisedFor;
  };
  const requestedFor = inMinutes(300);
  expect(await promised({}, 40)).toEqual(inMinutes(40));
  expect(await promised({})).toEqual(inMinutes(25));
  expect(await promised({ requestedFor })).toEqual(requestedFor);
  expect(await promised({ requestedFor }, 40)).toEqual(inMinutes(40));
});

test("an order is cancelled once, with its reason, and not after it was delivered", async () => {
  const { id } = await place();
  const results = await Promise.allSettled(
    ["first", "second"].map((reason) => shop.inTx((tx) => cancelOrder(tx, id, { reason }))),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(results.find((result) => result.status === "rejected")).toMatchObject({
    reason: { code: "order.not_cancellable", details: { status: "cancelled" } },
  });
  const order = await shop.inTx((tx) => getOrder(tx, id));
  const timeline = await shop.inTx((tx) => readTimeline(tx, id, "en"));
  expect(order).toMatchObject({ status: "cancelled", paymentStatus: "cancelled" });
  expect(timeline.at(-1)).toMatchObject({ kind: "cancelled", from: "pending", detail: order.cancelReason });

  const done = await place();
  for (const status of ["confirmed", "preparing", "ready", "delivered"] as const) await move(done.id, status);
  await expect(shop.inTx((tx) => cancelOrder(tx, done.id, { reason: "late" }))).rejects.toMatchObject({
    code: "order.not_cancellable",
  });
});

test("every change is told to the rooms below, once each", async () => {
  const { id } = await place();
  await move(id, "confirmed");
  await shop.inTx((tx) => cancelOrder(tx, id, { reason: "no flour" }));
  const events = await shop.inTx((tx) =>
    tx.query("select type, payload from events where business_id = $1 and payload->>'orderId' = $2 order by id", [
      ...[tx.businessId, id],
    ]),
  );
  expect(events).toEqual([
    { type: "order.placed", payload: { orderId: id } },
    { type: "order.status_changed", payload: { orderId: id, from: "pending", to: "confirmed", version: 2 } },
    { type: "order.cancelled", payload: { orderId: id, from: "confirmed", version: 3 } },
  ]);
});

test("a note in the timeline leaves the order as it is", async () => {
  const { id, version } = await place();
  await shop.inTx((tx) => addTimelineNote(tx, id, "notice_not_sent", "window_closed"));
  expect((await shop.inTx((tx) => readTimeline(tx, id, "en"))).at(-1)).toMatchObject({
    kind: "notice_not_sent",
    detail: "window_closed",
  });
  await move(id, "confirmed", { version });
});

test("another business can neither move, cancel nor annotate an order", async () => {
  const { id } = await place();
  const other = await openTestBusiness(platform);
  const attempts = [
    () => other.inTx((tx) => changeOrderStatus(tx, id, { status: "confirmed" })),
    () => other.inTx((tx) => cancelOrder(tx, id, { reason: "mine now" })),
    () => other.inTx((tx) => addTimelineNote(tx, id, "x", null)),
    () => shop.inTx((tx) => getOrder(tx, newId())),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "order.not_found" });
  expect((await shop.inTx((tx) => getOrder(tx, id))).status).toBe("pending");
});

test("minutes that were promised without a connection count from the tap, never from the future or before the order", async () => {
  const promised = async (saidAfterMs: number) => {
    const { id, placedAt } = await place();
    clock.advance(20 * 60_000);
    const saidAt = new Date(placedAt.getTime() + saidAfterMs).toISOString();
    const { order } = await move(id, "confirmed", { readyInMinutes: 25, saidAt });
    return (Number(order.promisedFor) - placedAt.getTime()) / 60_000;
  };
  expect([await promised(60_000), await promised(-3_600_000), await promised(3_600_000)]).toEqual([26, 25, 45]);
});
