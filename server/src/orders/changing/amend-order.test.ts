import type { EditOrder } from "@croozer/contracts/order-acts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { patchProduct } from "../../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu } from "../../catalogue/test-shop.ts";
import { getCustomer } from "../../customers/customers.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { lineChanges } from "../difference.ts";
import { amendOrder, changeOrderStatus, getOrder, placeOrder, seeOrder, takePayment } from "../orders.ts";
import { saveTestCustomer } from "../test-orders.ts";
import { readTimeline } from "../timeline.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

/** A shop with an order of two cokes at 9.90 and half a kilo of cheese at 44.95, to be picked up. */
async function openShop() {
  const business = await openTestBusiness(platform, { deliveryFeeMinor: 1500 });
  const { inTx } = business;
  const menu = await inTx(saveTestMenu);
  const customerId = await inTx((tx) => saveTestCustomer(tx));
  const items = [
    { productId: menu.coke.id, quantity: 2 },
    { productId: menu.cheese.id, quantity: 0.5 },
  ];
  const { order } = await inTx((tx) => placeOrder(tx, { items, fulfilment: "pickup", source: "manual", customerId }));
  const present = () => inTx((tx) => getOrder(tx, order.id));
  const amend = async (edit: Omit<z.input<typeof EditOrder>, "version">) => {
    const { version } = await present();
    await inTx((tx) => amendOrder(tx, order.id, { overrule: false, ...edit, version } as z.output<typeof EditOrder>));
    return present();
  };
  const advance = async (...statuses: ("confirmed" | "preparing" | "ready" | "delivered")[]) => {
    for (const status of statuses) await inTx((tx) => changeOrderStatus(tx, order.id, { status }));
  };
  const last = async () => (await inTx((tx) => readTimeline(tx, order.id, "en"))).at(-1);
  const [coke, cheese] = order.items;
  if (!coke || !cheese) throw new Error("two lines were placed");
  return { ...business, menu, customerId, order, coke, cheese, present, amend, advance, last };
}

describe("lines", () => {
  test("that stay keep the price they were sold for; new ones have today's", async () => {
    const { inTx, menu, coke, amend, present } = await openShop();
    await inTx((tx) => patchProduct(tx, menu.coke.id, { priceMinor: 2000 }));
    const edited = await amend({
      items: [
        { id: coke.id, quantity: 3 },
        { productId: menu.coke.id, quantity: 1 },
      ],
    });
    expect(edited.items.map(({ unitPriceMinor, quantity }) => [unitPriceMinor, quantity])).toEqual([
      [990, 3],
      [2000, 1],
    ]);
    expect(edited).toMatchObject({ totalMinor: 4970, version: 2, revision: 2 });
    expect(edited.items[0]?.id).toBe(coke.id);
    expect(edited).toEqual(await present());
  });

  test("that are sold out by now may stay", async () => {
    const { inTx, menu, coke, cheese, amend } = await openShop();
    await inTx((tx) => patchProduct(tx, menu.coke.id, { available: false }));
    expect((await amend({ items: [{ id: coke.id }, { id: cheese.id, quantity: 1 }] })).totalMinor).toBe(1980 + 8990);
    await expect(amend({ items: [{ productId: menu.coke.id, quantity: 1 }] })).rejects.toMatchObject({
      code: "order.product_unavailable",
    });
    await expect(amend({ items: [{ id: menu.coke.id }] })).rejects.toMatchObject({ code: "request.invalid" });
    const twice = [{ id: coke.id }, { id: coke.id, quantity: 1 }];
    await expect(amend({ items: twice })).rejects.toMatchObject({ code: "request.invalid" });
    await expect(amend({ items: [{ id: coke.id, quantity: 1.5 }] })).rejects.toMatchObject({
      code: "order.quantity_invalid",
    });
  });

  test("are told apart in the timeline: what, from what total to which, by whom", async () => {
    const { menu, coke, amend, last, inTx, customerId } = await openShop();
    const edited = await amend({
      items: [
        { id: coke.id, quantity: 1 },
        { productId: menu.coke.id, quantity: 2, note: "cold" },
      ],
    });
    expect(await last()).toMatchObject({
      kind: "edited",
      actor: { kind: "member", name: "Dana" },
      difference: {
        lines: [
          { change: "removed", name: "Coke", quantity: 1, note: null },
          { change: "removed", name: "Cheese", quantity: 0.5, unit: "kg" },
          { change: "added", name: "Coke", quantity: 2, note: "cold" },
        ],
        totalMinor: { from: 6475, to: 2970 },
      },
    });
    expect(await inTx((tx) => getCustomer(tx, customerId))).toMatchObject({ spentMinor: edited.totalMinor });
  });
});

