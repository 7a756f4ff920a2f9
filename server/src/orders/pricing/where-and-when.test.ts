import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { SaveDeliveryArea } from "@croozer/contracts/delivery-areas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { addDeliveryArea, getBusiness, listDeliveryAreas, readAddress } from "../../businesses/businesses.ts";
import { getMenu } from "../../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu, type TestBusiness } from "../../catalogue/test-shop.ts";
import { savedAddresses } from "../../customers/customers.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getOrder, type OrderRequest, placeOrder, quoteOrder } from "../orders.ts";
import { saveTestCustomer } from "../test-orders.ts";

// A Thursday, 13:00 in Israel.
const noon = "2026-08-06T10:00:00Z";
const clock = heldClock(noon);
let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
afterAll(() => platform.close());

type Area = z.output<typeof SaveDeliveryArea>;
const area = (name: string, zone: Area["zone"], more: Partial<Area> = {}): Area => ({
  name: { he: "", en: name },
  zone,
  ...{ feeMinor: 1000, minimumMinor: 0, freeFromMinor: null, minutes: 20, active: true },
  ...more,
});
const telAviv = area("Tel Aviv", { kind: "place", places: [{ town: "תל אביב", streets: [] }] });
const ramatGan = area("Ramat Gan", { kind: "place", places: [{ town: "רמת גן", streets: [] }] }, { feeMinor: 2000 });
const center = { latitude: 32.0667, longitude: 34.7667 };

type Shop = TestBusiness & {
  order: (more?: Partial<OrderRequest>) => OrderRequest;
  place: (more?: Partial<OrderRequest>) => ReturnType<typeof placeOrder>;
};
async function openShop(areas: Area[], settings: Partial<BusinessSettings> = {}): Promise<Shop> {
  const hours = Array.from({ length: 7 }, () => [{ from: "10:00", to: "22:00" }]);
  const business = await openTestBusiness(platform, { deliveryFeeMinor: 700, hours, ...settings });
  const { coke } = await business.inTx(saveTestMenu);
  for (const one of areas) await business.inTx((tx) => addDeliveryArea(tx, one));
  // Two cokes: 19.80.
  const items = [{ productId: coke.id, quantity: 2 }];
  const order: Shop["order"] = (more = {}) => ({ items, fulfilment: "delivery", source: "whatsapp", ...more });
  return { ...business, order, place: (more) => business.inTx((tx) => placeOrder(tx, order(more))) };
}

describe("where", () => {
  test("without areas a delivery is on the business's own terms, as before", async () => {
    const shop = await openShop([]);
    const { order } = await shop.place({ address: " Herzl  5, apt 3 " });
    expect(order).toMatchObject({ address: "Herzl 5, apt 3", deliveryFeeMinor: 700, deliveryArea: null });
    expect(order).toMatchObject({ areaUnchecked: false, location: null });
    expect(order.addressParts).toMatchObject({ street: "Herzl", building: "5", apartment: "3" });
    expect(await shop.inTx((tx) => getOrder(tx, order.id))).toEqual(order);
  });

  test("the fee and name of the area are those of the moment, and stay with the order", async () => {
    const shop = await openShop([telAviv, ramatGan]);
    const { order } = await shop.place({ address: "10 Bialik St, Ramat Gan" });
    expect(order).toMatchObject({ deliveryFeeMinor: 2000, deliveryArea: { name: { en: "Ramat Gan" } } });
    expect(await shop.inTx((tx) => getOrder(tx, order.id))).toEqual(order);
  });

  test("free from an amount on, refused below the area's minimum", async () => {
    const shop = await openShop([
      { ...telAviv, freeFromMinor: 1980 },
      { ...ramatGan, minimumMinor: 2000 },
    ]);
    expect((await shop.place({ address: "הרצל 5, תל אביב" })).order.deliveryFeeMinor).toBe(0);
    await expect(shop.place({ address: "ביאליק 5, רמת גן" })).rejects.toMatchObject({
      code: "order.below_minimum",
      details: { minimumMinor: 2000, missingMinor: 20 },
    });
    // A pickup has nothing to do with areas.
    await shop.place({ fulfilment: "pickup" });
  });

  test.each(["whatsapp", "api", "manual", "web"] as const)("an address outside is refused from %s", async (source) => {
    const shop = await openShop([telAviv]);
    await expect(shop.place({ source, address: "הרצל 5, חיפה" })).rejects.toMatchObject({
      code: "order.area_not_served",
    });
  });

  test("a person may decide otherwise, and the order says so", async () => {
    const shop = await openShop([telAviv]);
    const { order } = await shop.place({ source: "manual", address: "הרצל 5, חיפה", overrule: true });
    expect(order).toMatchObject({ areaUnchecked: true, deliveryArea: null, deliveryFeeMinor: 700 });
  });

  test("words where only a circle is known are taken and marked; a location settles it", async () => {
    const circle = area("Near", { kind: "radius", center, km: 2 });
    const shop = await openShop([circle]);
    const words = await shop.place({ address: "Herzl 5, Tel Aviv" });
    expect(words.order).toMatchObject({ areaUnchecked: true, deliveryArea: null, deliveryFeeMinor: 700 });
    const point = await shop.place({ location: center });
    expect(point.order).toMatchObject({
      address: "32.06670, 34.76670",
      addressParts: null,
      location: center,
      areaUnchecked: false,
      deliveryFeeMinor: 1000,
    });
    const far = { latitude: 32.2, longitude: 34.9 };
    await expect(shop.place({ location: far, address: "Somewhere 1" })).rejects.toMatchObject({
      code: "order.area_not_served",
    });
  });

  test("an address taken apart is enough, and is written out in the customer's language", async () => {
    const shop = await openShop([telAviv]);
    const addressParts = readAddress("דיזנגוף 99 דירה 4 קומה 2, תל אביב");
    const { order } = await shop.place({ addressParts, language: "he" });
    expect(order).toMatchObject({ address: "דיזנגוף 99, קומה 2, דירה 4, תל אביב", addressParts });
  });

  test("a delivery to nowhere is refused", async () => {
    const shop = await openShop([telAviv]);
    await expect(shop.place({ address: " " })).rejects.toMatchObject({ code: "order.address_missing" });
  });

  test("addresses are kept with their customer once, however they are written", async () => {
    const shop = await openShop([]);
    const customerId = await shop.inTx((tx) => saveTestCustomer(tx));
    for (const address of ["הרצל 5, תל אביב", "רח׳ הרצל 5 דירה 3", "Herzl 5, tel aviv", "אלנבי 7"]) {
      clock.advance(60_000);
      await shop.place({ customerId, address });
    }
    const kept = await shop.inTx((tx) => savedAddresses(tx, customerId));
    expect(kept.map(({ address }) => address)).toEqual(["אלנבי 7", expect.stringMatching(/Herzl 5|הרצל 5/)]);
    expect(kept[1]?.parts).toMatchObject({ building: "5", apartment: "3" });
    clock.set(noon);
  });
});

