import type { OrderDetail } from "@croozer/contracts/orders";
import type { PlacedPublicOrder, PublicMenu, PublicQuote } from "@croozer/contracts/public-menu";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { updateBusiness } from "../businesses/businesses.ts";
import { patchProduct } from "../catalogue/catalogue.ts";
import { openTestBusiness, saveTestMenu, type TestMenu } from "../catalogue/test-shop.ts";
import { customerOnPhone } from "../customers/customers.ts";
import { findOrder } from "../orders/orders.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";

const clock = heldClock(new Date("2026-11-10T10:00:00Z"));
let platform: TestPlatform;
let http: Http;
let shop: Awaited<ReturnType<typeof openTestBusiness>>;
let menu: TestMenu;
let slug: string;
/** Each test is somebody else, as far as limits are concerned. */
let caller = 0;

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});
beforeEach(async () => {
  shop = await openTestBusiness(platform, { minimumOrderMinor: 0, deliveryFeeMinor: 1200 });
  menu = await shop.inTx(saveTestMenu);
  slug = `shop-${shop.businessId}`;
  caller += 1;
});

const ask = (method: "GET" | "POST", path: string, body?: object, headers: Record<string, string> = {}) =>
  http.app.inject({
    ...{ method, url: `/api/menu/${path}`, headers, remoteAddress: `192.0.2.${caller}` },
    ...(body === undefined ? {} : { payload: body }),
  });
const look = (headers = {}) => ask("GET", slug, undefined, headers);
const quote = (body: object) => ask("POST", `${slug}/quote`, body, { "x-language": "en" });
const coke = (quantity = 2) => ({
  ...{ productId: menu.coke.id, quantity, options: {}, removedIngredientIds: [], amounts: {} },
});
const wish = (more: object = {}) => ({
  ...{ key: newId(), items: [coke()], fulfilment: "pickup", paymentMethod: "cash", language: "en", totalMinor: 1980 },
  ...{ customerName: "Noa Example", customerPhone: "055-000-0777", ...more },
});
const place = (more: object = {}) => ask("POST", `${slug}/orders`, wish(more));
const ordersHere = () =>
  shop.inTx(async (tx) => {
    const rows = await tx.query<{ id: string }>("select id from orders where business_id = $1 order by id", [
      tx.businessId,
    ]);
    return Promise.all(rows.map(({ id }) => findOrder(tx, id)));
  });

