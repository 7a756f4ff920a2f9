import type { Customer } from "@croozer/contracts/customers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, saveTestMenu } from "../catalogue/test-shop.ts";
import { findCustomer, getCustomer, identifyCustomers, updateCustomer } from "../customers/customers.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { startWorker } from "../worker.ts";
import { cancelOrder, findLastOrder, getOrder, placeOrder } from "./orders.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

test("two customers that turn out to be one person have one history, and either id leads to it", async () => {
  const worker = await startWorker(platform);
  const shop = await openTestBusiness(platform);
  const { coke } = await shop.inTx(saveTestMenu);
  const meet = async (waId: string | null, bsuid: string | null) => {
    const sighting = { waId, bsuid, profileName: "Noa", username: null, wroteAt: new Date() };
    return (await shop.inTx((tx) => identifyCustomers(tx, [sighting]))).customerIds[0]!;
  };
  const order = (customerId: string, address: string) =>
    shop.inTx(async (tx) => {
      const items = [{ productId: coke.id, quantity: 1 }];
      const wish = { items, fulfilment: "delivery", address, source: "whatsapp", customerId } as const;
      return (await placeOrder(tx, wish)).order;
    });
  const byPhone = await meet("972550000555", null);
  const byId = await meet(null, "IL.555");
  const first = await order(byId, "Herzl 5");
  const second = await order(byPhone, "Allenby 1");
  await shop.inTx((tx) => updateCustomer(tx, byId, { note: "Third floor", tags: ["vip"] }));
  await shop.inTx((tx) => updateCustomer(tx, byPhone, { note: "Rings twice", tags: ["vip", "regular"] }));

  const both = await Promise.all([meet("972550000555", "IL.555"), meet("972550000555", "IL.555")]);
  expect(both).toEqual([byPhone, byPhone]);
  const one = await shop.inTx((tx) => getCustomer(tx, byPhone));
  expect(one).toMatchObject({
    ...{ ordersCount: 2, spentMinor: 1980, note: "Rings twice\nThird floor", tags: ["vip", "regular"] },
    ...{ firstOrderAt: first.placedAt.toISOString(), lastOrderAt: second.placedAt.toISOString() },
  } satisfies Partial<Customer>);
  expect(one.addresses.toSorted()).toEqual(["Allenby 1", "Herzl 5"]);
  expect(await shop.inTx((tx) => findCustomer(tx, byId))).toEqual(one);

  await expect.poll(async () => (await shop.inTx((tx) => getOrder(tx, first.id))).customer.id).toBe(byPhone);
  await shop.inTx((tx) => cancelOrder(tx, second.id, { reason: "x" }));
  expect((await shop.inTx((tx) => findLastOrder(tx, byPhone)))?.id).toBe(first.id);
  expect((await shop.inTx((tx) => getCustomer(tx, byId))).ordersCount).toBe(1);
  const again = await order(byId, "Herzl 5");
  expect(again.customer.id).toBe(byPhone);
  await worker.stop();
});
