import type { LanguageModel, LanguageModelStatus } from "@croozer/contracts/language-model";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Caller } from "../platform/http/access.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { languageModelRoutes } from "./routes.ts";
import { answerOf, lineOf, openTestProvider, type TestProvider } from "./test-provider.ts";

let platform: TestPlatform;
let provider: TestProvider;
let http: Http;
let business: TestBusiness;
let other: TestBusiness;
const member = (of: () => TestBusiness, role: "owner" | "manager") => (): Caller => ({
  kind: "person",
  userId: newId(),
  name: "Dana",
  isSuperAdmin: false,
  memberships: [{ businessId: of().id, memberId: newId(), role }],
});
const callers: Record<string, () => Caller> = {
  owner: member(() => business, "owner"),
  manager: member(() => business, "manager"),
  stranger: member(() => other, "owner"),
};

beforeAll(async () => {
  platform = await openTestPlatform();
  provider = await openTestProvider();
  business = await openTestBusiness(platform);
  other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  http = await createHttp(platform, async ({ authorization }) => callers[authorization ?? ""]?.() ?? null);
  languageModelRoutes(http);
  await http.app.ready();
});
beforeEach(() =>
  business.inTx(async (tx) => {
    await tx.query("delete from language_models where business_id = $1", [business.id]);
    await tx.query("delete from language_model_usage where business_id = $1", [business.id]);
  }),
);
afterAll(async () => {
  await http.app.close();
  await provider.close();
  await platform.close();
});

const call = (as: string, method: "GET" | "PUT" | "POST" | "DELETE", { path = "", body = undefined as unknown } = {}) =>
  http.app.inject({
    method,
    url: `/api/businesses/${business.id}/language-model${path}`,
    headers: as === "nobody" ? {} : { authorization: as },
    ...(body === undefined ? {} : { payload: body as object }),
  });
const wish = (change: object = {}) => ({
  provider: "compatible",
  baseUrl: `${provider.origin}/v1`,
  model: "local-test",
  apiKey: "sk-of-the-tests",
  monthlyTokenBudget: 100_000,
  timeoutMs: 1000,
  enabled: true,
  ...change,
});
const save = (change: object = {}) => call("owner", "PUT", { body: wish(change) });

test("a model is connected, shown without its key, and forgotten", async () => {
  expect((await call("owner", "GET")).json()).toMatchObject({ model: null, usage: { tokens: 0 } });
  const saved = await save();
  expect(saved.json<LanguageModel>()).toMatchObject({ provider: "compatible", hasKey: true, problem: null });
  const shown = await call("owner", "GET");
  expect(shown.body + saved.body).not.toContain("sk-of-the-tests");
  expect(shown.json<LanguageModelStatus>().model).toEqual(saved.json());
  const rows = await business.inTx((tx) =>
    tx.query<{ api_key: string; detail: string }>(
      `select m.api_key, (select string_agg(detail::text, ' ') from audit_entries a where a.business_id = $1) as detail
       from language_models m where m.business_id = $1`,
      [business.id],
    ),
  );
  expect(rows[0]?.api_key).not.toContain("sk-of-the-tests");
  expect(rows[0]?.detail).not.toContain("sk-of-the-tests");
  expect((await call("owner", "DELETE")).statusCode).toBe(200);
  expect((await call("owner", "GET")).json()).toMatchObject({ model: null });
});

test("a key stays when nothing else moves, and never goes to another address or provider", async () => {
  await save();
  const { apiKey: _key, ...keyless } = wish({ model: "bigger" });
  expect((await call("owner", "PUT", { body: keyless })).json()).toMatchObject({ model: "bigger", hasKey: true });
  for (const change of [{ baseUrl: `${provider.origin}/v2` }, { provider: "openai" }, { provider: "anthropic" }]) {
    const moved = await call("owner", "PUT", { body: { ...keyless, ...change } });
    expect(moved.json()).toMatchObject({ code: "language_model.key_missing" });
  }
  await call("owner", "DELETE");
  expect((await call("owner", "PUT", { body: keyless })).json()).toMatchObject({ hasKey: false });
});

test.each([
  "http://api.example.com/v1",
  "https://10.0.0.7/v1",
  "https://169.254.169.254/v1",
  "https://user:word@api.example.com/v1",
])("%s is refused as an address", async (baseUrl) => {
  expect((await save({ baseUrl })).json()).toMatchObject({ code: "language_model.address_refused" });
});

test("a refused machine inside is named, as the installation would have to name it", async () => {
  const refused = await save({ baseUrl: "http://models.lan:11434/v1" });
  expect(refused.json()).toMatchObject({
    code: "language_model.address_refused",
    details: { host: "models.lan:11434" },
  });
  const hidden = await save({ baseUrl: "https://user:word@api.example.com/v1" });
  expect(hidden.json()).toMatchObject({ details: { host: null } });
});

test("a test asks the model to read an order, and tells how it went", async () => {
  expect((await call("owner", "POST", { path: "/test" })).json()).toMatchObject({ code: "language_model.not_found" });
  await save({ enabled: false });
  provider.behave = () => ({ says: JSON.stringify(answerOf({ lines: [lineOf("p1", { quantity: 2 })] })) });
  expect((await call("owner", "POST", { path: "/test" })).json()).toMatchObject({ ok: true, problem: null });
  provider.behave = () => ({ status: 401 });
  expect((await call("owner", "POST", { path: "/test" })).json()).toMatchObject({ ok: false, problem: "unauthorised" });
  // Also while it rests after trouble: that is when people test.
  provider.behave = () => ({ says: JSON.stringify(answerOf({ lines: [lineOf("p1")] })) });
  expect((await call("owner", "POST", { path: "/test" })).json()).toMatchObject({ ok: false, problem: "nonsense" });
  expect((await call("owner", "GET")).json<LanguageModelStatus>().usage).toMatchObject({ asked: 3, tokens: 2000 });
});

test("nobody, nonsense, a role without it and another business are refused", async () => {
  await save();
  for (const method of ["GET", "PUT", "DELETE"] as const)
    expect((await call("nobody", method, method === "PUT" ? { body: wish() } : {})).statusCode).toBe(401);
  expect((await call("manager", "GET")).statusCode).toBe(403);
  expect((await call("stranger", "GET")).statusCode).toBe(404);
  expect((await call("stranger", "POST", { path: "/test" })).statusCode).toBe(404);
  for (const nonsense of [
    { provider: "skynet" },
    { model: " " },
    { baseUrl: null },
    { baseUrl: "ftp://example.com" },
    { baseUrl: "not an address" },
    { timeoutMs: 60_000 },
    { monthlyTokenBudget: -1 },
    { apiKey: "two\nlines" },
    { apiKey: "" },
  ])
    expect((await save(nonsense)).statusCode, JSON.stringify(nonsense)).toBe(400);
});
