import type { BusinessSettings } from "@croozer/contracts/businesses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patchProduct } from "../../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu, type TestBusiness, type TestMenu } from "../../catalogue/test-shop.ts";
import { getCustomer } from "../../customers/customers.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { cancelOrder, findLastOrder, findOpenOrder, getOrder, type OrderRequest, placeOrder } from "../orders.ts";
import { saveTestCustomer } from "../test-orders.ts";

const clock = heldClock("2026-08-06T10:00:00Z");
let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
afterAll(() => platform.close());

type Shop = TestBusiness & { menu: TestMenu; coke: (request?: Partial<OrderRequest>) => OrderRequest };
async function openShop(settings: Partial<BusinessSettings> = {}): Promise<Shop> {
  const business = await openTestBusiness(platform, settings);
  const menu = await business.inTx(saveTestMenu);
  const items = [{ productId: menu.coke.id, quantity: 2 }];
  return { ...business, menu, coke: (request = {}) => ({ items, fulfilment: "pickup", source: "api", ...request }) };
}
const place = async (shop: Shop, request: OrderRequest) => (await shop.inTx((tx) => placeOrder(tx, request))).order;

test("an order keeps names, prices and terms as they were when it was placed", async () => {
  const shop = await openShop({ deliveryFeeMinor: 1500 });
  const { pizza, size, toppings, ids } = shop.menu;
  const placed = await place(shop, {
    source: "whatsapp",
    fulfilment: "delivery",
    address: " Herzl  5 ",
    paymentMethod: "cash",
    language: "he",
    customerName: "Noa",
    items: [
      {
        productId: pizza.id,
        quantity: 2,
        options: { [size.id]: [ids.Large], [toppings.id]: [ids.Olives] },
        removedIngredientIds: [ids.Basil],
      },
    ],
  });
  await shop.inTx((tx) => patchProduct(tx, pizza.id, { priceMinor: 9900 }));
  const order = await shop.inTx((tx) => getOrder(tx, placed.id));
  expect(order).toEqual(placed);
  expect(order).toMatchObject({
    number: "ORD-20260806-0001",
    address: "Herzl 5",
    language: "he",
    subtotalMinor: 14_802,
    deliveryFeeMinor: 1500,
    totalMinor: 16_302,
    taxMinor: 2487,
    taxIncluded: true,
    currency: "ILS",
  });
  expect(order.items[0]?.options.map(({ kind, name, priceMinor }) => [kind, name.en, priceMinor])).toEqual([
    ["option", "Large", 2000],
    ["option", "Olives", 601],
    ["removed", "Basil", 0],
  ]);
  expect(order.items[0]?.request).toMatchObject({ removedIngredientIds: [ids.Basil] });
});

