import type { TrackedOrder } from "@croozer/contracts/tracking";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { openTestBusiness, saveTestMenu } from "../catalogue/test-shop.ts";
import { changeOrderStatus, getOrder, linkOf, placeOrder } from "../orders/orders.ts";
import { saveTestCustomer } from "../orders/test-orders.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";

const clock = heldClock(new Date());
const dayMs = 86_400_000;
let platform: TestPlatform;
let http: Http;
let shop: Awaited<ReturnType<typeof openTestBusiness>>;
let orderId: string;
let token: string;

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
  shop = await openTestBusiness(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});
beforeEach(async () => {
  clock.set(new Date());
  const { coke } = await shop.inTx(saveTestMenu);
  const customerId = await shop.inTx((tx) => saveTestCustomer(tx, { name: "Noa Example", phone: "+972550000777" }));
  const { order } = await shop.inTx((tx) =>
    placeOrder(tx, {
      ...{ items: [{ productId: coke.id, quantity: 2, note: "for Noa" }], fulfilment: "delivery", address: "Herzl 5" },
      ...{ customerId, source: "whatsapp", language: "he", customerNote: "the gate code is 1234" },
    } as Parameters<typeof placeOrder>[1]),
  );
  orderId = order.id;
  const url = await shop.inTx((tx) => linkOf(tx, platform.config.publicUrl, orderId));
  token = url.split("/").at(-1) ?? "";
});

const look = (which = token, headers = {}) => http.app.inject({ url: `/api/track/${which}`, headers });
const cancel = () => http.app.inject({ method: "POST", url: `/api/track/${token}/cancel` });
const move = (status: "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered") =>
  shop.inTx((tx) => changeOrderStatus(tx, orderId, { status }));

test("whoever has the link sees what was ordered and how far it is, and nothing of a person", async () => {
  await move("confirmed");
  const answer = await look();
  expect(answer.statusCode).toBe(200);
  expect(answer.json<TrackedOrder>()).toMatchObject({
    status: "confirmed",
    way: ["pending", "confirmed", "preparing", "ready", "out_for_delivery", "delivered"],
    items: [{ name: "Coke (he)", quantity: 2, note: null }],
    cancellable: true,
  });
  for (const secret of ["Noa", "972550000777", "Herzl", "1234", shop.businessId, orderId])
    expect(answer.body).not.toContain(secret);
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("dishes are named in the language of the screen, else in the customer's", async () => {
  expect((await look(token, { "x-language": "en" })).json<TrackedOrder>().items[0]?.name).toBe("Coke");
  expect((await look()).json<TrackedOrder>().items[0]?.name).toBe("Coke (he)");
});

test("an order keeps its link; a token that was made up leads nowhere, and says no more than that", async () => {
  expect(await shop.inTx((tx) => linkOf(tx, "https://example.com", orderId))).toBe(`https://example.com/o/${token}`);
  const made = await look("A".repeat(22));
  expect([made.statusCode, made.json().code]).toEqual([404, "order.link_expired"]);
  expect((await look("short")).statusCode).toBe(400);
});

test("the link ends a week after the order did", async () => {
  for (const status of ["confirmed", "preparing", "ready", "out_for_delivery", "delivered"] as const)
    await move(status);
  clock.set(new Date(Date.now() + 6 * dayMs));
  expect((await look()).json<TrackedOrder>().status).toBe("delivered");
  clock.set(new Date(Date.now() + 8 * dayMs));
  const pay = http.app.inject({ method: "POST", url: `/api/track/${token}/pay` });
  for (const answer of [await look(), await cancel(), await pay]) {
    expect([answer.statusCode, answer.json().code]).toEqual([404, "order.link_expired"]);
    for (const secret of ["Noa", "972550000777", "Herzl", "1234", "Coke", "ORD-", shop.businessId, orderId])
      expect(answer.body).not.toContain(secret);
  }
  expect((await shop.inTx((tx) => getOrder(tx, orderId))).status).toBe("delivered");
});

test("so does that of an order that was cancelled, counted from then", async () => {
  await cancel();
  clock.set(new Date(Date.now() + 6 * dayMs));
  expect((await look()).statusCode).toBe(200);
  clock.set(new Date(Date.now() + 8 * dayMs));
  expect((await look()).statusCode).toBe(404);
});

test("the customer cancels while nothing was begun, and it is they who did", async () => {
  await move("confirmed");
  const answer = await cancel();
  expect(answer.json<TrackedOrder>()).toMatchObject({ status: "cancelled", cancellable: false });
  const timeline = await shop.inTx((tx) =>
    tx.query<{ actor_kind: string; actor_name: string }>(
      "select actor_kind, actor_name from order_timeline where business_id = $1 and order_id = $2 and kind = 'cancelled'",
      [tx.businessId, orderId],
    ),
  );
  expect(timeline).toEqual([{ actor_kind: "customer", actor_name: "Noa Example" }]);
  // The words are in Hebrew, as the customer reads them; staff of any language read the cause.
  expect(await shop.inTx((tx) => getOrder(tx, orderId))).toMatchObject({
    ...{ cancelReason: expect.stringMatching(/[א-ת]/), cancelCause: "asked" },
  });
});

test("what is being prepared is not cancelled by a link", async () => {
  await move("confirmed");
  await move("preparing");
  const answer = await cancel();
  expect([answer.statusCode, answer.json().code]).toEqual([409, "order.not_cancellable"]);
  expect((await shop.inTx((tx) => getOrder(tx, orderId))).status).toBe("preparing");
});

test("members copy the link of their own orders only", async () => {
  const other = await openTestBusiness(platform);
  await expect(other.inTx((tx) => getOrder(tx, orderId))).rejects.toThrow("order.not_found");
});