test("the kitchen is shown what changed until it saw it, and only when it had something to see", async () => {
  const { inTx, order, coke, cheese, amend, advance, present } = await openShop();
  const marks = async () => {
    const { seenItems, items } = await present();
    return seenItems && lineChanges(seenItems, items).map(({ change, quantity, name }) => [change, quantity, name.en]);
  };
  await amend({ items: [{ id: coke.id, quantity: 1 }, { id: cheese.id }] });
  expect(await marks()).toBeNull();
  await advance("confirmed", "preparing");
  await amend({ items: [{ id: coke.id, quantity: 4 }] });
  expect(await marks()).toEqual([
    ["removed", 0.5, "Cheese"],
    ["added", 3, "Coke"],
  ]);
  await amend({ items: [{ id: coke.id, quantity: 3 }] });
  expect(await marks()).toEqual([
    ["removed", 0.5, "Cheese"],
    ["added", 2, "Coke"],
  ]);
  const { version } = await present();
  await expect(inTx((tx) => seeOrder(tx, order.id, { version: version - 1 }))).rejects.toMatchObject({
    code: "order.changed_meanwhile",
  });
  await inTx((tx) => seeOrder(tx, order.id, { version }));
  expect(await marks()).toBeNull();
  await amend({ items: [{ id: coke.id, quantity: 2 }] });
  await amend({ items: [{ id: coke.id, quantity: 3 }] });
  expect(await marks(), "as it was seen").toBeNull();
});

test("a pickup becomes a delivery with its fee, and back", async () => {
  const { amend, inTx, customerId } = await openShop();
  await expect(amend({ fulfilment: "delivery" })).rejects.toMatchObject({ code: "order.address_missing" });
  const sent = await amend({ fulfilment: "delivery", address: " Herzl  5 apt 3" });
  expect(sent).toMatchObject({ address: "Herzl 5 apt 3", addressParts: { apartment: "3" }, totalMinor: 6475 + 1500 });
  expect((await inTx((tx) => getCustomer(tx, customerId))).addresses).toEqual(["Herzl 5 apt 3"]);
  const fetched = await amend({ fulfilment: "pickup" });
  expect(fetched).toMatchObject({ address: null, addressParts: null, deliveryFeeMinor: 0, totalMinor: 6475 });
});

test("a discount needs a reason, is never more than the order, and stays when lines change", async () => {
  const { amend, coke, last } = await openShop();
  await expect(amend({ discountMinor: 500 })).rejects.toMatchObject({ code: "order.discount_unexplained" });
  await expect(amend({ discountMinor: 6476, discountReason: "x" })).rejects.toMatchObject({
    code: "order.discount_too_large",
    details: { mostMinor: 6475 },
  });
  expect(await amend({ discountMinor: 500, discountReason: "Late last time" })).toMatchObject({
    ...{ discountMinor: 500, discountReason: "Late last time", totalMinor: 5975 },
  });
  expect((await last())?.difference?.fields).toEqual([
    { field: "discountMinor", from: "0", to: "500" },
    { field: "discountReason", from: null, to: "Late last time" },
  ]);
  expect(await amend({ items: [{ id: coke.id }] })).toMatchObject({ discountMinor: 500, totalMinor: 1480 });
  expect(await amend({ discountMinor: 0 })).toMatchObject({ discountReason: null, totalMinor: 1980 });
});

test("what was paid and costs more is due again", async () => {
  const { inTx, order, coke, cheese, amend } = await openShop();
  await inTx((tx) => takePayment(tx, order.id, { version: 1 }));
  const more = await amend({ items: [{ id: coke.id, quantity: 3 }, { id: cheese.id }] });
  expect(more).toMatchObject({ paymentStatus: "pending", paidMinor: 6475, totalMinor: 7465, status: "pending" });
});

test("notes and tags may be written at any time, all else only while the order is not finished", async () => {
  const { amend, advance, last, order } = await openShop();
  await advance("confirmed", "preparing", "ready", "delivered");
  const noted = await amend({ internalNote: "Complained", kitchenNote: "", tags: ["vip", "late", "vip"] });
  expect(noted).toMatchObject({ internalNote: "Complained", kitchenNote: null, tags: ["vip", "late"], revision: 1 });
  expect((await last())?.difference?.fields.map(({ field }) => field)).toEqual(["internalNote", "tags"]);
  await expect(amend({ discountMinor: 100, discountReason: "cold" })).rejects.toMatchObject({
    code: "order.not_editable",
    details: { status: "delivered" },
  });
  const same = await amend({ tags: ["vip", "late"] });
  expect(same.version, "nothing changed").toBe(noted.version);
  expect(order.tags).toEqual([]);
});

test("of two members who edit at once, one is told that the order changed", async () => {
  const { inTx, order, coke, present } = await openShop();
  const edit = (quantity: number) =>
    inTx((tx) => amendOrder(tx, order.id, { version: 1, items: [{ id: coke.id, quantity }], overrule: false }));
  const results = await Promise.allSettled([edit(5), edit(7)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "order.changed_meanwhile" },
  });
  const won = results[0]?.status === "fulfilled" ? 5 : 7;
  expect((await present()).items.map(({ quantity }) => quantity)).toEqual([won]);
});
