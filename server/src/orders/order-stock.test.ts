import { afterAll, beforeAll, expect, test } from "vitest";
import { getMenu, getProduct, patchProduct, saveProduct } from "../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu } from "../catalogue/test-shop.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { amendOrder, cancelOrder, editOrder, getOrder, placeOrder } from "./orders.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

/** A shop that counts its cokes. */
async function openShop(stock: number) {
  const business = await openTestBusiness(platform);
  const { inTx } = business;
  const { coke, pizza, cheese, size } = await inTx(saveTestMenu);
  await inTx((tx) => patchProduct(tx, coke.id, { stock }));
  const left = async () => (await inTx((tx) => getProduct(tx, coke.id))).stock;
  const cokes = (quantity: number) => ({ productId: coke.id, quantity });
  const place = (...items: Parameters<typeof cokes>[0][]) =>
    inTx((tx) => placeOrder(tx, { items: items.map(cokes), fulfilment: "pickup", source: "api" }));
  return { ...business, coke, pizza, cheese, size, left, cokes, place };
}

test("an order takes what is counted, once for all its lines", async () => {
  const shop = await openShop(5);
  await shop.place(2, 1);
  expect(await shop.left()).toBe(2);
  await expect(shop.place(1, 2)).rejects.toMatchObject({ code: "order.sold_out" });
  expect(await shop.left()).toBe(2);
});

test("what is not counted is not taken, and what is weighed goes by the gram", async () => {
  const { inTx, cheese, pizza, size, left, ...shop } = await openShop(1);
  await inTx((tx) => patchProduct(tx, cheese.id, { stock: 1 }));
  const options = { [size.id]: [size.options[0]?.id ?? ""] };
  const items = [
    { productId: cheese.id, quantity: 0.7 },
    { productId: pizza.id, quantity: 1, options },
  ];
  await inTx((tx) => placeOrder(tx, { items, fulfilment: "pickup", source: "api" }));
  expect(await inTx((tx) => getProduct(tx, cheese.id))).toMatchObject({ stock: 0.3 });
  expect(await inTx((tx) => getProduct(tx, pizza.id))).toMatchObject({ stock: null });
  expect(await left()).toBe(1);
  await shop.place(1);
  expect(await left()).toBe(0);
});

test("nothing left is sold out on the menu at once, and back when an order is cancelled", async () => {
  const shop = await openShop(2);
  const available = async () => (await shop.inTx(getMenu)).product.get(shop.coke.id)?.available;
  const { order } = await shop.place(2);
  expect(await available()).toBe(false);
  await expect(shop.place(1)).rejects.toMatchObject({ code: "order.product_unavailable", details: { soldOut: true } });
  await shop.inTx((tx) => cancelOrder(tx, order.id, { reason: "changed their mind" }));
  expect([await available(), await shop.left()]).toEqual([true, 2]);
});

test("what was made and is thrown away does not come back", async () => {
  const shop = await openShop(2);
  const { order } = await shop.place(2);
  await shop.inTx((tx) => cancelOrder(tx, order.id, { reason: "burnt", restock: false }));
  expect(await shop.left()).toBe(0);
});

test("twenty who want the last seven get seven between them", async () => {
  const shop = await openShop(7);
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => shop.place(1)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
  const codes = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  expect([...new Set(codes)].every((code) => ["order.sold_out", "order.product_unavailable"].includes(code))).toBe(
    true,
  );
  expect(await shop.left()).toBe(0);
});

test("an edit takes the difference and puts it back, and its own part is not in its way", async () => {
  const shop = await openShop(5);
  const { order } = await shop.place(4);
  const amend = async (quantity: number) => {
    const { version, items } = await shop.inTx((tx) => getOrder(tx, order.id));
    const id = items[0]?.id ?? "";
    return shop.inTx((tx) => amendOrder(tx, order.id, { version, items: [{ id, quantity }], overrule: false }));
  };
  await amend(5);
  expect(await shop.left()).toBe(0);
  await expect(amend(6)).rejects.toMatchObject({
    code: "order.sold_out",
    details: { productId: shop.coke.id, left: 0, line: 0, name: { en: "Coke" } },
  });
  await amend(2);
  expect(await shop.left()).toBe(3);
  const more = { items: [shop.cokes(5)], fulfilment: "pickup" } as const;
  await shop.inTx((tx) => editOrder(tx, order.id, more));
  expect(await shop.left()).toBe(0);
  await shop.inTx((tx) => cancelOrder(tx, order.id, { reason: "gone" }));
  expect(await shop.left()).toBe(5);
});

test("its customer may change an order that holds the last of something", async () => {
  const shop = await openShop(4);
  const { order } = await shop.place(4);
  const edit = (quantity: number) =>
    shop.inTx((tx) => editOrder(tx, order.id, { items: [shop.cokes(quantity)], fulfilment: "pickup" }));
  await edit(3);
  await edit(4);
  expect(await shop.left()).toBe(0);
  await expect(edit(5)).rejects.toMatchObject({ code: "order.sold_out", details: { left: 4 } });
  await shop.inTx((tx) => patchProduct(tx, shop.coke.id, { available: false }));
  await expect(edit(4)).rejects.toMatchObject({ code: "order.product_unavailable" });
});

test("an order from before it was counted gives nothing back", async () => {
  const shop = await openShop(3);
  await shop.inTx((tx) => patchProduct(tx, shop.coke.id, { stock: null }));
  const { order } = await shop.place(3);
  await shop.inTx((tx) => patchProduct(tx, shop.coke.id, { stock: 10 }));
  await shop.inTx((tx) => cancelOrder(tx, order.id, { reason: "gone" }));
  expect(await shop.left()).toBe(10);
});

test("saving a product without its stock leaves what was sold meanwhile sold", async () => {
  const shop = await openShop(3);
  await shop.place(1);
  const { id, pictureUrl: _picture, stock: _stock, ...fields } = shop.coke;
  await shop.inTx((tx) => saveProduct(tx, { ...fields, priceMinor: 1100 }, id));
  expect(await shop.left()).toBe(2);
  await shop.inTx((tx) => saveProduct(tx, { ...fields, stock: null }, id));
  expect(await shop.left()).toBeNull();
});
