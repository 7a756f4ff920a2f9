import type { CartView } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { saveTestMenu, type TestMenu } from "../../catalogue/test-shop.ts";
import { hear } from "../../conversations/test-business.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../../test-two-businesses.ts";

let platform: TestPlatform;
let http: Http;
let home: Inhabited;
let menu: TestMenu;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  home = await openInhabitedBusiness(platform, http);
  menu = await home.business.inTx(saveTestMenu);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

let customers = 0;
async function openCart() {
  customers += 1;
  const { conversationId } = await hear(home.business, { from: `1555555200${customers}`, body: "2 cokes" });
  const call = async (
    method: "GET" | "PUT" | "POST",
    { body, role = "agent", language = "en", path = "" }: Sent = {},
  ) => {
    const answer = await http.app.inject({
      method,
      url: `/api/conversations/${conversationId}/cart${path}`,
      headers: { cookie: home.cookies[role], "x-business-id": home.business.id, "x-language": language },
      ...(body ? { payload: body } : {}),
    });
    return { status: answer.statusCode, json: answer.json<CartView & { code: string; details: CartView }>() };
  };
  return { call };
}
type Sent = { body?: object; role?: "agent" | "staff"; language?: string; path?: string };
const twoCokes = (version: number) => ({ version, items: [{ productId: menu.coke.id, quantity: 2 }] });

test("an agent fills a cart, in the words of the screen, and is told when it was another's meanwhile", async () => {
  const { call } = await openCart();
  expect((await call("GET")).json).toMatchObject({ version: 0, cart: null, heard: [{ notUnderstood: [] }] });
  const saved = await call("PUT", { body: twoCokes(0), language: "he" });
  expect(saved.status, JSON.stringify(saved.json)).toBe(200);
  expect(saved.json.cart).toMatchObject({
    lines: [{ name: "Coke (he)", quantity: 2, subtotalMinor: 1980, from: [{ words: "2 cokes" }] }],
    totalMinor: 1980,
  });
  const late = await call("PUT", { body: twoCokes(0) });
  expect([late.status, late.json.code]).toEqual([409, "conversation.cart_changed"]);
  expect(late.json.details).toMatchObject({ version: saved.json.version, cart: { lines: [{ name: "Coke" }] } });
  expect((await call("GET")).json).toEqual(late.json.details);
});

test("the cart is shown to the customer on request", async () => {
  const { call } = await openCart();
  const { version } = (await call("PUT", { body: { ...twoCokes(0), fulfilment: "pickup", paymentMethod: "cash" } }))
    .json;
  const shown = await call("POST", { path: "/ask", body: { version } });
  expect(shown.json.cart?.asking, JSON.stringify(shown.json)).toBe("confirm");
  expect((await call("POST", { path: "/ask", body: { version } })).status).toBe(409);
});

test("whoever may not answer may look at nothing and change nothing", async () => {
  const { call } = await openCart();
  expect((await call("GET", { role: "staff" })).status).toBe(403);
  expect((await call("PUT", { role: "staff", body: twoCokes(0) })).status).toBe(403);
});

test("what is not of the expected form is refused", async () => {
  const { call } = await openCart();
  for (const body of [
    {},
    { ...twoCokes(0), items: [{ productId: menu.coke.id, quantity: 0 }] },
    { version: 0, fulfilment: "by drone" },
    { version: 0, address: "x".repeat(301) },
    { version: 0, items: Array.from({ length: 101 }, () => ({ productId: menu.coke.id, quantity: 1 })) },
  ])
    expect((await call("PUT", { body })).status, JSON.stringify(body).slice(0, 80)).toBe(400);
});
