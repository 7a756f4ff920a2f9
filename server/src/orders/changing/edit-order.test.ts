import type { BusinessSettings } from "@croozer/contracts/businesses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBusiness } from "../../businesses/businesses.ts";
import { getMenu, patchProduct } from "../../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu } from "../../catalogue/test-shop.ts";
import { getCustomer } from "../../customers/customers.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { agreementOf, changeOrderStatus, editOrder, getOrder, placeOrder, quoteOrder } from "../orders.ts";
import { saveTestCustomer } from "../test-orders.ts";
import { readTimeline } from "../timeline.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

/** A shop with an order of two cokes, to be picked up. */
async function openShop(settings: Partial<BusinessSettings> = {}) {
  const business = await openTestBusiness(platform, settings);
  const menu = await business.inTx(saveTestMenu);
  const customerId = await business.inTx((tx) => saveTestCustomer(tx));
  const items = (quantity: number) => [{ productId: menu.coke.id, quantity }];
  const { order } = await business.inTx((tx) =>
    placeOrder(tx, { items: items(2), fulfilment: "pickup", source: "whatsapp", customerId }),
  );
  return { ...business, menu, customerId, items, order };
}

test("an order that nobody began to make is priced anew, with a line in its timeline and in its customer's totals", async () => {
  const { inTx, order, items, customerId } = await openShop({ deliveryFeeMinor: 1500 });
  const wish = { items: items(3), fulfilment: "delivery", address: " Herzl  7 ", customerNote: "ring twice" } as const;
  const { change } = await inTx((tx) => editOrder(tx, order.id, { ...wish, version: order.version }));
  expect(change).toEqual({ kind: "edited", by: "customer" });
  const edited = await inTx((tx) => getOrder(tx, order.id));
  expect(edited).toMatchObject({ address: "Herzl 7", customerNote: "ring twice", version: 2, number: order.number });
  expect(edited.totalMinor).toBe((order.totalMinor / 2) * 3 + 1500);
  expect(edited.items.map(({ quantity }) => quantity)).toEqual([3]);
  const timeline = await inTx((tx) => readTimeline(tx, order.id, "en"));
  expect(timeline.at(-1)).toMatchObject({ kind: "edited", detail: expect.stringContaining("Herzl 7") });
  const customer = await inTx((tx) => getCustomer(tx, customerId));
  expect(customer).toMatchObject({ ordersCount: 1, spentMinor: edited.totalMinor, addresses: ["Herzl 7"] });
});

test("once it is being made, an order stays as it is", async () => {
  const { inTx, order, items } = await openShop();
  for (const status of ["confirmed", "preparing"] as const)
    await inTx((tx) => changeOrderStatus(tx, order.id, { status }));
  const edit = inTx((tx) => editOrder(tx, order.id, { items: items(3), fulfilment: "pickup" }));
  await expect(edit).rejects.toMatchObject({ code: "order.not_editable" });
  expect((await inTx((tx) => getOrder(tx, order.id))).items[0]?.quantity).toBe(2);
});

test("an order changed meanwhile is not changed unseen", async () => {
  const { inTx, order, items } = await openShop();
  await inTx((tx) => changeOrderStatus(tx, order.id, { status: "confirmed" }));
  const edit = inTx((tx) => editOrder(tx, order.id, { items: items(3), fulfilment: "pickup", version: order.version }));
  await expect(edit).rejects.toMatchObject({ code: "order.changed_meanwhile" });
});

test("what was agreed to at one price is neither placed nor changed at another", async () => {
  const { inTx, menu, order, items } = await openShop();
  const wish = { items: items(3), fulfilment: "pickup" } as const;
  const agreed = await inTx(async (tx) =>
    agreementOf(wish, quoteOrder(await getMenu(tx), (await getBusiness(tx)).settings, wish)),
  );
  await inTx((tx) => patchProduct(tx, menu.coke.id, { priceMinor: menu.coke.priceMinor + 100 }));
  const edit = inTx((tx) => editOrder(tx, order.id, { ...wish, agreed }));
  await expect(edit).rejects.toMatchObject({ code: "order.price_changed" });
  const place = inTx((tx) => placeOrder(tx, { ...wish, source: "whatsapp", agreed }));
  await expect(place).rejects.toMatchObject({ code: "order.price_changed" });
});
