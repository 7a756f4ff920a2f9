import type { OrderStatistics, OrderSummary } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { giveToCourier, placeOrder } from "../orders.ts";
import { type Desk, openDesk, openOrderHttp } from "../test-order-desk.ts";

const clock = heldClock("2026-08-06T10:00:00Z");
let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Wish = Partial<Parameters<typeof placeOrder>[1]>;
const placeAt = async (desk: Desk, at: string, wish: Wish = {}) => {
  clock.set(at);
  const items = [{ productId: desk.menu.coke.id, quantity: 1 }];
  const placed = await desk.inTx((tx) => placeOrder(tx, { items, fulfilment: "pickup", source: "manual", ...wish }));
  return placed.order.id;
};

test("the list is narrowed by status, source, payment, way, tag and the business's days", async () => {
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  // 23:30 and 00:30 in Israel.
  const evening = await placeAt(desk, "2026-08-05T20:30:00Z", { source: "whatsapp" });
  const night = await placeAt(desk, "2026-08-05T21:30:00Z", { fulfilment: "delivery", address: "Herzl 5" });
  await call("POST", `/${night}/payments`, { version: 1 });
  await call("PATCH", `/${evening}`, { version: 1, tags: ["vip", "regular"] });
  await call("POST", `/${evening}/status`, { version: 2, status: "confirmed" });
  const found = async (query: string) => {
    const answer = await call<{ items: OrderSummary[] }>("GET", `?${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body.items.map(({ id }) => (id === evening ? "evening" : "night"));
  };
  expect(await found("")).toEqual(["night", "evening"]);
  expect(await found("from=2026-08-06")).toEqual(["night"]);
  expect(await found("to=2026-08-05")).toEqual(["evening"]);
  expect(await found("from=2026-08-05&to=2026-08-06")).toEqual(["night", "evening"]);
  expect(await found("status=confirmed,delivered")).toEqual(["evening"]);
  expect(await found("status=pending,confirmed")).toEqual(["night", "evening"]);
  expect(await found("source=whatsapp")).toEqual(["evening"]);
  expect(await found("payment=paid")).toEqual(["night"]);
  expect(await found("fulfilment=delivery")).toEqual(["night"]);
  expect(await found("tag=regular")).toEqual(["evening"]);
  expect(await found("tag=reg")).toEqual([]);
  expect(await found("tag=vip&payment=paid")).toEqual([]);
  const courierId = newId();
  expect([await found("courier=nobody"), await found(`courier=${courierId}`)]).toEqual([["night"], []]);
  await desk.inTx((tx) => giveToCourier(tx, night, { courier: { courierId, name: "Yossi" }, version: 2 }));
  expect([await found("courier=nobody"), await found(`courier=${courierId}`)]).toEqual([[], ["night"]]);
  await call("PATCH", `/${night}`, { version: 3, fulfilment: "pickup" });
  expect(await found(`courier=${courierId}`)).toEqual([]);
});

test("an order that costs nothing is settled, and unpaid only while an edit makes it cost something", async () => {
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  const { priceMinor } = desk.menu.coke;
  const id = await placeAt(desk, "2026-08-06T10:00:00Z", { discountMinor: priceMinor, discountReason: "a present" });
  const unpaid = async () => (await call<{ items: OrderSummary[] }>("GET", "?payment=pending")).body.items.length;
  const edit = async (version: number, discountMinor: number) => {
    await call("PATCH", `/${id}`, { version, discountMinor, discountReason: "a present" });
    const { paymentStatus, totalMinor } = (await call("GET", `/${id}`)).body;
    return [paymentStatus, totalMinor];
  };
  expect(await unpaid()).toBe(0);
  expect((await call<undefined>("GET", "/export")).text).toContain(",paid,");
  expect([await edit(1, 0), await unpaid()]).toEqual([["pending", priceMinor], 1]);
  expect([await edit(2, priceMinor), await unpaid()]).toEqual([["paid", 0], 0]);
});

test("orders are found by the names of what was sold, in both languages, also after an edit", async () => {
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  const id = await placeAt(desk, "2026-08-06T10:00:00Z");
  const found = async (search: string) =>
    (await call<{ items: OrderSummary[] }>("GET", `?${new URLSearchParams({ search })}`)).body.items.length;
  expect([await found("COKE"), await found("coke (he)"), await found("cheese")]).toEqual([1, 1, 0]);
  await call("PATCH", `/${id}`, { version: 1, items: [{ productId: desk.menu.cheese.id, quantity: 1 }] });
  expect([await found("coke"), await found("cheese")]).toEqual([0, 1]);
});

test("today's figures stand beside those of the same weekday by the same hour", async () => {
  const desk = await openDesk(platform, http);
  const call = desk.as("manager");
  // A week before, in daylight saving time; today's clocks are back. 12:00, 13:00 and 15:00 in Israel.
  const coke = (quantity: number): Wish => ({ items: [{ productId: desk.menu.coke.id, quantity }] });
  await placeAt(desk, "2026-10-18T09:00:00Z");
  await placeAt(desk, "2026-10-18T12:00:00Z");
  await placeAt(desk, "2026-10-17T09:00:00Z");
  const first = await placeAt(desk, "2026-10-25T10:00:00Z", coke(3));
  await placeAt(desk, "2026-10-25T10:30:00Z", coke(1));
  const gone = await placeAt(desk, "2026-10-25T10:40:00Z");
  await call("POST", `/${gone}/cancel`, { version: 1, reason: "x" });
  await call("POST", `/${first}/payments`, { version: 1 });
  await call("POST", `/${first}/refunds`, { version: 2, amountMinor: 960, reason: "x" });
  // 14:00 in Israel.
  clock.set("2026-10-25T12:00:00Z");
  const { status, body } = await call<OrderStatistics>("GET", "/statistics");
  expect([status, body]).toMatchObject([
    200,
    {
      currency: "ILS",
      today: {
        day: "2026-10-25",
        orders: 2,
        revenueMinor: 3000,
        averageMinor: 1500,
        byStatus: { pending: 2, cancelled: 1 },
      },
      weekAgo: { day: "2026-10-18", orders: 1, revenueMinor: 990, averageMinor: 990 },
    },
  ]);
});

test("a day without orders has no average", async () => {
  const desk = await openDesk(platform, http);
  const { body } = await desk.as("staff")<OrderStatistics>("GET", "/statistics");
  expect(body.today).toMatchObject({ orders: 0, revenueMinor: 0, averageMinor: null });
});

test("the list goes out as a table, as it is narrowed, page after page", async () => {
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  const formula = {
    customerName: '=HYPERLINK("http://x")',
    customerPhone: "+972 50-123",
    customerNote: 'He said "hi",\nthen left',
  };
  await placeAt(desk, "2026-08-06T09:00:00Z", formula);
  await placeAt(desk, "2026-08-06T10:00:00Z", { source: "whatsapp" });
  const all = await call<undefined>("GET", "/export");
  expect(all.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="orders.csv"',
  });
  expect(all.text.startsWith("\uFEFFnumber,placed,status,")).toBe(true);
  expect(all.text).toContain("ORD-20260806-0001,2026-08-06 12:00:00,pending");
  expect(all.text).toContain(`"'=HYPERLINK(""http://x"")",+972 50-123,`);
  expect(all.text).toContain('"He said ""hi"",\nthen left"');
  expect(all.text).toContain("1 × Coke");
  expect(all.text.match(/ORD-/g)).toHaveLength(2);
  expect((await call<undefined>("GET", "/export?source=whatsapp")).text.match(/ORD-/g)).toHaveLength(1);
  expect((await call("GET", "/export?status=lost")).status).toBe(400);
  expect((await desk.as("agent")("GET", "/export")).status).toBe(403);
  expect((await http.app.inject({ method: "GET", url: "/api/orders/export" })).statusCode).toBe(401);
});