test("thirty orders at once get thirty numbers", async () => {
  const shop = await openShop();
  const orders = await Promise.all(Array.from({ length: 30 }, () => place(shop, shop.coke())));
  const numbers = orders.map((order) => order.shortNumber).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test("the same source with the same key places once, one after another and all at once", async () => {
  const shop = await openShop();
  const confirmed = shop.coke({ source: "whatsapp", sourceKey: "conversation 1, cart 7" });
  const results = await Promise.all(Array.from({ length: 8 }, () => shop.inTx((tx) => placeOrder(tx, confirmed))));
  expect(results.filter((result) => result.isNew)).toHaveLength(1);
  expect(new Set(results.map((result) => result.order.id)).size).toBe(1);
  const other = await shop.inTx((tx) => placeOrder(tx, { ...confirmed, source: "api" }));
  expect(other.isNew).toBe(true);
});

test("the number's day is the business's own, across midnight", async () => {
  const shop = await openShop({ timeZone: "Asia/Jerusalem" });
  clock.set("2026-08-06T20:59:59Z");
  expect((await place(shop, shop.coke())).number).toBe("ORD-20260806-0001");
  clock.set("2026-08-06T21:00:00Z");
  expect((await place(shop, shop.coke())).number).toBe("ORD-20260807-0001");
});

test("the day that daylight saving makes longer or shorter is still one day", async () => {
  const shop = await openShop({ timeZone: "Asia/Jerusalem" });
  // Clocks go back on 25 October 2026 at 02:00 local: midnight is at 21:00 UTC before and at 22:00 UTC after.
  const at = async (instant: string) => {
    clock.set(instant);
    return (await place(shop, shop.coke())).number;
  };
  expect(await at("2026-10-24T21:00:00Z")).toBe("ORD-20261025-0001");
  expect(await at("2026-10-25T21:59:59Z")).toBe("ORD-20261025-0002");
  expect(await at("2026-10-25T22:00:00Z")).toBe("ORD-20261026-0001");
  // And forward on 26 March 2027.
  expect(await at("2027-03-25T21:59:59Z")).toBe("ORD-20270325-0001");
  expect(await at("2027-03-25T22:00:00Z")).toBe("ORD-20270326-0001");
  expect(await at("2027-03-26T20:59:59Z")).toBe("ORD-20270326-0002");
  expect(await at("2027-03-26T21:00:00Z")).toBe("ORD-20270327-0001");
  clock.set("2026-08-06T10:00:00Z");
});

describe("an order is refused", () => {
  const refused = (shop: Shop, request: Partial<OrderRequest>) =>
    expect(shop.inTx((tx) => placeOrder(tx, shop.coke(request)))).rejects;

  test("for what is sold out, switched off or never was", async () => {
    const shop = await openShop();
    const { coke, cheese } = shop.menu;
    await shop.inTx((tx) => patchProduct(tx, coke.id, { available: false }));
    await shop.inTx((tx) => patchProduct(tx, cheese.id, { active: false }));
    for (const productId of [coke.id, cheese.id, newId()])
      await refused(shop, { items: [{ productId, quantity: 1 }] }).toMatchObject({ code: "order.product_unavailable" });
  });

  test("without a required option, with a sold-out, an unknown or one too many", async () => {
    const shop = await openShop();
    const { pizza, size, toppings, ids } = shop.menu;
    const truffle = toppings.options[3]!.id;
    const item = (options: Record<string, string[]>) => ({ items: [{ productId: pizza.id, quantity: 1, options }] });
    await refused(shop, item({})).toMatchObject({ code: "order.option_missing", details: { optionGroupId: size.id } });
    for (const options of [
      { [size.id]: [ids.Large, ids.Personal] },
      { [size.id]: [newId()] },
      { [size.id]: [ids.Large], [toppings.id]: [truffle] },
      { [size.id]: [ids.Large], [newId()]: [ids.Olives] },
    ])
      await refused(shop, item(options)).toMatchObject({ code: "order.option_invalid" });
  });

  test("delivered nowhere, below the minimum, or in a way that is not offered", async () => {
    const shop = await openShop({ minimumOrderMinor: 1981, pickupEnabled: false });
    await refused(shop, {}).toMatchObject({ code: "order.fulfilment_unavailable" });
    await refused(shop, { fulfilment: "delivery", address: "Herzl 5" }).toMatchObject({
      code: "order.below_minimum",
      details: { missingMinor: 1 },
    });
    const three = [{ productId: shop.menu.coke.id, quantity: 3 }];
    await refused(shop, { fulfilment: "delivery", address: "  ", items: three }).toMatchObject({
      code: "order.address_missing",
    });
    await refused(shop, { items: [] }).toMatchObject({ code: "order.empty" });
  });

  test("half a coke, but not half a kilo", async () => {
    const shop = await openShop();
    await refused(shop, { items: [{ productId: shop.menu.coke.id, quantity: 0.5 }] }).toMatchObject({
      code: "order.quantity_invalid",
    });
    const cheese = shop.coke({ items: [{ productId: shop.menu.cheese.id, quantity: 0.5 }] });
    expect((await place(shop, cheese)).subtotalMinor).toBe(4495);
  });

  test("from a chat while the intake is closed, but not by hand", async () => {
    const shop = await openShop({ intakeOpen: false });
    await refused(shop, { source: "whatsapp" }).toMatchObject({ code: "order.intake_paused" });
    await place(shop, shop.coke({ source: "manual" }));
  });

  test("and leaves nothing behind: the next one has the number", async () => {
    const shop = await openShop();
    await refused(shop, { customerId: newId() }).toMatchObject({ code: "customer.not_found" });
    expect((await place(shop, shop.coke())).shortNumber).toBe(1);
  });
});

test("a customer's totals follow their orders, and leave with the cancelled ones", async () => {
  const shop = await openShop();
  const customerId = await shop.inTx((tx) => saveTestCustomer(tx, { name: "Noa", phone: "+972550000123" }));
  const totals = async () => {
    const { ordersCount, spentMinor, firstOrderAt, lastOrderAt } = await shop.inTx((tx) => getCustomer(tx, customerId));
    return [ordersCount, spentMinor, firstOrderAt, lastOrderAt];
  };
  const [early, late] = ["2026-08-07T10:00:00.000Z", "2026-08-08T10:00:00.000Z"];
  clock.set(early);
  const first = await place(shop, shop.coke({ customerId, fulfilment: "delivery", address: "Herzl 5" }));
  expect(first.customer).toEqual({ id: customerId, name: "Noa", phone: "+972550000123" });
  clock.set(late);
  const second = await place(shop, shop.coke({ customerId }));
  expect(await totals()).toEqual([2, 3960, early, late]);
  await shop.inTx((tx) => cancelOrder(tx, first.id, { reason: "closed" }));
  expect(await totals()).toEqual([1, 1980, late, late]);
  expect((await shop.inTx((tx) => findLastOrder(tx, customerId)))?.id).toBe(second.id);
  await shop.inTx((tx) => cancelOrder(tx, second.id, { reason: "closed" }));
  expect(await totals()).toEqual([0, 0, null, null]);
  expect(await shop.inTx((tx) => findLastOrder(tx, customerId))).toBeNull();
  expect((await shop.inTx((tx) => getCustomer(tx, customerId))).addresses).toEqual(["Herzl 5"]);
});

test("the open order of a conversation is its latest unfinished one", async () => {
  const shop = await openShop();
  const conversationId = newId();
  expect(await shop.inTx((tx) => findOpenOrder(tx, conversationId))).toBeNull();
  const order = await place(shop, shop.coke({ conversationId }));
  expect((await shop.inTx((tx) => findOpenOrder(tx, conversationId)))?.id).toBe(order.id);
  await shop.inTx((tx) => cancelOrder(tx, order.id, { reason: "no" }));
  expect(await shop.inTx((tx) => findOpenOrder(tx, conversationId))).toBeNull();
});

test("another business sees neither the order nor the customer, and numbers by itself", async () => {
  const mine = await openShop();
  const theirs = await openShop();
  const customerId = await mine.inTx((tx) => saveTestCustomer(tx));
  const order = await place(mine, mine.coke({ customerId, sourceKey: "once" }));
  await expect(theirs.inTx((tx) => getOrder(tx, order.id))).rejects.toMatchObject({ code: "order.not_found" });
  await expect(theirs.inTx((tx) => placeOrder(tx, theirs.coke({ customerId })))).rejects.toMatchObject({
    code: "customer.not_found",
  });
  await expect(theirs.inTx((tx) => placeOrder(tx, mine.coke()))).rejects.toMatchObject({
    code: "order.product_unavailable",
  });
  const own = await theirs.inTx((tx) => placeOrder(tx, theirs.coke({ sourceKey: "once" })));
  expect([own.isNew, own.order.shortNumber]).toEqual([true, 1]);
});
