import type { PaymentSettings } from "@croozer/contracts/payments";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../platform/db/new-id.ts";
import { type House, openHouse, secretKey, webhookSecret } from "./test-till.ts";

let house: House;
let cookie: string;
let businessId: string;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  const email = `${newId()}@example.com`;
  const payload = { businessName: "Napoli", name: "Dana", email, password: "correct horse battery" };
  const answer = await house.http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload });
  expect(answer.statusCode, answer.body).toBe(201);
  cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  businessId = answer.json<{ memberships: { business: { id: string } }[] }>().memberships[0]?.business.id ?? "";
});

const call = async (method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH", path: string, payload?: object) => {
  const url = path.startsWith("/api") ? path : `/api/businesses/${businessId}/payments${path}`;
  const answer = await house.http.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  return {
    status: answer.statusCode,
    text: answer.body,
    body: answer.json<PaymentSettings & { code: string; ok: boolean; problem: string | null }>(),
  };
};
const accept = () =>
  call("PATCH", `/api/businesses/${businessId}`, { settings: { paymentMethods: ["cash", "online"] } });

test("keys are kept and never answered: the last four of one, and whether there is the other", async () => {
  expect((await call("GET", "")).body).toMatchObject({ account: null, isReady: false });
  const saved = await call("PUT", "", { secretKey, webhookSecret });
  expect(saved.body.account).toEqual({ provider: "stripe", keyLastFour: "0001", live: false, hasWebhookSecret: true });
  const { text } = await call("GET", "");
  for (const secret of [secretKey, webhookSecret]) expect(saved.text + text).not.toContain(secret);
});

test("online is ready once it is accepted, connected, and events can be believed", async () => {
  await accept();
  expect((await call("GET", "")).body.isReady).toBe(false);
  expect((await call("PUT", "", { secretKey })).body.isReady).toBe(false);
  const { body } = await call("PUT", "", { webhookSecret });
  expect(body).toMatchObject({ isReady: true, account: { keyLastFour: "0001" } });
  expect((await call("DELETE", "")).body).toMatchObject({ isReady: false, account: null });
});

test("the address of the events stays the same, and nothing in it can be guessed", async () => {
  const first = (await call("GET", "")).body.webhookUrl;
  expect(first).toMatch(/\/api\/webhooks\/payments\/stripe\/[\w-]{32}$/);
  expect(first).not.toContain(businessId);
  await call("PUT", "", { secretKey });
  expect((await call("GET", "")).body.webhookUrl).toBe(first);
});

test("what is no key is refused, and so is connecting without one", async () => {
  expect((await call("PUT", "", { secretKey: "pk_test_publishable01" })).body.code).toBe("request.invalid");
  expect((await call("PUT", "", { webhookSecret: "secret" })).body.code).toBe("request.invalid");
  expect((await call("PUT", "", { webhookSecret })).body.code).toBe("payment.key_missing");
});

test("the connection is tried: the account's name, or what is wrong with it", async () => {
  expect((await call("POST", "/test")).body.code).toBe("payment.not_connected");
  await call("PUT", "", { secretKey });
  expect((await call("POST", "/test")).body).toEqual({ ok: true, accountName: "Napoli", problem: null });
  await call("PUT", "", { secretKey: "sk_test_of_somebody_else" });
  const wrong = await call("POST", "/test");
  expect(wrong.body).toMatchObject({ ok: false, problem: "unauthorised" });
  expect(wrong.text).not.toContain("somebody");
  house.stripe.fault = () => ({ status: 503 });
  expect((await call("POST", "/test")).body).toMatchObject({ ok: false, problem: "provider_failed" });
  house.stripe.fault = () => null;
});

test("a customer pays from the page of their order, as long as something is due", async () => {
  await accept();
  const category = await call("POST", "/api/categories", { name: { he: "אוכל", en: "Food" } });
  const product = await call("POST", "/api/products", {
    ...{ categoryId: (category.body as unknown as { id: string }).id, priceMinor: 1990 },
    name: { he: "קולה", en: "Coke" },
  });
  const productId = (product.body as unknown as { id: string }).id;
  const order = await call("POST", "/api/orders", {
    ...{ items: [{ productId, quantity: 1 }], fulfilment: "pickup", customerName: "Noa", overrule: true },
  });
  const { id } = order.body as unknown as { id: string };
  const link = JSON.parse((await call("GET", `/api/orders/${id}/link`)).text) as { url: string };
  const track = `/api/track/${link.url.split("/").at(-1)}`;
  const look = async () => (await house.http.app.inject({ url: track })).json<{ payable: boolean; dueMinor: number }>();
  expect(await look()).toMatchObject({ payable: false, dueMinor: 1990 });
  const pay = () => house.http.app.inject({ method: "POST", url: `${track}/pay` });
  expect((await pay()).json()).toMatchObject({ code: "payment.not_connected" });
  await call("PUT", "", { secretKey, webhookSecret });
  expect(await look()).toMatchObject({ payable: true });
  expect((await pay()).json<{ url: string }>().url).toMatch(/\/pay\/cs_test_/);
  await call("POST", `/api/orders/${id}/payments`, { version: 1 });
  expect(await look()).toMatchObject({ payable: false, dueMinor: 0 });
  expect((await pay()).json()).toMatchObject({ code: "payment.nothing_due" });
});
