import type { OrderDetail, OrderStatistics } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { amendOrder, noteDispute, placeOrder, receivePayment, refundOrder, takePayment } from "../orders.ts";
import { openDesk, openOrderHttp } from "../test-order-desk.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

test("money given back because it was too much is not taken from the day's revenue, a kindness is", async () => {
  const desk = await openDesk(platform, http);
  const revenue = async () => (await desk.as("owner")<OrderStatistics>("GET", "/statistics")).body.today.revenueMinor;
  const act = <T>(run: Parameters<typeof desk.inTx<T>>[0]) => desk.inTx(run);
  const { order } = await act((tx) =>
    placeOrder(tx, {
      items: [{ productId: desk.menu.coke.id, quantity: 2 }],
      ...{ fulfilment: "pickup", source: "manual", customerName: "Dana" },
    }),
  );
  await act((tx) => takePayment(tx, order.id, { version: 1 }));
  const items = [{ id: order.items[0]?.id ?? "", quantity: 1 }];
  await act((tx) => amendOrder(tx, order.id, { version: 2, items, overrule: false }));
  expect(await revenue()).toBe(990);
  const refund = { reason: "cheaper now", dueAgain: false };
  await act((tx) => refundOrder(tx, order.id, { ...refund, version: 3, amountMinor: 990 }));
  expect(await revenue()).toBe(990);
  await act((tx) => refundOrder(tx, order.id, { ...refund, version: 4, amountMinor: 90 }));
  expect(await revenue()).toBe(900);
  const { body } = await desk.as("owner")<OrderDetail>("GET", `/${order.id}`);
  expect(body).toMatchObject({ totalMinor: 990, refundedMinor: 1080, dueMinor: 0 });
});

test("money that a dispute took is no revenue, and is one again when it came back", async () => {
  const desk = await openDesk(platform, http);
  const revenue = async () => (await desk.as("owner")<OrderStatistics>("GET", "/statistics")).body.today.revenueMinor;
  const { order } = await desk.inTx((tx) =>
    placeOrder(tx, {
      items: [{ productId: desk.menu.coke.id, quantity: 2 }],
      ...{ fulfilment: "pickup", source: "manual", customerName: "Dana" },
    }),
  );
  await desk.inTx((tx) => receivePayment(tx, order.id, { provider: "stripe", reference: "pi_1", amountMinor: 1980 }));
  const dispute = (status: "open" | "lost" | "won", second: number) =>
    desk.inTx((tx) =>
      noteDispute(tx, {
        ...{
          provider: "stripe",
          reference: "du_1",
          paymentReference: "pi_1",
          amountMinor: 990,
          status,
          answerBy: null,
        },
        ...{ reason: "not_received", toldAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)) },
      }),
    );
  await dispute("open", 1);
  expect(await revenue()).toBe(1980);
  await dispute("lost", 2);
  expect(await revenue()).toBe(990);
  await dispute("won", 3);
  expect(await revenue()).toBe(1980);
});
