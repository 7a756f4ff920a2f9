import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const text = { messaging_product: "whatsapp", to: "15555550123", type: "text", text: { body: "Hello" } };
const messages = `/v24.0/${ids.number}/messages`;

async function newToken(description: Record<string, unknown>): Promise<string> {
  const answer = await desk.call("POST", "/control/tokens", { appId: ids.app, ...description });
  return String(answer.body.token);
}

test("without a token a call is refused", async () => {
  expect((await desk.call("POST", messages, text, null)).body.error).toMatchObject({ code: 104 });
  const read = await desk.call("GET", `/v24.0/${ids.number}`, undefined, null);
  expect(read.body.error).toMatchObject({ code: 200, message: "(#200) Provide valid app ID" });
});

test("an unknown token is 190 without a subcode", async () => {
  const { status, body } = await desk.call("POST", messages, text, "NOBODYS");
  expect(status).toBe(401);
  expect({ ...body.error, fbtrace_id: "AFixtureTrace0000000000" }).toEqual(
    readFixture("graph.error.190-invalid").error,
  );
});

test("a token expires by the emulated clock, with subcode 463", async () => {
  const token = await newToken({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  expect((await desk.call("POST", messages, text, token)).status).toBe(200);
  await desk.call("POST", "/control/clock", { advanceMs: 3_600_001 });
  const { status, body } = await desk.call("POST", messages, text, token);
  expect(status).toBe(401);
  expect(body.error).toMatchObject({ code: 190, error_subcode: 463 });
  expect(body.error?.message).toMatch(/^Error validating access token: Session has expired on \w+, \d\d-\w{3}-\d\d /);
  const debugged = await desk.call("GET", `/debug_token?input_token=${token}`, undefined, appToken());
  expect(debugged.body.data).toMatchObject({ is_valid: false, error: { code: 190, subcode: 463 }, scopes: [] });
});

test.each([458, 460, 467])("a revoked token answers its subcode %i", async (subcode) => {
  const token = await newToken({ revokedSubcode: subcode });
  const { body } = await desk.call("POST", messages, text, token);
  expect(body.error).toMatchObject({ code: 190, error_subcode: subcode });
});

test("sending needs the messaging permission, reading the management one", async () => {
  const reader = await newToken({ scopes: ["whatsapp_business_management"] });
  const sender = await newToken({ scopes: ["whatsapp_business_messaging"] });
  const refusedSend = await desk.call("POST", messages, text, reader);
  expect(refusedSend.status).toBe(403);
  expect(refusedSend.body.error).toMatchObject({ code: 10 });
  const refusedRead = await desk.call("GET", `/v24.0/${ids.number}`, undefined, sender);
  expect(refusedRead.status).toBe(403);
  expect(refusedRead.body.error).toMatchObject({ code: 200 });
  expect((await desk.call("POST", messages, text, sender)).status).toBe(200);
  expect((await desk.call("GET", `/v24.0/${ids.number}`, undefined, reader)).status).toBe(200);
});

test("another business's objects are not there", async () => {
  const token = await newToken({ wabaIds: ["100000000000002"] });
  for (const [method, path, body] of [
    ["POST", messages, text],
    ["GET", `/v24.0/${ids.number}`, undefined],
    ["GET", `/v24.0/${ids.waba}`, undefined],
    ["GET", `/v24.0/${ids.waba}/phone_numbers`, undefined],
    ["POST", `/v24.0/${ids.waba}/subscribed_apps`, undefined],
    ["POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin: "123456" }],
    ["GET", "/v24.0/200000000000009", undefined],
  ] as const) {
    const answer = await desk.call(method, path, body, token);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: 100, error_subcode: 33, type: "GraphMethodException" });
  }
});

test("appsecret_proof is checked when sent and asked for when required", async () => {
  const proof = createHmac("sha256", ids.secret).update(ids.token).digest("hex");
  expect((await desk.call("POST", `${messages}?appsecret_proof=nonsense`, text)).body.error).toMatchObject({
    code: 100,
  });
  desk.emulator.describe({ apps: [{ id: ids.app, requireAppSecretProof: true }] });
  const without = await desk.call("POST", messages, text);
  expect({ ...without.body.error, fbtrace_id: "AFixtureTrace0000000000" }).toEqual(
    readFixture("graph.error.100-appsecret-proof").error,
  );
  expect((await desk.call("POST", `${messages}?appsecret_proof=${proof}`, text)).status).toBe(200);
});

test("debug_token describes a token, to its own app only", async () => {
  const path = `/v24.0/debug_token?input_token=${ids.token}`;
  const { body } = await desk.call("GET", path, undefined, appToken());
  expect(body.data).toMatchObject({
    app_id: ids.app,
    type: "SYSTEM_USER",
    is_valid: true,
    expires_at: 0,
    granular_scopes: [
      { scope: "whatsapp_business_management", target_ids: [ids.waba] },
      { scope: "whatsapp_business_messaging", target_ids: [ids.waba] },
    ],
  });
  desk.emulator.describe({ apps: [{ id: "400000000000002", secret: "other" }] });
  const other = await desk.call("GET", path, undefined, "400000000000002|other");
  expect(other.body.error).toMatchObject({ code: 100 });
  expect((await desk.call("GET", path, undefined, `${ids.app}|wrong`)).body.error).toMatchObject({ code: 190 });
  const unknown = await desk.call("GET", "/debug_token?input_token=NOBODYS", undefined, appToken());
  expect(unknown.body.data).toMatchObject({ is_valid: false, error: { code: 190 } });
});
