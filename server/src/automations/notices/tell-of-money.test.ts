import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  cancelOrder,
  changeOrderStatus,
  noteOutsideRefund,
  receivePayment,
  refundOrder,
  takePayment,
} from "../../orders/orders.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { automationSubscribers } from "../subscribers.ts";
import { switchNotice } from "./switches.ts";
import { noteFailedNotice, tellAgain } from "./tell-again.ts";
import { type MoneyMoved, tellOfMoney } from "./tell-of-money.ts";
import { type NoticeDesk, openNoticeDesk, publicUrl } from "./test-notices.ts";

let platform: TestPlatform;
let desk: NoticeDesk;
beforeAll(async () => {
  platform = await openTestPlatform();
  desk = await openNoticeDesk(platform);
});
afterAll(() => platform.close());
afterEach(() => desk.unapprove());

type TestOrder = Awaited<ReturnType<NoticeDesk["openOrder"]>>;
let payments = 0;
const pay = (order: TestOrder, amountMinor: number, reference = `pi_${++payments}`) =>
  desk.business.inTx((tx) => receivePayment(tx, order.id, { provider: "stripe", reference, amountMinor }));
const giveBack = (reference: string, amountMinor: number) =>
  desk.business.inTx((tx) =>
    noteOutsideRefund(tx, {
      ...{ provider: "stripe", paymentReference: `pi_${payments}`, reference, amountMinor, note: null },
    }),
  );

/** What the automation hears of an order's money, as its job gets it. */
async function heard(order: TestOrder): Promise<MoneyMoved[]> {
  const events = await desk.business.inTx((tx) =>
    tx.query<{ type: string; payload: Record<string, unknown> }>(
      "select type, payload from events where business_id = $1 and payload ->> 'orderId' = $2 order by id",
      [tx.businessId, order.id],
    ),
  );
  return events.flatMap(({ type, payload }) =>
    automationSubscribers
      .filter(({ event, task }) => event === type && task === "tell_of_money")
      .flatMap((subscription) =>
        (subscription.when as (p: object) => boolean)(payload)
          ? [(subscription.payload as (p: object) => object)(payload) as MoneyMoved]
          : [],
      ),
  );
}
const tellAll = async (order: TestOrder) => {
  for (const moved of await heard(order)) await desk.business.inTx((tx) => tellOfMoney(tx, moved, publicUrl));
};

test("a payment that arrives online is told once, in the customer's language, with its amount", async () => {
  const order = await desk.openOrder();
  await pay(order, 500, "pi_once");
  await pay(order, 500, "pi_once");
  await tellAll(order);
  await tellAll(order);
  expect(await order.told()).toEqual([expect.stringMatching(/^We received your payment of ₪5\.00 for order \d+ ✅/)]);
  const hebrew = await desk.openOrder({ language: "he" });
  await pay(hebrew, 500);
  await tellAll(hebrew);
  expect((await hebrew.told())[0]).toMatch(/^התקבל תשלום של .*5\.00/);
});

test("two payments of the same amount are told twice, money taken at the counter is not", async () => {
  const order = await desk.openOrder();
  await pay(order, 300);
  await pay(order, 300);
  await desk.business.inTx((tx) => takePayment(tx, order.id, { version: 3, method: "cash" }));
  await tellAll(order);
  expect(await order.told()).toHaveLength(2);
});

test("what goes back to an account is told, whole or in part; what is handed over in cash is not", async () => {
  const order = await desk.openOrder();
  await pay(order, 990);
  await giveBack("re_part", 190);
  await giveBack("re_rest", 800);
  await tellAll(order);
  expect((await order.told()).slice(1).map((body) => /₪(\d\.\d\d)/.exec(body)?.[1])).toEqual(["1.90", "8.00"]);

  const cash = await desk.openOrder();
  await desk.business.inTx((tx) => takePayment(tx, cash.id, { version: 1, method: "cash" }));
  await desk.business.inTx((tx) => refundOrder(tx, cash.id, { version: 2, reason: "cold", dueAgain: false }));
  expect(await heard(cash)).toEqual([]);
  const bit = await desk.openOrder();
  await desk.business.inTx((tx) => takePayment(tx, bit.id, { version: 1, method: "bit" }));
  await desk.business.inTx((tx) => refundOrder(tx, bit.id, { version: 2, reason: "cold", dueAgain: false }));
  expect(await heard(bit)).toMatchObject([{ step: "refunded", amountMinor: 990 }]);
});

test("nothing is told where a business switched it off, nor thanks for paying what was cancelled", async () => {
  const order = await desk.openOrder();
  await desk.business.inTx((tx) => switchNotice(tx, "paid", false));
  await pay(order, 990);
  await tellAll(order);
  await desk.business.inTx((tx) => switchNotice(tx, "paid", true));
  expect(await order.told()).toEqual([]);
  const cancelled = await desk.openOrder();
  await desk.business.inTx((tx) => cancelOrder(tx, cancelled.id, { reason: "gone" }));
  await pay(cancelled, 990);
  await tellAll(cancelled);
  expect(await cancelled.told()).toEqual([]);
});

test("outside the 24 hours it goes by template, also when they ended on the way; without one the timeline says so", async () => {
  const order = await desk.openOrder();
  await order.closeWindow();
  await pay(order, 500);
  await tellAll(order);
  expect((await order.notices()).map(({ kind, detail }) => [kind, detail])).toEqual([
    ["notice_not_sent", "template_not_approved"],
  ]);
  await desk.approve("payment_received", "en");
  const late = await desk.openOrder();
  await pay(late, 500);
  await tellAll(late);
  const [text] = await late.messages();
  await late.mark(text?.id ?? "", "failed", "131047");
  await late.closeWindow();
  await desk.business.inTx((tx) => noteFailedNotice(tx, text?.id ?? "", publicUrl));
  expect((await late.messages()).map(({ content }) => content.type)).toEqual(["text", "template"]);
  expect((await late.told())[1]).toMatch(/payment of ₪5\.00 for order \d+/);
});

test("it takes no other update's place: a step that was not told can still be sent again, and none is withdrawn", async () => {
  const order = await desk.openOrder();
  await order.closeWindow();
  await order.step("confirmed");
  await pay(order, 990);
  await desk.approve("payment_received", "en");
  await tellAll(order);
  const [confirmed, paid] = await order.notices();
  expect([confirmed?.notice?.canSendAgain, paid?.notice?.canSendAgain]).toEqual([true, false]);
  await desk.approve("confirmed_pickup", "en");
  expect(await desk.business.inTx((tx) => tellAgain(tx, order.id, publicUrl))).toEqual({ sent: true, reason: null });
  for (const status of ["preparing", "ready"] as const)
    await order.act((tx, id) => changeOrderStatus(tx, id, { status }));
  expect((await order.messages())[0]?.status).toBe("queued");
});
