import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveCategory, saveProduct } from "../catalogue/catalogue.ts";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { learnCatalogue } from "./learn-catalogue.ts";
import { readCatalogue } from "./queries.ts";
import { openTestShop, type TestShop } from "./test-shop.ts";
import { listItems, lookUpItems } from "./views.ts";

let shop: TestShop;
let platform: TestPlatform;
let business: TestBusiness;
let integrationId: string;
let pizzaId: string;
beforeAll(async () => {
  shop = await openTestShop();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: shop.url } });
  business = await openTestBusiness(platform);
  pizzaId = await business.inTx(async (tx) => {
    const rows = await tx.query<{ id: string }>("select id from integrations where business_id = $1", [business.id]);
    integrationId = rows[0]?.id ?? "";
    const { id: categoryId } = await saveCategory(tx, { name: { he: "פיצות", en: "Pizzas" } });
    await saveProduct(tx, { categoryId, name: { he: "קולה", en: "Cola" }, priceMinor: 1200, sku: "COLA" });
    const pizza = { categoryId, name: { he: "פיצה מרגריטה", en: "Margherita" }, priceMinor: 5200 };
    return (await saveProduct(tx, pizza)).id;
  });
});
afterAll(async () => {
  await platform.close();
  await shop.close();
});
beforeEach(() => {
  shop.catalogue = { id: "500", name: "Napoli" };
  shop.refusal = null;
  shop.products = [
    product(pizzaId, { name: "מרגריטה", price: "₪52.00" }),
    product("COLA", { name: "Cola at Meta", sale_price: "₪10.00", image_url: "https://example.com/cola.png" }),
    product("SOUP", {
      ...{ name: "Soup", availability: "out of stock", image_url: "data:image/png;base64,AA==" },
      capability_to_review_status: [{ key: "WHATSAPP", value: "REJECTED" }],
    }),
  ];
  shop.calls = [];
});

const product = (retailerId: string, part: object) => ({
  ...{ id: `7${retailerId}`, retailer_id: retailerId, price: "₪12.00", currency: "ILS", availability: "in stock" },
  ...part,
});
const learn = (when: "now" | "due" = "now") =>
  learnCatalogue(platform, business.inTx, { channelId: business.channelId, when });
const read = () => business.inTx((tx) => readCatalogue(tx, integrationId));
const found = async (search: string, limit = 30, after?: number) => {
  const page = await business.inTx((tx) => listItems(tx, { integrationId, search, after, limit }));
  return { names: page.items.map(({ name }) => name), next: page.nextCursor };
};

test("a number's catalogue is read page by page, in its order, and known by the menu's ids and stock numbers", async () => {
  await learn();
  expect(await read()).toMatchObject({ catalogue: { id: "500", name: "Napoli" }, items: 3, problem: null });
  const page = await business.inTx((tx) => listItems(tx, { integrationId, search: "", after: undefined, limit: 30 }));
  expect(page.items).toMatchObject([
    { retailerId: pizzaId, name: "מרגריטה", priceMinor: 5200, currency: "ILS", productId: pizzaId, sendable: true },
    { retailerId: "COLA", priceMinor: 1000, available: true, productId: expect.any(String), pictureUrl: null },
    {
      retailerId: "SOUP",
      available: false,
      sendable: false,
      productId: null,
      pictureUrl: expect.stringMatching("^data"),
    },
  ]);
  const first = await found("", 2);
  expect(first.names).toEqual(["מרגריטה", "Cola at Meta"]);
  expect((await found("", 2, Number(first.next))).names).toEqual(["Soup"]);
});

test("it is searched by Meta's name and by the menu's, in either language", async () => {
  await learn();
  expect((await found("meta")).names).toEqual(["Cola at Meta"]);
  expect((await found("קולה")).names).toEqual(["Cola at Meta"]);
  expect((await found("marg")).names).toEqual(["מרגריטה"]);
  expect((await found("soup cola")).names).toEqual([]);
});

test("what messages name is told as Meta has it, else as the menu has it, else not at all", async () => {
  shop.products = shop.products.slice(1);
  await learn();
  const named = ["COLA", pizzaId, "cola"].map((retailerId) => ({ catalogueId: "500", retailerId }));
  const items = await business.inTx((tx) => lookUpItems(tx, [...named, { catalogueId: null, retailerId: "SOUP" }]));
  expect(items).toMatchObject([
    { name: "Cola at Meta", priceMinor: 1000 },
    { name: "פיצה מרגריטה", priceMinor: 5200, productId: pizzaId, sendable: false },
    null,
    { name: "Soup" },
  ]);
});

test("an account without a catalogue has none, and one that our access does not reach says why", async () => {
  shop.catalogue = null;
  await learn();
  expect(await read()).toMatchObject({ catalogue: null, items: 0, problem: null });
  shop.refusal = { code: 200, message: "(#200) Requires catalog_management permission to manage the object" };
  await learn();
  expect(await read()).toMatchObject({ catalogue: null, problem: "200" });
});

test("trouble at Meta leaves what was known, and the job comes again", async () => {
  await learn();
  shop.refusal = { code: 2, message: "Service temporarily unavailable" };
  await expect(learn()).rejects.toThrow(RetryLater);
  expect(await read()).toMatchObject({ catalogue: { id: "500" }, items: 3, problem: "2" });
});

test("once a day is enough, unless somebody wants it now or there was none", async () => {
  await learn();
  shop.calls = [];
  await learn("due");
  expect(shop.calls).toEqual([]);
  shop.catalogue = null;
  await learn();
  shop.catalogue = { id: "501", name: "Anew" };
  await learn("due");
  expect(await read()).toMatchObject({ catalogue: { id: "501" }, items: 3 });
});