describe("the menu", () => {
  test("shows everybody what is sold, and neither stock nor SKU nor cost", async () => {
    await shop.inTx((tx) => patchProduct(tx, menu.coke.id, { stock: 7 }));
    const answer = await look();
    const shown = answer.json<PublicMenu>();
    expect(shown.products.map(({ name }) => name.en)).toEqual(["Margherita", "Coke", "Cheese"]);
    expect(shown).toMatchObject({ fulfilments: ["delivery", "pickup"], opening: { open: true, paused: false } });
    expect(shown.paymentMethods).toEqual(["cash", "card"]);
    for (const secret of ["stock", "sku", shop.businessId]) expect(answer.body).not.toContain(secret);
  });

  test("travels once: whoever has it is told so until something changes", async () => {
    const etag = String((await look()).headers.etag);
    const again = await look({ "if-none-match": etag });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    await shop.inTx((tx) => patchProduct(tx, menu.coke.id, { available: false }));
    const changed = await look({ "if-none-match": etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.json<PublicMenu>().products[1]?.available).toBe(false);
  });

  test("is nobody's under a slug that nobody has, and of a suspended business", async () => {
    expect((await ask("GET", "no-such-shop")).json().code).toBe("business.not_found");
    expect((await ask("GET", "No%20Slug")).statusCode).toBe(400);
    await shop.inTx((tx) => tx.query("update businesses set status = 'suspended' where id = $1", [tx.businessId]));
    expect((await look()).statusCode).toBe(404);
    expect((await place()).statusCode).toBe(404);
  });

  test("is found under the slugs it had before, which nobody else may take", async () => {
    const earlier = slug;
    const other = await openTestBusiness(platform);
    await shop.inTx((tx) => updateBusiness(tx, { slug: `new-${slug}`.slice(0, 40) }));
    expect((await ask("GET", earlier)).statusCode).toBe(200);
    await expect(other.inTx((tx) => updateBusiness(tx, { slug: earlier }))).rejects.toThrow("business.slug_taken");
    await shop.inTx((tx) => updateBusiness(tx, { slug: earlier }));
    expect((await look()).statusCode).toBe(200);
  });
});

describe("a quote", () => {
  test("is that of any order, with the times it may be asked for", async () => {
    const told = (await quote({ items: [coke()], fulfilment: "delivery", address: "Herzl 5" })).json<PublicQuote>();
    expect(told).toMatchObject({ subtotalMinor: 1980, deliveryFeeMinor: 1200, totalMinor: 3180, problems: [] });
    expect(told.lines[0]?.name).toBe("Coke");
    expect(told.times[0]).toBe("2026-11-10T10:30:00.000Z");
    const [, tomorrow] = told.days;
    const next = (await quote({ items: [], fulfilment: "pickup", day: tomorrow })).json<PublicQuote>();
    expect(next.times.every((at) => at > "2026-11-10T21:59")).toBe(true);
  });

  test("too large a cart is not even read", async () => {
    expect((await quote({ items: Array.from({ length: 51 }, () => coke()) })).statusCode).toBe(400);
    expect((await quote({ items: [], address: "x".repeat(200_000) })).json().code).toBe("request.too_large");
  });
});

describe("an order", () => {
  test("is placed for the customer of the phone, whatever way it is written, and leads to its tracking page", async () => {
    const who = { name: "Noa the regular", near: null };
    const known = await shop.inTx((tx) => customerOnPhone(tx, "+972550000777", who));
    const answer = await place({ customerPhone: " 055 000-0777", customerName: "Nobody Known", customerNote: "Ring" });
    expect(answer.statusCode).toBe(201);
    expect(answer.body).not.toContain("regular");
    const [order] = await ordersHere();
    expect(order).toMatchObject({ source: "web", totalMinor: 1980, paymentMethod: "cash", customerNote: "Ring" });
    expect(order?.customer).toMatchObject({ id: known?.id, name: "Nobody Known" });
    const { token } = answer.json<PlacedPublicOrder>();
    const tracked = await http.app.inject({ url: `/api/track/${token}` });
    expect(tracked.json()).toMatchObject({ status: "pending", totalMinor: 1980 });
    expect(tracked.body).not.toContain("Noa");
  });

  test("two taps at once and a third after the answer was lost are one order", async () => {
    const body = wish();
    const send = () => ask("POST", `${slug}/orders`, body);
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json<PlacedPublicOrder>().token)).size).toBe(1);
    expect(await ordersHere()).toHaveLength(1);
  });

  test("another cart under the same key is told of the order that has it", async () => {
    const body = wish();
    const { token } = (await ask("POST", `${slug}/orders`, body)).json<PlacedPublicOrder>();
    const other = await ask("POST", `${slug}/orders`, { ...body, items: [coke(3)], totalMinor: 2970 });
    expect(other.json()).toMatchObject({ code: "request.key_reused", details: { token } });
    expect(await ordersHere()).toHaveLength(1);
  });

  test.each([
    ["another total than the page showed", { totalMinor: 1 }, "order.price_changed"],
    ["a phone that nobody could call", { customerPhone: "12345" }, "order.phone_invalid"],
    ["a method that is not taken", { paymentMethod: "bit" }, "order.payment_unavailable"],
    ["online without a provider", { paymentMethod: "online" }, "order.payment_unavailable"],
    ["a delivery to nowhere", { fulfilment: "delivery", totalMinor: 3180 }, "order.address_missing"],
    ["a time in the past", { requestedFor: "2026-11-09T10:00:00Z" }, "order.time_not_possible"],
    ["nonsense", { items: [] }, "request.invalid"],
  ])("%s is refused", async (_what, more, code) => {
    expect((await place(more)).json().code).toBe(code);
    expect(await ordersHere()).toEqual([]);
  });

  test("is refused while orders are paused or nothing is open", async () => {
    await shop.inTx((tx) => updateBusiness(tx, { settings: { intakeOpen: false } }));
    expect((await look()).json<PublicMenu>().opening.paused).toBe(true);
    expect((await place()).json().code).toBe("order.intake_paused");
    const hours = Array.from({ length: 7 }, () => [{ from: "20:00", to: "21:00" }]);
    await shop.inTx((tx) => updateBusiness(tx, { settings: { intakeOpen: true, hours } }));
    expect((await look()).json<PublicMenu>().opening).toMatchObject({
      open: false,
      opensAt: "2026-11-10T18:00:00.000Z",
    });
    expect((await place()).json().code).toBe("order.closed");
  });

  test("the sixth of one number within the hour is one too many, whoever sends it", async () => {
    for (const writing of ["055-0000777", "+972 55 000 0777", "0550000777", "972550000777", "055 0000777"])
      expect((await place({ customerPhone: writing })).statusCode, writing).toBe(201);
    caller += 100;
    expect((await place()).json().code).toBe("request.rate_limited");
    expect((await place({ customerPhone: "055-000-0778" })).statusCode).toBe(201);
    clock.set(new Date(clock.now().getTime() + 3_700_000));
    expect((await place()).statusCode).toBe(201);
  });

  test("of one address too many in a minute are not looked at", async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => place({ totalMinor: 1 })));
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(2);
  });

  test("is on the board of the business and nobody else's", async () => {
    await place();
    const [order] = await ordersHere();
    const other = await openTestBusiness(platform);
    expect(order?.status satisfies OrderDetail["status"] | undefined).toBe("pending");
    expect(await other.inTx((tx) => findOrder(tx, order?.id ?? ""))).toBeNull();
  });
});
