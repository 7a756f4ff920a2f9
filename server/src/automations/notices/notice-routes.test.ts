import type { Notices, TemplateState } from "@croozer/contracts/notices";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";

let platform: TestPlatform;
let http: Http;
let cookie: string;
let businessId: string;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  ({ cookie, businessId } = await signUp());
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

async function signUp(): Promise<{ cookie: string; businessId: string }> {
  const email = `${newId()}@example.com`;
  const payload = { businessName: "Napoli", name: "Dana", email, password: "correct horse battery" };
  const answer = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload });
  expect(answer.statusCode, answer.body).toBe(201);
  const own = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  const me = await http.app.inject({ method: "GET", url: "/api/auth/me", headers: { cookie: own } });
  return {
    cookie: own,
    businessId: me.json<{ memberships: { business: { id: string } }[] }>().memberships[0]?.business.id ?? "",
  };
}

const call = async <T>(method: "GET" | "PUT" | "POST", url: string, payload?: object, as: string | null = cookie) => {
  const answer = await http.app.inject({
    method,
    url,
    headers: as === null ? {} : { cookie: as },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json<T & { code?: string }>() };
};
const notices = (as = cookie) => call<Notices>("GET", "/api/notices", undefined, as);

/** A connected account, whose templates Meta has as told; none of it asks Meta. */
async function connect(): Promise<void> {
  const [integrationId, channelId] = [newId(), newId()];
  const context = { businessId, requestId: newId(), actor: { kind: "system", name: "test" } } as const;
  await platform.db.inTx(context, async (tx) => {
    await tx.query(
      `insert into integrations (business_id, id, type, provider_account_id, name, access_token, connected_at)
       values ($1, $2, 'whatsapp', '100000000000009', 'Napoli', '', now())`,
      [businessId, integrationId],
    );
    await tx.query(
      `insert into channels (business_id, id, integration_id, type, provider_id, display_phone_number, verified_name)
       values ($1, $2, $3, 'whatsapp', '200000000000009', '+1 555-555-0109', 'Napoli')`,
      [businessId, channelId, integrationId],
    );
    await tx.query(
      `insert into message_templates (business_id, id, integration_id, key, language, name, provider_id, status, reason)
       values ($1, $3, $2, 'preparing', 'en', 'x', '1', 'rejected', 'PROMOTIONAL'), ($1, $4, $2, 'preparing', 'he', 'x', '2', 'approved', null)`,
      [businessId, integrationId, newId(), newId()],
    );
  });
}

test("nobody reads or switches notices without signing in", async () => {
  expect((await call("GET", "/api/notices", undefined, null)).status).toBe(401);
  expect((await call("PUT", "/api/notices/ready", { isOn: false }, null)).status).toBe(401);
  expect((await call("POST", "/api/notice-templates/submit", {}, null)).status).toBe(401);
});

test("a step is switched in one's own business, and one that does not exist is refused", async () => {
  const { body } = await notices();
  expect(body.isConnected).toBe(false);
  expect(body.steps.filter(({ isOn }) => !isOn).map(({ step }) => step)).toEqual(["preparing"]);
  const switched = await call<Notices>("PUT", "/api/notices/delivered", { isOn: false });
  expect(switched.body.steps.find(({ step }) => step === "delivered")).toMatchObject({
    isOn: false,
    isOnByDefault: true,
  });
  const theirs = await notices((await signUp()).cookie);
  expect(theirs.body.steps.find(({ step }) => step === "delivered")?.isOn).toBe(true);
  expect((await call("PUT", "/api/notices/eaten", { isOn: false })).status).toBe(400);
  expect((await call("PUT", "/api/notices/ready", { isOn: "perhaps" })).status).toBe(400);
});

test("a rejected template says why and is handed in again, once; an approved one is not", async () => {
  await connect();
  const ofPreparing = async () => (await notices()).body.steps.find(({ step }) => step === "preparing")?.templates;
  const submit = (language: "he" | "en", key = "preparing") =>
    call<TemplateState>("POST", "/api/notice-templates/submit", { key, language });
  expect(await ofPreparing()).toMatchObject([
    { language: "he", status: "approved", canSubmit: false, body: "הזמנה 184 נמצאת עכשיו בהכנה." },
    { language: "en", status: "rejected", reason: "PROMOTIONAL", canSubmit: true },
  ]);
  expect(await submit("en")).toMatchObject({ status: 202, body: { status: "unsent", canSubmit: false } });
  expect(await submit("en")).toMatchObject({ status: 409, body: { code: "template.not_submittable" } });
  expect((await submit("he")).body.code).toBe("template.not_submittable");
  expect((await submit("he", "poem")).body.code).toBe("template.not_found");
  expect((await submit("he", "cancelled")).body.code).toBe("template.not_found");
});
