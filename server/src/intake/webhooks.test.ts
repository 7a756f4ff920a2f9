import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness } from "../conversations/test-business.ts";
import { signatureOf } from "../meta/signature.ts";
import { asMetaSends, fixture, fixtureNames } from "../meta/test-fixtures.ts";
import { newId } from "../platform/db/new-id.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
});
afterAll(() => at.close());

test.each(fixtureNames("whatsapp."))("%s is answered 200, kept and taken apart without loss", async (name) => {
  const body = asMetaSends(fixture(name));
  const answer = await at.http.app.inject({
    method: "POST",
    url: "/api/webhooks/whatsapp",
    payload: body,
    headers: { "content-type": "application/json", "x-hub-signature-256": signatureOf(body, "test_app_secret") },
  });
  expect(answer.statusCode).toBe(200);
  await at.intake.drained();
  const [delivery] = await at.deliveries();
  expect(delivery?.units.length).toBeGreaterThan(0);
  expect(delivery?.units.filter((unit) => unit.outcome === "failed")).toEqual([]);
  const kept = await at.http.app.inject(`/api/admin/webhooks/${delivery?.id}`);
  expect(kept.json().payload).toEqual(fixture(name));
});

test("every message of the fixtures is in a thread with what Meta sent, none twice", async () => {
  for (const name of fixtureNames("whatsapp.message.")) {
    const payload = fixture(name) as {
      entry: { changes: { value: { messages: { id: string; type: string }[] } }[] }[];
    };
    for (const raw of payload.entry[0]?.changes[0]?.value.messages ?? []) {
      if (["reaction", "edit", "revoke"].includes(raw.type) || name.includes("dashboard-test")) continue;
      const found = await at.messages(`provider_id = '${raw.id}'`);
      expect(found, name).toHaveLength(1);
      expect(found[0]?.raw).toEqual(raw);
      expect(found[0]?.content.type).toBe(found[0]?.type);
    }
  }
});

test("an unknown number is answered 200 and visible as unrouted", async () => {
  const answer = await at.deliver(
    wrap({ messages: [textFrom(newNumber(), "wamid.unrouted")] }, { phoneNumberId: "999999999999999" }),
  );
  expect(answer.statusCode).toBe(200);
  expect((await at.deliveries("unrouted"))[0]).toMatchObject({
    outcome: "unrouted",
    units: [{ kind: "message.text", outcome: "unrouted" }],
  });
});

test("a number connected a moment after its first webhook is found at the next", async () => {
  const phoneNumberId = "288888888888888";
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.early")] }, { phoneNumberId }));
  const later = await openTestBusiness(at.platform, { phoneNumberId, accountId: "188888888888888" });
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.then")] }, { phoneNumberId }));
  expect(await at.messages("true", later)).toHaveLength(1);
});

test("one bad unit loses only itself, with its error in the log", async () => {
  const from = newNumber();
  await at.deliver(
    wrap({
      messages: [textFrom(from, "wamid.b1"), { ...textFrom(from, ""), id: undefined }, textFrom(from, "wamid.b2")],
    }),
  );
  expect(await at.messages("provider_id in ('wamid.b1', 'wamid.b2')")).toHaveLength(2);
  expect((await at.deliveries("partly"))[0]?.units).toMatchObject([
    { outcome: "stored" },
    { outcome: "failed", detail: "message id is missing" },
    { outcome: "stored" },
  ]);
});

test("a unit that the database refuses loses only itself", async () => {
  const from = newNumber();
  // Random, and longer than an index entry may be.
  const random = Array.from({ length: 600 }, () => newId()).join("");
  await at.deliver(
    wrap({ messages: [textFrom(from, "wamid.db1"), textFrom(from, random), textFrom(from, "wamid.db2")] }),
  );
  expect(await at.messages("provider_id in ('wamid.db1', 'wamid.db2')")).toHaveLength(2);
  const [delivery] = await at.deliveries("partly");
  expect(delivery?.units.map((unit) => unit.outcome)).toEqual(["stored", "failed", "stored"]);
});

test("U+0000 in a text does not poison its delivery", async () => {
  const body = asMetaSends(wrap({ messages: [textFrom(newNumber(), "wamid.nul", "a b")] })).replace("a b", "a\\u0000b");
  expect((await at.post(body)).statusCode).toBe(200);
  await at.intake.drained();
  expect((await at.messages("provider_id = 'wamid.nul'"))[0]?.content.body).toBe("a\uFFFDb");
});

test("bad signatures are refused and counted, as are bodies that are not JSON or too large", async () => {
  const counters = async () => (await at.http.app.inject("/api/admin/webhooks/counters")).json();
  const before = await counters();
  const bad = await at.post("{}", { "x-hub-signature-256": signatureOf("{ }", "test_app_secret") });
  expect([bad.statusCode, bad.json().code]).toEqual([401, "webhook.bad_signature"]);
  const broken = await at.post('{"entry": [');
  expect([broken.statusCode, broken.json().code]).toEqual([400, "request.not_json"]);
  const large = await at.post(Buffer.alloc(3 * 1024 * 1024 + 1, " "));
  expect([large.statusCode, large.json().code]).toEqual([413, "request.too_large"]);
  expect(await counters()).toEqual({
    ...before,
    badSignatures: before.badSignatures + 1,
    notJson: before.notJson + 1,
    tooLarge: before.tooLarge + 1,
  });
});

test("the handshake gives the challenge back for the right token only", async () => {
  const ask = (token: string) =>
    at.http.app.inject(`/api/webhooks/meta?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);
  const answer = await ask("verify-token-of-the-tests");
  expect([answer.statusCode, answer.body]).toEqual([200, "1158201444"]);
  expect((await ask("guess")).statusCode).toBe(403);
});

test("the log is the operator's alone", async () => {
  at.caller.isOperator = false;
  for (const url of ["/api/admin/webhooks", "/api/admin/webhooks/counters", `/api/admin/webhooks/${newId()}`])
    expect((await at.http.app.inject(url)).statusCode).toBe(404);
  at.caller.isOperator = true;
  expect((await at.http.app.inject(`/api/admin/webhooks/${newId()}`)).json().code).toBe("webhook.delivery_not_found");
  expect((await at.http.app.inject("/api/admin/webhooks/nonsense")).statusCode).toBe(400);
});

test("what a process left behind when it died is written by the next sweep, once", async () => {
  const from = newNumber();
  const payload = asMetaSends(wrap({ messages: [textFrom(from, "wamid.left")] }));
  await at.platform.db.withoutTenant("a delivery of a process that died", (client) =>
    client.query("insert into webhook_deliveries (id, received_at, source, payload) values ($1, $2, 'x', $3)", [
      newId(),
      new Date(Date.now() - 60_000),
      payload,
    ]),
  );
  await Promise.all([at.intake.sweep(), at.intake.sweep()]);
  await at.intake.sweep();
  expect(await at.messages("provider_id = 'wamid.left'")).toHaveLength(1);
  expect(await at.deliveries("pending")).toEqual([]);
});

test("two businesses in one body get their own", async () => {
  const other = await openTestBusiness(at.platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  await at.deliver(fixture("whatsapp.message.batch-two-tenants"));
  expect((await at.messages("true", other)).map((message) => message.content.body)).toEqual(["second"]);
});
