import type { EditPreview, OrderQuote, OrderRequests } from "@croozer/contracts/order-quotes";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDeliveryArea } from "../../businesses/businesses.ts";
import { patchProduct } from "../../catalogue/catalogue.ts";
import { getCustomer } from "../../customers/customers.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { openDesk, openOrderHttp, type Problem } from "../test-order-desk.ts";
import { saveTestCustomer } from "../test-orders.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const codesOf = ({ problems }: OrderQuote) => problems.map(({ code, overrulable }) => [code, overrulable]);

test("a quote says what it costs, what is in the way and what a person may decide otherwise", async () => {
  const shop = await openDesk(platform, http, { minimumOrderMinor: 5000, deliveryFeeMinor: 1000 });
  const { coke, pizza, size, ids } = shop.menu;
  const call = shop.as("agent");
  const empty = await call<OrderQuote>("POST", "/quote", { items: [] });
  expect([empty.status, codesOf(empty.body), empty.body.area]).toEqual([200, [["order.empty", false]], null]);
  const items = [
    { productId: coke.id, quantity: 2 },
    { productId: pizza.id, quantity: 1 },
  ];
  const open = await call<OrderQuote>("POST", "/quote", { items, fulfilment: "delivery", discountMinor: 100 });
  expect(open.body).toMatchObject({ deliveryFeeMinor: 1000, lines: [{ name: "Coke" }, { productId: pizza.id }] });
  expect(open.body.problems.find(({ code }) => code === "order.option_missing")).toMatchObject({ line: 1 });
  expect(codesOf(open.body)).toEqual(
    expect.arrayContaining([
      ["order.address_missing", false],
      ["order.discount_unexplained", false],
    ]),
  );
  const whole = [{ ...items[0] }, { ...items[1], options: { [size.id]: [ids.Large] } }];
  const good = await call<OrderQuote>("POST", "/quote", { items: whole, fulfilment: "pickup" });
  expect([codesOf(good.body), good.body.totalMinor]).toEqual([[], good.body.subtotalMinor]);
  expect((await shop.as("staff")("POST", "/quote", { items })).status).toBe(403);
});

test("where it goes decides fee and minutes, and an address outside is told with the way round it", async () => {
  const shop = await openDesk(platform, http, { minimumOrderMinor: 0 });
  const zone = { kind: "place" as const, places: [{ town: "Haifa", streets: [] }] };
  const terms = { feeMinor: 1500, minimumMinor: 4000, freeFromMinor: null, minutes: 20, active: true };
  await shop.inTx((tx) => addDeliveryArea(tx, { name: { he: "", en: "Haifa" }, zone, ...terms }));
  const ask = async (address: string) => {
    const items = [{ productId: shop.menu.coke.id, quantity: 2 }];
    return (await shop.as("agent")<OrderQuote>("POST", "/quote", { items, fulfilment: "delivery", address })).body;
  };
  const near = await ask("Herzl 5, Haifa");
  expect(near).toMatchObject({ area: { result: "served", name: "Haifa" }, deliveryFeeMinor: 1500 });
  expect(near.problems).toMatchObject([
    { code: "order.below_minimum", overrulable: true, minimumMinor: 4000, missingMinor: 2020 },
  ]);
  const far = await ask("Dizengoff 5, Tel Aviv");
  expect(codesOf(far)).toEqual([["order.area_not_served", true]]);
});

test("an order by phone keeps its source, its discount and its caller, who is known by any writing of the number", async () => {
  const shop = await openDesk(platform, http, { minimumOrderMinor: 5000 });
  await shop.inTx((tx) => saveTestCustomer(tx, { name: "Eli", phone: "+972550000199" }));
  const wish = (more: object) => ({
    ...{ items: [{ productId: shop.menu.coke.id, quantity: 2 }], fulfilment: "pickup", source: "phone" },
    ...{ customerPhone: "055-000-0123", customerName: "Noa", saveCustomer: true, ...more },
  });
  const call = shop.as("agent");
  expect((await call<Problem>("POST", "", wish({}))).body.code).toBe("order.below_minimum");
  const unexplained = await call<Problem>("POST", "", wish({ overrule: true, discountMinor: 100 }));
  expect(unexplained.body.code).toBe("order.discount_unexplained");
  const discount = { discountMinor: 100, discountReason: "waited long", internalNote: "calls often" };
  const first = await call("POST", "", wish({ overrule: true, ...discount }));
  expect([first.status, first.body]).toMatchObject([201, { source: "phone", totalMinor: 1880, ...discount }]);
  const { id } = first.body.customer;
  expect(await shop.inTx((tx) => getCustomer(tx, id ?? ""))).toMatchObject({
    ...{ name: "Noa", phone: "+972550000123", ordersCount: 1 },
  });
  const again = wish({ overrule: true, customerPhone: "+972 55 000 0123", customerName: "Noa from work" });
  expect((await call("POST", "", again)).body.customer).toMatchObject({ id, name: "Noa from work" });
  expect(await shop.inTx((tx) => getCustomer(tx, id ?? ""))).toMatchObject({ name: "Noa", ordersCount: 2 });
  const nobody = await call("POST", "", wish({ overrule: true, customerPhone: "ext. 12" }));
  expect(nobody.body.customer).toEqual({ id: null, name: "Noa", phone: "ext. 12" });
});

test("an edit is shown with its difference and total before it is made, and nothing changes meanwhile", async () => {
  const shop = await openDesk(platform, http);
  const { coke, cheese } = shop.menu;
  const call = shop.as("agent");
  const { body: order } = await call("POST", "", {
    items: [{ productId: coke.id, quantity: 2, note: "cold" }],
    fulfilment: "pickup",
  });
  const { body: asked } = await call<OrderRequests>("GET", `/${order.id}/requests`);
  expect(asked.items).toMatchObject([{ id: order.items[0]?.id, request: { productId: coke.id, note: "cold" } }]);
  await shop.inTx((tx) => patchProduct(tx, coke.id, { priceMinor: 5000 }));
  const items = [
    { id: order.items[0]?.id, quantity: 3 },
    { productId: cheese.id, quantity: 0.5 },
  ];
  const edit = { version: 1, items, fulfilment: "delivery" };
  const preview = await call<EditPreview>("POST", `/${order.id}/quote`, edit);
  expect(preview.body.problems).toMatchObject([{ code: "order.address_missing" }]);
  expect(preview.body.lines).toMatchObject([{ unitPriceMinor: 990 }, { productId: cheese.id }]);
  expect(preview.body.difference.lines).toMatchObject([
    { change: "added", quantity: 1, note: "cold" },
    { change: "added", quantity: 0.5 },
  ]);
  expect(preview.body.difference.totalMinor).toEqual({ from: 1980, to: preview.body.totalMinor });
  expect((await call("GET", `/${order.id}`)).body).toEqual(order);
  const changed = await call<{ order: OrderDetail }>("PATCH", `/${order.id}`, { ...edit, fulfilment: undefined });
  expect(changed.body.order.totalMinor).toBe(preview.body.totalMinor - preview.body.deliveryFeeMinor);
  const late = await call<Problem>("POST", `/${order.id}/quote`, edit);
  expect([late.status, late.body.code]).toEqual([409, "order.changed_meanwhile"]);
  expect(late.body.details.order.version).toBe(2);
  const noted = await call<EditPreview>("POST", `/${order.id}/quote`, { version: 2, kitchenNote: "fast" });
  expect(noted.body.difference.fields).toMatchObject([{ field: "kitchenNote", to: "fast" }]);
});