describe("when", () => {
  const pickup = { fulfilment: "pickup" } as const;
  const at = (instant: string) => clock.set(instant);

  test("as soon as possible is refused while closed, and says from when", async () => {
    const shop = await openShop([]);
    at("2026-08-06T05:00:00Z");
    for (const source of ["whatsapp", "api", "manual"] as const)
      await expect(shop.place({ ...pickup, source })).rejects.toMatchObject({
        code: "order.closed",
        details: { opensAt: "2026-08-06T07:00:00.000Z", earliest: "2026-08-06T07:25:00.000Z" },
      });
    const later = await shop.place({ ...pickup, requestedFor: new Date("2026-08-06T08:00:00Z") });
    expect(later.order.requestedFor?.toISOString()).toBe("2026-08-06T08:00:00.000Z");
    await shop.place({ ...pickup, source: "manual", overrule: true });
    at(noon);
  });

  test("a holiday closes with its reason", async () => {
    const note = { he: "חג שמח", en: "Happy holiday" };
    const shop = await openShop([], { exceptions: [{ date: "2026-08-06", hours: [], note }] });
    await expect(shop.place(pickup)).rejects.toMatchObject({
      code: "order.closed",
      details: { opensAt: "2026-08-07T07:00:00.000Z", note },
    });
  });

  test.each([
    ["2026-08-06T09:59:00Z", "past"],
    ["2026-08-06T10:20:00Z", "too_soon"],
    ["2026-08-06T20:00:00Z", "closed"],
    ["2026-08-20T10:00:00Z", "too_far"],
  ])("%s is refused: %s", async (instant, reason) => {
    const shop = await openShop([]);
    await expect(shop.place({ ...pickup, requestedFor: new Date(instant) })).rejects.toMatchObject({
      code: "order.time_not_possible",
      details: { reason },
    });
  });

  test("the way to an area is part of what an order takes", async () => {
    const shop = await openShop([telAviv]);
    const requestedFor = new Date("2026-08-06T10:30:00Z");
    await shop.place({ ...pickup, requestedFor });
    await expect(shop.place({ address: "הרצל 5, תל אביב", requestedFor })).rejects.toMatchObject({
      code: "order.time_not_possible",
      details: { reason: "too_soon", suggestion: "2026-08-06T10:45:00.000Z" },
    });
  });
});

test("a quote tells area, time and everything that is in the way, by the same rules", async () => {
  const shop = await openShop([{ ...ramatGan, minimumMinor: 5000 }]);
  const { menu, areas, settings } = await shop.inTx(async (tx) => ({
    menu: await getMenu(tx),
    areas: await listDeliveryAreas(tx),
    settings: (await getBusiness(tx)).settings,
  }));
  const now = new Date(noon);
  const quote = (more: Partial<OrderRequest>) => quoteOrder(menu, settings, shop.order(more), { areas, now });
  expect(quote({ address: "ביאליק 1, רמת גן" })).toMatchObject({
    area: { kind: "served", area: { name: { en: "Ramat Gan" } } },
    minutes: 45,
    earliest: new Date("2026-08-06T10:45:00Z"),
    deliveryFeeMinor: 2000,
    problems: [{ code: "order.below_minimum", missingMinor: 3020 }],
  });
  expect(quote({ address: "חיפה, הרצל 1" }).problems).toMatchObject([{ code: "order.area_not_served" }]);
  expect(quote({}).area).toBeNull();
  expect(quoteOrder(menu, settings, shop.order({ address: "חיפה, הרצל 1" })).problems).toEqual([]);
});
