import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk, testWorld } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test("a world put twice is the same world", async () => {
  const description = testWorld(desk.receiver.url);
  const first = await desk.call("POST", "/control/world", description);
  const second = await desk.call("POST", "/control/world", description);
  const timeless = ({ body }: typeof first) => ({ ...body, clock: null });
  expect(timeless(second)).toEqual(timeless(first));
  expect(second.body).toMatchObject({
    apps: [{ id: ids.app, secret: ids.secret }],
    wabas: [{ id: ids.waba, subscriptions: [{ appId: ids.app }] }],
    phoneNumbers: [{ id: ids.number, digits: "15555550100", registered: true }],
    tokens: [{ token: ids.token }],
  });
});

test("putting a world again keeps what happened in it", async () => {
  await desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin: "123456" });
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  const { body } = await desk.call("POST", "/control/world", testWorld(desk.receiver.url));
  expect(body).toMatchObject({ phoneNumbers: [{ pin: "123456" }], customers: [{ id: "dana", online: false }, {}, {}] });
});

test("objects are made one at a time, with ids of their own", async () => {
  const make = async (path: string, body: unknown) => (await desk.call("POST", `/control/${path}`, body)).body;
  const app = await make("apps", {});
  const portfolio = await make("portfolios", { name: "Two Ltd" });
  const waba = await make("wabas", { portfolioId: portfolio.id, subscribedApps: [app.id] });
  const number = await make("phone-numbers", {
    wabaId: waba.id,
    displayPhoneNumber: "+972 55-500-0100",
    verifiedName: "Two",
  });
  const token = await make("tokens", { appId: app.id, wabaIds: [waba.id], kind: "business" });
  expect(number).toMatchObject({ id: expect.stringMatching(/^\d{15}$/), digits: "972555000100" });
  const read = await desk.call("GET", `/v24.0/${number.id}`, undefined, String(token.token));
  expect(read.body).toMatchObject({ verified_name: "Two" });
  expect((await desk.call("GET", `/v24.0/${ids.number}`, undefined, String(token.token))).status).toBe(400);
});

test.each([
  ["apps", { nme: "typo" }, 400],
  ["wabas", { portfolioId: "1" }, 422],
  ["phone-numbers", { wabaId: "1", displayPhoneNumber: "+1 555-555-0199", verifiedName: "X" }, 422],
  ["tokens", { appId: "1" }, 422],
  ["tokens", { appId: ids.app, expiresAt: "tomorrow" }, 400],
  ["webhooks", { appId: ids.app }, 400],
  ["webhooks", { appId: "1", payload: {} }, 404],
  ["customers/nobody/messages", { phoneNumberId: ids.number, type: "text", body: "hi" }, 404],
  ["world", { apps: "all" }, 400],
])("POST /control/%s with %j is refused", async (path, body, status) => {
  const answer = await desk.call("POST", `/control/${path}`, body);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toEqual({ code: expect.any(String), message: expect.any(String) });
});

test("with a control token only its holder is served, health aside", async () => {
  await desk.close();
  desk = await openDesk({ controlToken: "let me in".replaceAll(" ", "-") });
  expect((await desk.call("GET", "/control/world", undefined, null)).status).toBe(401);
  expect((await desk.call("GET", "/control/world", undefined, "guess")).status).toBe(401);
  expect((await desk.call("GET", "/control/world", undefined, "let-me-in")).status).toBe(200);
  expect((await desk.call("GET", "/control/health", undefined, null)).body).toMatchObject({ status: "ok" });
});

test("without one, a name that was made to point here is refused", async () => {
  const status = await new Promise<number | undefined>((resolve) => {
    const options = { port: desk.emulator.port, path: "/control/world", headers: { host: "evil.example" } };
    request(options, (response) => resolve(response.resume().statusCode)).end();
  });
  expect(status).toBe(403);
});
