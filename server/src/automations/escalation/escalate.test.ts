import type { BusinessSettings } from "@croozer/contracts/businesses";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { initialSettings, listPauses, openIntake, updateBusiness } from "../../businesses/businesses.ts";
import { changeOrderStatus, noteScreen, placeOrder, readTimeline } from "../../orders/orders.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type NoticeDesk, openNoticeDesk, publicUrl } from "../notices/test-notices.ts";
import { escalate } from "./escalate.ts";

let start = new Date("2026-08-06T10:00:00Z");
const clock = heldClock(start);
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
let platform: TestPlatform;
let desk: NoticeDesk;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  desk = await openNoticeDesk(platform);
  await desk.approve("orders_waiting", "he");
});
afterAll(() => platform.close());
/** Each test on a day of its own, with nothing waiting and nobody there. */
beforeEach(async () => {
  start = new Date(start.getTime() + 86_400_000);
  clock.set(start);
  const { ringScreensAfterMinutes, tellOwnerAfterMinutes, tellCustomerAfterMinutes, hours } = initialSettings("he");
  await set({ ringScreensAfterMinutes, tellOwnerAfterMinutes, tellCustomerAfterMinutes, hours, alertPhone: null });
  await inTx(async (tx) => {
    await tx.query("delete from order_screens where business_id = $1", [tx.businessId]);
    await tx.query("update orders set status = 'cancelled' where business_id = $1", [tx.businessId]);
    for (const way of ["delivery", "pickup"] as const) await openIntake(tx, way);
  });
});

type Step = "screens" | "owner" | "customer";
const inTx: NoticeDesk["business"]["inTx"] = (act) => desk.business.inTx(act);
const due = (orderId: string, step: Step) => inTx((tx) => escalate(tx, { orderId, step }, publicUrl));
const set = (settings: Partial<BusinessSettings>) => inTx((tx) => updateBusiness(tx, { settings }));
const openBoard = () => inTx((tx) => noteScreen(tx, { id: newId(), place: "board", sound: "on" }));
const escalations = async (orderId: string) =>
  (await inTx((tx) => readTimeline(tx, orderId, "en")))
    .filter(({ kind }) => kind.startsWith("escalated"))
    .map(({ kind, detail }) => [kind, detail]);
const toOwner = () =>
  inTx((tx) =>
    tx.query<{ body: string; automation: string }>(
      `select m.content ->> 'body' as body, v.automation from messages m
       join conversations v on v.business_id = $1 and v.id = m.conversation_id
       where m.business_id = $1 and m.content ->> 'name' like '%orders_waiting%'`,
      [tx.businessId],
    ),
  );

test("while a board is open its screens ring first, then the owner is told", async () => {
  const { id } = await desk.openOrder();
  await openBoard();
  await due(id, "screens");
  expect(await escalations(id)).toEqual([["escalated_screens", null]]);
  await due(id, "owner");
  expect((await escalations(id)).at(-1)).toEqual(["escalated_owner", "no_alert_phone"]);
});

test("where no board is open it is the owner's turn at once, and only once", async () => {
  const { id } = await desk.openOrder();
  await due(id, "screens");
  await due(id, "owner");
  expect(await escalations(id)).toEqual([["escalated_owner", "no_alert_phone"]]);
});

test("a board that has not been heard of for a minute is not open", async () => {
  await openBoard();
  clock.set(after(1));
  const { id } = await desk.openOrder();
  await due(id, "screens");
  expect((await escalations(id))[0]?.[0]).toBe("escalated_owner");
});

test("nothing is done once somebody answered, nor a second time", async () => {
  const { id, told } = await desk.openOrder();
  await due(id, "customer");
  await due(id, "customer");
  expect(await told()).toHaveLength(1);
  const { id: accepted, told: toldLater } = await desk.openOrder();
  await inTx((tx) => changeOrderStatus(tx, accepted, { status: "confirmed" }));
  for (const step of ["screens", "owner", "customer"] as const) await due(accepted, step);
  expect([await escalations(accepted), await toldLater()]).toEqual([[], []]);
});

test("the owner's phone gets the template once for all that wait, and no bot answers it", async () => {
  await set({ alertPhone: "+972 52-555-0111" });
  const [first, second] = [await desk.openOrder(), await desk.openOrder()];
  clock.set(after(5));
  await due(first.id, "owner");
  await due(second.id, "owner");
  expect(await toOwner()).toEqual([{ body: expect.stringMatching(/: 2,.*5 דקות/), automation: "paused" }]);
  expect(await escalations(second.id)).toEqual([["escalated_owner", "told_already"]]);
});

test("a business that never opened a board has its owner's phone told with the first step", async () => {
  await set({ alertPhone: "+972 52-555-0111" });
  const before = await toOwner();
  const { id } = await desk.openOrder();
  clock.set(after(2));
  await due(id, "screens");
  expect((await toOwner()).slice(before.length)).toMatchObject([{ body: expect.stringMatching(/: 1,.*2 דקות/) }]);
  expect(await escalations(id)).toEqual([["escalated_owner", null]]);
});

test("the customer is told the truth in their language, and nothing more is taken if the business says so", async () => {
  await set({ pauseWhenUnanswered: true });
  const { id, told } = await desk.openOrder({ language: "en" });
  await due(id, "customer");
  expect(await told()).toEqual([expect.stringContaining("not confirmed yet. We have reminded the team")]);
  expect((await inTx(listPauses)).map(({ fulfilment, until }) => [fulfilment, until])).toEqual([
    ["delivery", null],
    ["pickup", null],
  ]);
  expect(await escalations(id)).toEqual([["escalated_paused", null]]);
});

test("what was asked for later waits for its answer until the business is open", async () => {
  const hours = Array.from({ length: 7 }, () => [{ from: "16:00", to: "23:00" }]);
  await set({ hours });
  const item = { productId: desk.coke.id, quantity: 1 };
  const { order } = await inTx((tx) =>
    placeOrder(tx, {
      ...{ items: [item], fulfilment: "pickup", source: "api", requestedFor: after(420) },
    }),
  );
  // 16:00 in Israel, and the owner's five minutes.
  await expect(due(order.id, "owner")).rejects.toMatchObject({ when: after(185) });
  clock.set(after(185));
  await due(order.id, "owner");
  expect(await escalations(order.id)).toEqual([["escalated_owner", "no_alert_phone"]]);
});

test("each step is asked for with the order, at its time", async () => {
  await set({ ringScreensAfterMinutes: 1, tellOwnerAfterMinutes: null, tellCustomerAfterMinutes: 7 });
  const jobs = await inTx(async (tx) => {
    await placeOrder(tx, { items: [{ productId: desk.coke.id, quantity: 1 }], fulfilment: "pickup", source: "api" });
    return tx.jobs.filter(({ task }) => task === "escalate_order");
  });
  expect(jobs.map(({ payload, runAt }) => [payload.step, runAt])).toEqual([
    ["screens", after(1)],
    ["customer", after(7)],
  ]);
});
