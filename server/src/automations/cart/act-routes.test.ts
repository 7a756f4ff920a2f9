import type { CartSuggestionView, PlacedCart } from "@croozer/contracts/cart-acts";
import type { CartView, Message } from "@croozer/contracts/conversations";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { createApp } from "../../app.ts";
import { saveTestMenu, type TestMenu } from "../../catalogue/test-shop.ts";
import { setAutomation } from "../../conversations/conversations.ts";
import { hear } from "../../conversations/test-business.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../../test-two-businesses.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let http: Http;
let home: Inhabited;
let menu: TestMenu;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
  home = await openInhabitedBusiness(platform, http);
  menu = await home.business.inTx(saveTestMenu);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Taken = { keys: string[]; terms: boolean };
let people = 0;
/** A conversation that a member took over, and what happens in it. */
async function takenOver() {
  people += 1;
  const from = `1555556${String(people).padStart(4, "0")}`;
  const write = async (body: string) => {
    clock.advance(1_000);
    return hear(home.business, { from, body, at: clock.now() });
  };
  const { conversationId } = await write("hi");
  await home.business.inTx((tx) => setAutomation(tx, conversationId, "paused"));
  const url = `/api/conversations/${conversationId}`;
  async function call<T>(
    method: "GET" | "POST" | "PUT",
    path: string,
    payload?: object,
    role: "agent" | "staff" = "agent",
  ) {
    const headers = { cookie: home.cookies[role], "x-business-id": home.business.id, "x-language": "en" };
    const answer = await http.app.inject({ method, url: url + path, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: answer.json<T & { code: string; details: CartView }>() };
  }
  const suggestion = async () =>
    (await call<z.infer<typeof CartSuggestionView>>("GET", "/cart/suggestion")).json.suggestion;
  const take = async (taken: Taken) => {
    const seen = await suggestion();
    return call<CartView>("POST", "/cart/suggestion", { version: seen?.version, upTo: seen?.upTo, ...taken });
  };
  const cart = async () => (await call<CartView>("GET", "/cart")).json;
  const place = async (wish: object, role?: "staff") =>
    call<z.infer<typeof PlacedCart>>(
      "POST",
      "/cart/place",
      { version: (await cart()).version, tell: false, ...wish },
      role,
    );
  return { write, suggestion, take, cart, call, place, conversationId };
}
const kindsOf = (seen: z.infer<typeof CartSuggestionView>["suggestion"]) =>
  seen?.changes.map(({ kind, line }) => [kind, line.quantity, line.name]);

test("what is written to a member is suggested, and nothing of it is in the cart until it is accepted", async () => {
  const { write, suggestion, take, cart } = await takenOver();
  await write("what a lovely day");
  expect(await suggestion()).toBeNull();
  await write("2 cokes and a large margherita with fizzle, pickup please");
  const seen = await suggestion();
  expect(kindsOf(seen)).toEqual([
    ["add", 2, "Coke"],
    ["add", 1, "Margherita"],
  ]);
  expect(seen).toMatchObject({
    terms: { fulfilment: "pickup", address: null },
    heard: [{ notUnderstood: ["fizzle"] }],
  });
  expect((await cart()).cart).toBeNull();
  const taken = await take({ keys: seen?.changes.map(({ key }) => key) ?? [], terms: true });
  expect(taken.status, JSON.stringify(taken.json)).toBe(200);
  expect(taken.json.cart).toMatchObject({
    ...{ lines: [{ quantity: 2, from: [{ words: "2 cokes" }] }, { name: "Margherita" }], fulfilment: "pickup" },
    asking: "payment",
  });
  expect(await suggestion()).toBeNull();
});

test("what comes later is read with the cart as it is by then, line by line if wished", async () => {
  const { write, suggestion, take } = await takenOver();
  await write("a coke and a large margherita");
  const coke = (await suggestion())?.changes.find(({ line }) => line.name === "Coke");
  expect((await take({ keys: [coke!.key], terms: false })).json.cart?.lines).toMatchObject([{ name: "Coke" }]);
  expect(await suggestion()).toBeNull();
  await write("make it 3 cokes");
  const seen = await suggestion();
  expect(kindsOf(seen)).toEqual([["change", 3, "Coke"]]);
  expect(seen?.changes[0]?.before).toMatchObject({ quantity: 1 });
  expect((await take({ keys: [], terms: false })).json.cart?.lines).toMatchObject([{ quantity: 1 }]);
  expect(await suggestion()).toBeNull();
});

test("while the bot reads by itself nothing is suggested, and an old suggestion is not accepted", async () => {
  const { write, suggestion, take, call, conversationId } = await takenOver();
  await write("2 cokes");
  const seen = await suggestion();
  const key = seen?.changes[0]?.key ?? "";
  await call("PUT", "/cart", { version: seen?.version, items: [{ productId: menu.pizza.id, quantity: 1 }] });
  const late = await call<CartView>("POST", "/cart/suggestion", { ...seen, keys: [key], terms: true });
  expect([late.status, late.json.code]).toEqual([409, "conversation.cart_changed"]);
  expect((await take({ keys: ["made up"], terms: false })).status).toBe(409);
  await home.business.inTx((tx) => setAutomation(tx, conversationId, "on"));
  expect(await suggestion()).toBeNull();
});

test("a member places the order once nothing is open, and the customer reads what it is", async () => {
  const { write, suggestion, take, place, cart, call } = await takenOver();
  expect((await place({})).json.code).toBe("order.empty");
  await write("2 cokes");
  await take({ keys: (await suggestion())?.changes.map(({ key }) => key) ?? [], terms: true });
  expect((await place({})).json.code).toBe("order.unsettled");
  await call("PUT", "/cart", { version: (await cart()).version, fulfilment: "pickup", paymentMethod: "cash" });
  expect((await place({}, "staff")).status).toBe(403);
  const placed = await place({ tell: true });
  expect(placed.status, JSON.stringify(placed.json)).toBe(201);
  const order = await http.app.inject({
    url: `/api/orders/${placed.json.orderId}`,
    headers: { cookie: home.cookies.agent, "x-business-id": home.business.id },
  });
  expect(order.json<OrderDetail>()).toMatchObject({ items: [{ quantity: 2 }], fulfilment: "pickup", source: "manual" });
  const { items } = (await call<{ items: Message[] }>("GET", "/messages")).json;
  expect(items.at(-1)).toMatchObject({ origin: "member", orderId: placed.json.orderId });
  expect(items.at(-1)?.content).toMatchObject({ body: expect.stringMatching(/2 × Coke[\s\S]+#?\d+/) });
  expect(await cart()).toMatchObject({ cart: null, heard: [] });
  expect(await suggestion()).toBeNull();
});

test("starting anew forgets the cart and what was asked", async () => {
  const { write, suggestion, take, cart, call } = await takenOver();
  await write("2 cokes");
  await take({ keys: (await suggestion())?.changes.map(({ key }) => key) ?? [], terms: true });
  const anew = await call<CartView>("POST", "/automation/reset");
  expect([anew.status, anew.json.cart]).toEqual([200, null]);
  expect(await cart()).toMatchObject({ cart: null, heard: [] });
});
