import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, saveTestMenu } from "../catalogue/test-shop.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { placeOrder } from "./orders.ts";

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
