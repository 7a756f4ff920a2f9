import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { setPicture, storePicture } from "./catalogue.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Call = { method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; url: string; payload?: object; cookie?: string };
const call = ({ method = "GET", url, payload, cookie }: Call) =>
  http.app.inject({ method, url, headers: cookie ? { cookie } : {}, ...(payload ? { payload } : {}) });

async function signUp() {
  const response = await call({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: {
      businessName: "Napoli",
      name: "Dana",
      email: `${newId()}@example.com`,
      password: "correct horse battery",
    },
  });
  expect(response.statusCode, response.body).toBe(201);
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const businessId = response.json<{ memberships: { business: { id: string } }[] }>().memberships[0]?.business.id ?? "";
  return { cookie, businessId };
}
const name = (text: string) => ({ he: text, en: text });

/** A shop with one category, one group and one product, made over HTTP. */
async function openShop() {
  const { cookie, businessId } = await signUp();
  const post = async (url: string, payload: object) => {
    const response = await call({ method: "POST", url, payload, cookie });
    expect(response.statusCode, response.body).toBe(201);
    return response.json<{ id: string }>().id;
  };
  const categoryId = await post("/api/categories", { name: name("Pizza") });
  const groupId = await post("/api/option-groups", {
    name: name("Size"),
    kind: "single",
    required: true,
    options: [{ name: name("Large"), priceDeltaMinor: 0 }],
  });
  const product = { categoryId, name: name("Margherita"), priceMinor: 4800, optionGroupIds: [groupId] };
  const productId = await post("/api/products", product);
  return { cookie, businessId, categoryId, groupId, productId, product };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

const everyRoute = ({ categoryId, groupId, productId, product }: Shop): Call[] => [
  { url: `/api/products/${productId}` },
  { method: "PUT", url: `/api/products/${productId}`, payload: product },
  { method: "PATCH", url: `/api/products/${productId}`, payload: { available: false } },
  { method: "DELETE", url: `/api/products/${productId}` },
  { method: "PUT", url: `/api/categories/${categoryId}`, payload: { name: name("X") } },
  { method: "DELETE", url: `/api/categories/${categoryId}` },
  {
    method: "PUT",
    url: `/api/option-groups/${groupId}`,
    payload: { name: name("X"), kind: "multi", required: false, options: [{ name: name("Y"), priceDeltaMinor: 0 }] },
  },
  { method: "DELETE", url: `/api/option-groups/${groupId}` },
];

test("the menu is made, changed and emptied over HTTP", async () => {
  const shop = await openShop();
  const { cookie, productId, groupId, categoryId } = shop;
  const sold = await call({
    method: "PATCH",
    url: `/api/products/${productId}`,
    payload: { available: false },
    cookie,
  });
  expect(sold.json()).toMatchObject({ available: false, priceMinor: 4800, optionGroupIds: [groupId] });
  const catalogue = (await call({ url: "/api/catalogue", cookie })).json<Catalogue>();
  expect(catalogue.products).toEqual([sold.json()]);
  const inUse = await call({ method: "DELETE", url: `/api/categories/${categoryId}`, cookie });
  expect([inUse.statusCode, inUse.json<{ code: string }>().code]).toEqual([409, "catalogue.category_in_use"]);
  for (const url of [`/api/products/${productId}`, `/api/option-groups/${groupId}`, `/api/categories/${categoryId}`])
    expect((await call({ method: "DELETE", url, cookie })).statusCode).toBe(200);
  expect((await call({ url: "/api/catalogue", cookie })).json()).toEqual({
    categories: [],
    products: [],
    optionGroups: [],
  });
});

test("nobody gets in, and another business's things are not there", async () => {
  const shop = await openShop();
  const other = await signUp();
  for (const route of everyRoute(shop)) {
    expect((await call(route)).statusCode, `${route.method} ${route.url}`).toBe(401);
    expect((await call({ ...route, cookie: other.cookie })).statusCode, `${route.method} ${route.url}`).toBe(404);
  }
  expect((await call({ url: "/api/catalogue" })).statusCode).toBe(401);
});

test("what is not of the expected form is refused with the field's name", async () => {
  const { cookie, categoryId } = await openShop();
  const attempts: [Call, string][] = [
    [{ method: "POST", url: "/api/categories", payload: { name: { he: "", en: "" } } }, "name"],
    [{ method: "POST", url: "/api/products", payload: { categoryId, name: name("X"), priceMinor: -1 } }, "priceMinor"],
    [{ method: "POST", url: "/api/option-groups", payload: { name: name("X"), kind: "single" } }, "required"],
  ];
  for (const [attempt, path] of attempts) {
    const response = await call({ ...attempt, cookie });
    expect(response.statusCode).toBe(400);
    expect(response.json<{ issues: { path: string }[] }>().issues.map((issue) => issue.path)).toContain(path);
  }
});

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(100, 7)]);
const upload = (shop: Shop, payload: Buffer, type = "image/png") =>
  http.app.inject({
    method: "PUT",
    url: `/api/products/${shop.productId}/picture`,
    headers: { cookie: shop.cookie, "content-type": type },
    payload,
  });

test("an uploaded picture is kept as what its bytes are and shown to anyone, for long", async () => {
  const shop = await openShop();
  const response = await upload(shop, png, "image/jpeg");
  expect(response.statusCode, response.body).toBe(200);
  const { pictureUrl } = response.json<Product>();
  expect(pictureUrl).toMatch(/\.png$/);
  const shown = await call({ url: pictureUrl ?? "" });
  expect(shown.rawPayload.equals(png)).toBe(true);
  expect(shown.headers).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect(shown.headers["content-security-policy"]).toContain("sandbox");
});

test("scripts in a drawing's clothes, empty and huge pictures are refused; a large one is taken", async () => {
  const shop = await openShop();
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  for (const type of ["image/svg+xml", "image/png"]) {
    const response = await upload(shop, svg, type);
    expect(response.json()).toMatchObject({ code: "catalogue.picture_unsupported" });
  }
  expect((await upload(shop, Buffer.concat([png, Buffer.alloc(4_900_000)]))).statusCode).toBe(200);
  expect((await upload(shop, Buffer.concat([png, Buffer.alloc(5_300_000)]))).statusCode).toBe(413);
  const stranger = await openShop();
  expect((await upload({ ...stranger, productId: shop.productId }, png)).statusCode).toBe(404);
});

test("a drawing of ours is shown, but can run nothing", async () => {
  const shop = await openShop();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>');
  const key = await storePicture(platform.storage, shop.businessId, svg, "ours");
  const actor = { kind: "system", name: "seed" } as const;
  await platform.db.inTx({ businessId: shop.businessId, actor, requestId: "seed" }, (tx) =>
    setPicture(tx, shop.productId, key),
  );
  const { pictureUrl } = (await call({ url: `/api/products/${shop.productId}`, cookie: shop.cookie })).json<Product>();
  const shown = await call({ url: pictureUrl ?? "" });
  expect(shown.headers["content-type"]).toBe("image/svg+xml");
  expect(shown.headers["content-security-policy"]).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
});

test("a picture that is not there, or an address that tries to climb, is not found", async () => {
  const { businessId } = await signUp();
  const missing = await call({ url: `/api/pictures/${businessId}/${"0".repeat(32)}.png` });
  expect(missing.statusCode).toBe(404);
  const climbing = await call({ url: `/api/pictures/${businessId}/..%2F..%2Fsecrets.png` });
  expect(climbing.statusCode).toBe(400);
});
