import type { OrderSummary } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, saveTestMenu } from "../../catalogue/test-shop.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { placeOrder } from "../orders.ts";
import { openDesk, openOrderHttp } from "../test-order-desk.ts";

const clock = heldClock("2026-08-06T10:00:00Z");
let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
afterAll(() => platform.close());

async function openShop(timeZone: string) {
  const shop = await openTestBusiness(platform, { timeZone });
  const { coke } = await shop.inTx(saveTestMenu);
  const place = async (at: string) => {
    clock.set(at);
    const items = [{ productId: coke.id, quantity: 1 }];
    return (await shop.inTx((tx) => placeOrder(tx, { items, fulfilment: "pickup", source: "api" }))).order.number;
  };
  const placeMany = async (at: string, count: number) =>
    (await Promise.all(Array.from({ length: count }, () => place(at)))).sort();
  return { place, placeMany };
}
const numbers = (day: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `ORD-${day}-${String(from + index).padStart(4, "0")}`);

test("orders placed at once on both sides of the business's midnight are numbered by their own day", async () => {
  const { placeMany } = await openShop("Asia/Jerusalem");
  const before = await placeMany("2026-08-06T20:59:59.999Z", 12);
  const after = await placeMany("2026-08-06T21:00:00.000Z", 12);
  expect(before).toEqual(numbers("20260806", 1, 12));
  expect(after).toEqual(numbers("20260807", 1, 12));
  expect(await placeMany("2026-08-07T20:59:59.999Z", 2)).toEqual(numbers("20260807", 13, 14));
});

test("the hour that daylight saving repeats does not number anything twice", async () => {
  const { placeMany } = await openShop("Asia/Jerusalem");
  // In Israel 2026-10-25 goes from 02:00 back to 01:00: 01:30 comes twice.
  expect(await placeMany("2026-10-24T22:30:00Z", 6)).toEqual(numbers("20261025", 1, 6));
  expect(await placeMany("2026-10-24T23:30:00Z", 6)).toEqual(numbers("20261025", 7, 12));
  // Its day has 25 hours: 22:00 UTC is still on it only because clocks went back.
  expect(await placeMany("2026-10-25T21:59:59Z", 1)).toEqual(numbers("20261025", 13, 13));
  expect(await placeMany("2026-10-25T22:00:00Z", 1)).toEqual(numbers("20261026", 1, 1));
});

/** Each pair is 23:59:59 and 00:00:01 in Israel; between the two nights of a pair the clocks change at 02:00. */
const nights = [
  ...(["2026-10-24T20:59:59Z 20261024", "2026-10-24T21:00:01Z 20261025"] as const),
  ...(["2026-10-25T21:59:59Z 20261025", "2026-10-25T22:00:01Z 20261026"] as const),
  ...(["2027-03-25T21:59:59Z 20270325", "2027-03-25T22:00:01Z 20270326"] as const),
  ...(["2027-03-26T20:59:59Z 20270326", "2027-03-26T21:00:01Z 20270327"] as const),
];

test("two seconds apart on either side of midnight orders have the number and the place in the list of their own day", async () => {
  const http = await openOrderHttp(platform);
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  const placed = new Map<string, string[]>();
  for (const [at = "", day = ""] of nights.map((night) => night.split(" "))) {
    clock.set(at);
    const items = [{ productId: desk.menu.coke.id, quantity: 1 }];
    const { body } = await call("POST", "", { items, fulfilment: "pickup" });
    placed.set(day, [...(placed.get(day) ?? []), body.number]);
  }
  for (const [day, inOrder] of placed) {
    expect(inOrder).toEqual(numbers(day, 1, inOrder.length));
    const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    const listed = await call<{ items: OrderSummary[] }>("GET", `?from=${date}&to=${date}`);
    expect(listed.body.items.map(({ number }) => number).reverse(), day).toEqual(inOrder);
  }
  // The days on which clocks change have both of their midnights.
  expect([placed.get("20261025")?.length, placed.get("20270326")?.length]).toEqual([2, 2]);
  await http.app.close();
});

test("a midnight that daylight saving skips begins the day an hour later", async () => {
  const { place } = await openShop("Africa/Cairo");
  // In Egypt 2026-04-24 begins at 01:00.
  expect(await place("2026-04-23T21:59:59Z")).toBe("ORD-20260423-0001");
  expect(await place("2026-04-23T22:00:00Z")).toBe("ORD-20260424-0001");
});

test("each business counts for itself, by its own clock", async () => {
  const [haifa, boston] = [await openShop("Asia/Jerusalem"), await openShop("America/New_York")];
  const at = "2026-08-06T22:30:00Z";
  expect([await haifa.place(at), await boston.place(at), await haifa.place(at)]).toEqual([
    ...["ORD-20260807-0001", "ORD-20260806-0001", "ORD-20260807-0002"],
  ]);
});
