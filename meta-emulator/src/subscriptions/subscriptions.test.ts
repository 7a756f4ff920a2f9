import { afterEach, beforeEach, expect, test } from "vitest";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture } from "../testing/fixtures.ts";
import { Receiver } from "../testing/receiver.ts";

let desk: Desk;
let other: Receiver;
beforeEach(async () => {
  desk = await openDesk();
  other = await new Receiver().start();
});
afterEach(async () => {
  await desk.close();
  await other.stop();
});

const subscriptions = `/v24.0/${ids.app}/subscriptions`;
const subscribedApps = `/v24.0/${ids.waba}/subscribed_apps`;

test("a callback is taken after its server answered the challenge", async () => {
  const body = {
    object: "whatsapp_business_account",
    callback_url: other.url,
    verify_token: other.verifyToken,
    fields: "messages,account_update",
  };
  expect((await desk.call("POST", subscriptions, body, appToken())).body).toEqual({ success: true });
  expect(other.verifications[0]?.searchParams.get("hub.mode")).toBe("subscribe");
  expect((await desk.call("GET", subscriptions, undefined, appToken())).body.data).toEqual([
    {
      object: "whatsapp_business_account",
      callback_url: other.url,
      active: true,
      fields: [
        { name: "messages", version: "v24.0" },
        { name: "account_update", version: "v24.0" },
      ],
    },
  ]);
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  await other.until(() => other.received.length === 1);
  expect(desk.receiver.received).toHaveLength(0);
});

test("a callback whose server refuses is refused, and the old one stays", async () => {
  const body = {
    object: "whatsapp_business_account",
    callback_url: other.url,
    verify_token: "wrong",
    fields: "messages",
  };
  const answer = await desk.call("POST", subscriptions, body, appToken());
  expect(answer.body.error).toMatchObject({ code: 2200 });
  expect(answer.body.error?.message).toMatch("HTTP Status Code = 403");
  const { data } = (await desk.call("GET", subscriptions, undefined, appToken())).body as { data?: unknown };
  expect(data).toMatchObject([{ callback_url: desk.receiver.url }]);
});

test.each([
  ["another object", { object: "group" }],
  ["no address", { callback_url: undefined }],
  ["no verify token", { verify_token: undefined }],
  ["no fields", { fields: "" }],
  ["an unknown field", { fields: "messages,poems" }],
])("subscriptions with %s are refused", async (_name, change) => {
  const good = {
    object: "whatsapp_business_account",
    callback_url: other.url,
    verify_token: other.verifyToken,
    fields: ["messages"],
  };
  const answer = await desk.call("POST", subscriptions, { ...good, ...change }, appToken());
  expect(answer.body.error).toMatchObject({ code: 100 });
});

test("app subscriptions need the app's own token", async () => {
  expect((await desk.call("GET", subscriptions)).body.error).toMatchObject({ code: 15 });
});

test("an app subscribes to a WABA, is listed, and hears no more once unsubscribed", async () => {
  await desk.call("DELETE", subscribedApps);
  expect((await desk.call("GET", subscribedApps)).body).toEqual({ data: [] });
  const unheard = await desk.customerWrites("dana", { type: "text", body: "into the void" });
  expect(unheard.tick).toBe("sent");
  expect((await desk.call("POST", subscribedApps)).body).toEqual(readFixture("graph.success"));
  await desk.call("POST", subscribedApps);
  const listed = await desk.call("GET", subscribedApps);
  expect(listed.body.data).toEqual([
    {
      whatsapp_business_api_data: {
        id: ids.app,
        link: `https://www.facebook.com/games/?app_id=${ids.app}`,
        name: "Demo App",
      },
    },
  ]);
  await desk.customerWrites("dana", { type: "text", body: "heard" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
});

test("a WABA's override needs a subscription first, then leads messages elsewhere until a plain subscribe", async () => {
  const override = { override_callback_uri: other.url, verify_token: other.verifyToken };
  await desk.call("DELETE", subscribedApps);
  const early = await desk.call("POST", subscribedApps, override);
  expect({ ...early.body.error, fbtrace_id: "AFixtureTrace0000000000" }).toEqual(
    readFixture("graph.error.100-override-before-subscribe").error,
  );
  await desk.call("POST", subscribedApps);
  expect((await desk.call("POST", subscribedApps, { ...override, verify_token: "no" })).body.error?.code).toBe(2200);
  expect((await desk.call("POST", subscribedApps, override)).body).toEqual({ success: true });
  const listed = (await desk.call("GET", subscribedApps)).body as { data?: unknown };
  expect(listed.data).toMatchObject([{ override_callback_uri: other.url }]);
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await other.until(() => other.received.length === 1);
  await desk.call("POST", subscribedApps);
  await desk.customerWrites("dana", { type: "text", body: "two" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
});

test("a number's override comes before that of its WABA", async () => {
  const override = { override_callback_uri: other.url, verify_token: other.verifyToken };
  await desk.call("POST", `/v24.0/${ids.number}`, { webhook_configuration: override });
  const { body } = await desk.call("GET", `/v24.0/${ids.number}?fields=webhook_configuration`);
  expect(body.webhook_configuration).toEqual({ phone_number: other.url, application: desk.receiver.url });
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await other.until(() => other.received.length === 1);
  await desk.call("POST", `/v24.0/${ids.number}`, { webhook_configuration: { override_callback_uri: "" } });
  await desk.customerWrites("dana", { type: "text", body: "two" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
});
