import type { CourierPage } from "@croozer/contracts/couriers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { cancelOrder, changeOrderStatus, readTimeline } from "../orders/orders.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { changeCourier } from "./courier-rows.ts";
import { openShift } from "./test-shift.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let http: Http;
let shift: Awaited<ReturnType<typeof openShift>>;

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});
beforeEach(async () => {
  clock.set(new Date("2026-08-06T15:00:00Z"));
  shift = await openShift(platform, http);
});

test("a courier sees what they carry in full, and nothing of what another carries", async () => {
  const [yossi, avi] = [await shift.courier("Yossi Cohen"), await shift.courier("Avi")];
  const [his, others] = [await shift.order(), await shift.order()];
  await shift.hand(his, yossi);
  await shift.hand(others, avi);
  const answer = await shift.page(await shift.token(yossi));
  expect(answer.headers["cache-control"]).toBe("no-store");
  const { orders, courier, finished } = answer.json<CourierPage>();
  expect([courier, finished]).toEqual([{ name: "Yossi Cohen" }, []]);
  expect(orders).toMatchObject([
    { id: his, status: "ready", customer: { name: "Noa Example", phone: "+972550000118" }, paymentMethod: "cash" },
  ]);
  expect(orders[0]?.address).toMatch(/^Herzl 5, Haifa, .*3.*1234/);
  expect(answer.body).not.toContain(others);
  const act = await shift.act(await shift.token(yossi), others, { kind: "picked_up" });
  expect([act.statusCode, act.json().code]).toEqual([404, "order.not_found"]);
  expect((await shift.look(others)).status).toBe("ready");
});

test("a link that was made up leads nowhere; a true one ends four hours after the day, and a new one is another", async () => {
  const yossi = await shift.courier("Yossi");
  await shift.hand(await shift.order(), yossi);
  const token = await shift.token(yossi);
  expect((await shift.page("A".repeat(32))).json().code).toBe("courier.link_expired");
  expect((await shift.page("short")).statusCode).toBe(400);
  // Midnight there is 21:00 UTC.
  clock.set(new Date("2026-08-07T00:59:00Z"));
  expect((await shift.page(token)).statusCode).toBe(200);
  clock.set(new Date("2026-08-07T01:01:00Z"));
  expect((await shift.page(token)).json().code).toBe("courier.link_expired");
  expect(await shift.token(yossi)).not.toBe(token);
});

test("an order given to another is gone from the page, and with the last of them the link", async () => {
  const [yossi, avi] = [await shift.courier("Yossi"), await shift.courier("Avi")];
  const [first, second] = [await shift.order(), await shift.order()];
  await shift.hand(first, yossi);
  await shift.hand(second, yossi);
  const token = await shift.token(yossi);
  await shift.hand(first, avi);
  expect((await shift.page(token)).json<CourierPage>().orders.map(({ id }) => id)).toEqual([second]);
  expect((await shift.act(token, first, { kind: "picked_up" })).json().code).toBe("order.not_found");
  await shift.hand(second, null);
  expect((await shift.page(token)).json().code).toBe("courier.link_expired");
});

test("the link of a courier who is not active any more is over", async () => {
  const yossi = await shift.courier("Yossi");
  await shift.hand(await shift.order(), yossi);
  const token = await shift.token(yossi);
  await shift.inTx((tx) => changeCourier(tx, yossi.id, { active: false }));
  expect((await shift.page(token)).statusCode).toBe(404);
  await expect(shift.hand(await shift.order(), yossi)).rejects.toThrow("courier.not_found");
});

test("picked up and delivered with cash, each tapped twice: done once, by the courier", async () => {
  const yossi = await shift.courier("Yossi");
  const id = await shift.order();
  await shift.hand(id, yossi);
  const token = await shift.token(yossi);
  const { totalMinor } = await shift.look(id);
  const taps = () => Promise.all([1, 2].map(() => shift.act(token, id, { kind: "picked_up" })));
  expect((await taps()).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const delivered = { kind: "delivered", collectedMinor: totalMinor } as const;
  const both = await Promise.all([1, 2].map(() => shift.act(token, id, delivered)));
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(both[0]?.json<CourierPage>()).toMatchObject({ orders: [], finished: [{ id }], cashMinor: totalMinor });
  expect(await shift.look(id)).toMatchObject({ status: "delivered", paymentStatus: "paid", paidMinor: totalMinor });
  const timeline = await shift.inTx((tx) => readTimeline(tx, id, "en"));
  expect(timeline.filter(({ actor }) => actor.kind === "courier").map(({ kind, to }) => to ?? kind)).toEqual([
    "out_for_delivery",
    "notice_not_sent",
    "paid",
    "delivered",
    "notice_not_sent",
  ]);
});

test("what the board did meanwhile is refused with where it stands, and nothing is recorded", async () => {
  const yossi = await shift.courier("Yossi");
  const [early, gone] = [await shift.order({ status: "preparing" }), await shift.order()];
  await shift.hand(early, yossi);
  await shift.hand(gone, yossi);
  const token = await shift.token(yossi);
  const tooSoon = await shift.act(token, early, { kind: "picked_up" });
  expect([tooSoon.statusCode, tooSoon.json().code]).toEqual([409, "courier.order_moved"]);
  expect(tooSoon.json().details).toMatchObject({ status: "preparing" });
  await shift.inTx((tx) => changeOrderStatus(tx, gone, { status: "out_for_delivery" }));
  await shift.inTx(async (tx) => cancelOrder(tx, gone, { reason: "left" }));
  const late = await shift.act(token, gone, { kind: "delivered", collectedMinor: 100 });
  expect(late.json()).toMatchObject({ code: "courier.order_moved", details: { status: "cancelled" } });
  expect((await shift.look(gone)).paidMinor).toBe(0);
});

test("more cash than is due is refused, and the order stays on its way", async () => {
  const yossi = await shift.courier("Yossi");
  const id = await shift.order();
  await shift.hand(id, yossi, { leaves: true });
  const { totalMinor } = await shift.look(id);
  const answer = await shift.act(await shift.token(yossi), id, { kind: "delivered", collectedMinor: totalMinor + 1 });
  expect(answer.json()).toMatchObject({ code: "courier.amount_changed", details: { dueMinor: totalMinor } });
  expect((await shift.look(id)).status).toBe("out_for_delivery");
});

test("a door that stayed shut is told to the board and changes no status; going on ends it", async () => {
  const yossi = await shift.courier("Yossi");
  const id = await shift.order();
  await shift.hand(id, yossi, { leaves: true });
  const token = await shift.token(yossi);
  const told = await shift.act(token, id, { kind: "not_delivered", reason: "nobody at home" });
  expect(told.json<CourierPage>().orders).toMatchObject([{ id, deliveryProblem: "nobody at home" }]);
  expect(await shift.look(id)).toMatchObject({ status: "out_for_delivery", deliveryProblem: "nobody at home" });
  await shift.act(token, id, { kind: "delivered", collectedMinor: null });
  expect(await shift.look(id)).toMatchObject({ status: "delivered", deliveryProblem: null, paidMinor: 0 });
});
