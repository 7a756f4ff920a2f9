import type { OrderDetail, OrderStatistics } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { amendOrder, placeOrder, refundOrder, takePayment } from "./orders.ts";
import { openDesk, openOrderHttp } from "./test-order-desk.ts";

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
