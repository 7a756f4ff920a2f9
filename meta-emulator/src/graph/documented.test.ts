import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answer, appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const text = { messaging_product: "whatsapp", to: "+15555550123", type: "text", text: { body: "Hello" } };
const sendAs = (token: string) => desk.call("POST", `/v24.0/${ids.number}/messages`, text, token);
const register = (pin: string) =>
  desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin });

async function tokenWith(description: Record<string, unknown>): Promise<string> {
  return String((await desk.call("POST", "/control/tokens", { appId: ids.app, ...description })).body.token);
}

/** What leads to each documented error. */
const errors: Record<string, () => Promise<Answer>> = {
  "10": async () => sendAs(await tokenWith({ scopes: ["whatsapp_business_management"] })),
  "100-unknown-object": () => desk.call("GET", "/v24.0/200000000000009"),
  "190-invalid": () => sendAs("NOBODYS"),
  "130429": async () => {
    await desk.call("POST", "/control/faults/next", { fault: "throttlePerSecond", times: 1 });
    return desk.send(text);
  },
  "131009": () =>
    desk.send({
      to: "15555550123",
      type: "interactive",
      interactive: {
        type: "button",
        body: { text: "OK?" },
        action: { buttons: [{ type: "reply", reply: { id: "a", title: "longer than twenty letters" } }] },
      },
    }),
  "131021": () => desk.send({ ...text, to: "+15555550100" }),
  "133005": async () => {
    await register("123456");
    return register("654321");
  },
  "133010": async () => {
    await desk.call("POST", `/v24.0/${ids.number}/deregister`);
    return desk.send(text);
  },
  "133016": async () => {
    for (let call = 0; call < 10; call++) await register("123456");
    return register("123456");
  },
};

test.each(Object.keys(errors))("error %s is word for word the documented one", async (name) => {
  const answer = await errors[name]!();
  const documented = readFixture(`graph.error.${name}`).error as Record<string, unknown>;
  expect({ ...answer.body.error, fbtrace_id: documented.fbtrace_id }).toEqual(documented);
});

test("an expired token's error has the documented shape", async () => {
  const answer = await sendAs(await tokenWith({ expiresAt: "2026-01-01T00:00:00Z" }));
  expect(shapeOf(answer.body)).toEqual(shapeOf(readFixture("graph.error.190-expired")));
});

test("accepted sends have the documented shape", async () => {
  expect(shapeOf((await desk.send(text)).body)).toEqual(shapeOf(readFixture("graph.send.ok")));
  const byUserId = await desk.send({ ...text, to: undefined, recipient: "US.13491208655302740002" });
  expect(shapeOf(byUserId.body)).toEqual(shapeOf(readFixture("graph.send.bsuid-ok")));
});

test.each([
  ["graph.debug-token.valid", { wabaIds: [ids.waba] }],
  ["graph.debug-token.no-target-ids", { wabaIds: null }],
  ["graph.debug-token.invalid", { expiresAt: "2026-01-01T00:00:00Z" }],
])("%s is what debug_token answers", async (fixture, description) => {
  const token = await tokenWith(description);
  const { body } = await desk.call("GET", `/v24.0/debug_token?input_token=${token}`, undefined, appToken());
  expect(shapeOf(body)).toEqual(shapeOf(readFixture(fixture)));
});

test("lists of numbers and of subscribed apps have the documented shape", async () => {
  const documented = readFixture("graph.phone-numbers.list") as { data: object[] };
  const fields = Object.keys(documented.data[0] ?? {}).join(",");
  const numbers = await desk.call("GET", `/v24.0/${ids.waba}/phone_numbers?fields=${fields}`);
  expect(shapeOf(numbers.body)).toEqual(shapeOf(documented));
  await desk.call("POST", `/v24.0/${ids.waba}/subscribed_apps`, {
    override_callback_uri: desk.receiver.url,
    verify_token: desk.receiver.verifyToken,
  });
  const apps = await desk.call("GET", `/v24.0/${ids.waba}/subscribed_apps`);
  expect(shapeOf(apps.body)).toEqual(shapeOf(readFixture("graph.waba.subscribed-apps")));
});
