import { afterEach, beforeEach, expect, test } from "vitest";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

const rona = "10200000000000001";
const account = "17841400000000001";
const redirectUri = "http://127.0.0.1:3000/oauth?x=1";
const client = { client_id: ids.app, client_secret: ids.secret };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  desk.emulator.describe({
    instagramAccounts: [{ id: account, username: "example.shop", name: "Example Shop" }],
    pages: [
      { id: "700000000000001", name: "Example Page", instagramAccountId: account },
      { id: "700000000000002", name: "Second Page" },
    ],
    users: [{ id: rona, name: "Rona Example", pageIds: ["700000000000001", "700000000000002"] }],
  });
});
afterEach(() => desk.close());

async function newCode(description: Record<string, unknown>): Promise<string> {
  const answer = await desk.call("POST", "/control/login-codes", { appId: ids.app, userId: rona, ...description });
  expect(answer.body).toHaveProperty("code");
  return String(answer.body.code);
}

function exchange(params: Record<string, string>) {
  return desk.call("GET", `/v26.0/oauth/access_token?${new URLSearchParams(params)}`, undefined, null);
}

async function userToken(scopes: string[], more: Record<string, unknown> = {}): Promise<string> {
  const code = await newCode({ kind: "user", scopes, redirectUri, ...more });
  return String((await exchange({ ...client, code, redirect_uri: redirectUri })).body.access_token);
}

const withoutTrace = (error: unknown) => ({ ...(error as object), fbtrace_id: "AFixtureTrace0000000000" });

test("a code of Embedded Signup becomes a business token of 60 days, or one without end", async () => {
  const limited = await exchange({ ...client, code: await newCode({ kind: "business", wabaIds: [ids.waba] }) });
  expect(shapeOf(limited.body)).toEqual(shapeOf(readFixture("graph.oauth.token-exchange-60d")));
  expect(limited.body.expires_in).toBe(60 * 24 * 3600);
  const code = await newCode({ kind: "business", tokenLifetime: "never" });
  const endless = await desk.call(
    "POST",
    "/oauth/access_token",
    { ...client, code, grant_type: "authorization_code" },
    null,
  );
  expect(shapeOf(endless.body)).toEqual(shapeOf(readFixture("graph.oauth.token-exchange-never-expires")));
  const waba = await desk.call("GET", `/v26.0/${ids.waba}`, undefined, String(limited.body.access_token));
  expect(waba.body.id).toBe(ids.waba);
});

test("it lives 30 seconds of emulated time, and once", async () => {
  const late = await newCode({ kind: "business" });
  await desk.call("POST", "/control/clock", { advanceMs: 30_001 });
  const expired = await exchange({ ...client, code: late });
  expect(withoutTrace(expired.body.error)).toEqual(readFixture("graph.error.100-code-expired").error);
  const code = await newCode({ kind: "business" });
  expect((await exchange({ ...client, code })).status).toBe(200);
  const again = await exchange({ ...client, code });
  expect(withoutTrace(again.body.error)).toEqual(readFixture("graph.error.100-code-used").error);
});

test("the address must be the dialog's byte for byte, and missing for a code of the SDK", async () => {
  const code = await newCode({ kind: "user", redirectUri });
  expect((await exchange({ ...client, code })).body.error).toMatchObject({ code: 191 });
  const encoded = await exchange({ ...client, code, redirect_uri: `${redirectUri}&` });
  expect(encoded.body.error).toMatchObject({ code: 100, error_subcode: 36008 });
  expect((await exchange({ ...client, code, redirect_uri: redirectUri })).status).toBe(200);
  const ofSdk = await newCode({ kind: "business" });
  const named = await exchange({ ...client, code: ofSdk, redirect_uri: redirectUri });
  expect(named.body.error).toMatchObject({ code: 100, error_subcode: 36008 });
  expect((await exchange({ ...client, code: ofSdk, redirect_uri: "" })).status).toBe(200);
});

test.each([
  ["no app", {}, { code: 101 }],
  ["an app nobody knows", { client_id: "1" }, { code: 101 }],
  ["no secret", { client_id: ids.app }, { code: 1 }],
  ["a wrong secret", { ...client, client_secret: "wrong" }, { code: 1, message: "Error validating client secret." }],
  ["no code", client, { code: 1, message: "Missing authorization code" }],
  ["a code nobody gave", { ...client, code: "AQfalse" }, { code: 100 }],
  ["a grant that does not exist", { ...client, grant_type: "password" }, { code: 100 }],
  ["a token nobody has", { ...client, grant_type: "fb_exchange_token", fb_exchange_token: "NOBODYS" }, { code: 190 }],
  ["no token", { ...client, grant_type: "fb_exchange_token" }, { code: 1 }],
])("the exchange is refused with %s", async (_what, params, error) => {
  expect((await exchange(params as Record<string, string>)).body.error).toMatchObject({
    type: "OAuthException",
    ...error,
  });
});

test("a person's token lives for an hour or two, exchanged for 60 days", async () => {
  const short = await userToken(["public_profile"]);
  const long = await exchange({ ...client, grant_type: "fb_exchange_token", fb_exchange_token: short });
  expect(long.body).toMatchObject({ token_type: "bearer", expires_in: 60 * 24 * 3600 });
  await desk.call("POST", "/control/clock", { advanceMs: 2 * 3_600_000 });
  expect((await desk.call("GET", "/me", undefined, short)).body.error).toMatchObject({ code: 190, error_subcode: 463 });
  const me = await desk.call("GET", "/v26.0/me?fields=id,name", undefined, String(long.body.access_token));
  expect(me.body).toEqual({ id: rona, name: "Rona Example" });
});

test("the app's credentials are a token", async () => {
  const { body } = await exchange({ ...client, grant_type: "client_credentials" });
  expect(body).toEqual({ access_token: appToken(), token_type: "bearer" });
});

test("pages come with tokens that outlive the person's long-lived one", async () => {
  const short = await userToken(["pages_show_list", "pages_messaging"], { pageIds: ["700000000000001"] });
  const fields = "access_token,category,name,id,tasks,instagram_business_account";
  const list = await desk.call("GET", `/v26.0/me/accounts?fields=${fields}`, undefined, short);
  expect(shapeOf(list.body)).toEqual(shapeOf(readFixture("graph.pages.list")));
  const [first] = (list.body as unknown as { data: { access_token: string }[] }).data;
  const debugged = await debug(first!.access_token);
  expect(debugged).toMatchObject({ type: "PAGE", profile_id: "700000000000001", is_valid: true });
  expect(debugged.expires_at).toBeGreaterThan(0);
  const { body } = await exchange({ ...client, grant_type: "fb_exchange_token", fb_exchange_token: short });
  const named = "fields=id,access_token,instagram_business_account{id,username}";
  const long = await desk.call("GET", `/v26.0/me/accounts?${named}`, undefined, String(body.access_token));
  const [page] = (long.body as unknown as { data: { access_token: string }[] }).data;
  expect(page).toMatchObject({ instagram_business_account: { id: account, username: "example.shop" } });
  expect(await debug(page!.access_token)).toMatchObject({ expires_at: 0, is_valid: true });
  const again = await desk.call("GET", `/v26.0/me/accounts?${named}`, undefined, String(body.access_token));
  expect(again.body).toEqual(long.body);
  expect((await desk.call("GET", "/me/accounts", undefined, await userToken(["public_profile"]))).body.data).toEqual(
    [],
  );
});

async function debug(token: string): Promise<Record<string, unknown>> {
  const { body } = await desk.call("GET", `/debug_token?input_token=${token}`, undefined, appToken());
  return body.data as unknown as Record<string, unknown>;
}

test("debug_token names what was granted object by object", async () => {
  const scopes = ["pages_show_list", "instagram_basic", "whatsapp_business_management", "business_management"];
  const granted = { wabaIds: null, pageIds: ["700000000000001"], instagramIds: [account] };
  const data = await debug(await userToken(scopes, granted));
  expect(data).toMatchObject({ type: "USER", user_id: rona, scopes: [...scopes, "public_profile"] });
  expect(data.granular_scopes).toEqual([
    { scope: "pages_show_list", target_ids: ["700000000000001"] },
    { scope: "instagram_basic", target_ids: [account] },
    { scope: "whatsapp_business_management" },
  ]);
  const days = (Number(data.data_access_expires_at) - Number(data.issued_at)) / 86_400;
  expect(days).toBe(90);
});

test("Instagram: code, an hour, 60 days, 60 days more", async () => {
  const form = async (code: string, change: Record<string, string> = {}) => {
    const fields = { ...client, grant_type: "authorization_code", redirect_uri: redirectUri, code, ...change };
    const body = new URLSearchParams(fields);
    const response = await fetch(`${desk.emulator.url}/api.instagram.com/oauth/access_token`, { method: "POST", body });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
  };
  const code = await newCode({ kind: "instagram_user", userId: account, redirectUri });
  expect((await form(code, { redirect_uri: "http://127.0.0.1/" })).body).toMatchObject({
    error_type: "OAuthException",
    code: 400,
  });
  const short = await form(code);
  expect(shapeOf(short.body)).toEqual(shapeOf(readFixture("graph.instagram.oauth-short")));
  expect(short.text).toContain(`"user_id":${account},`);
  expect(await form(code)).toMatchObject({
    status: 400,
    body: { error_message: "Matching code was not found or was already used" },
  });

  const get = (path: string, token: unknown, more = "") =>
    desk.call("GET", `/graph.instagram.com/${path}&access_token=${token}${more}`, undefined, null);
  const secret = `&client_secret=${ids.secret}`;
  const early = await get("refresh_access_token?grant_type=ig_refresh_token", short.body.access_token);
  expect(early.body.error).toMatchObject({ code: 452 });
  const long = await get("access_token?grant_type=ig_exchange_token", short.body.access_token, secret);
  expect(shapeOf(long.body)).toEqual(shapeOf(readFixture("graph.instagram.oauth-long")));
  const twice = await get("access_token?grant_type=ig_exchange_token", long.body.access_token, secret);
  expect(twice.body.error).toMatchObject({ code: 452 });
  const tooYoung = await get("refresh_access_token?grant_type=ig_refresh_token", long.body.access_token);
  expect(tooYoung.body.error).toMatchObject({ code: 100 });
  await desk.call("POST", "/control/clock", { advanceMs: 24 * 3_600_000 });
  const refreshed = await get("refresh_access_token?grant_type=ig_refresh_token", long.body.access_token);
  expect(refreshed.body).toMatchObject({ token_type: "bearer", expires_in: 60 * 24 * 3600 });
  await desk.call("POST", "/control/clock", { advanceMs: 60 * 24 * 3_600_000 });
  const dead = await get("refresh_access_token?grant_type=ig_refresh_token", refreshed.body.access_token);
  expect(dead.body.error).toMatchObject({ code: 190, error_subcode: 463 });
});

test("tokens of the two platforms are not taken on each other's host", async () => {
  const code = await newCode({ kind: "instagram_user", userId: account, redirectUri });
  const fields = { ...client, grant_type: "authorization_code", redirect_uri: redirectUri, code };
  const instagram = await desk.call("POST", "/api.instagram.com/oauth/access_token", fields, null);
  const token = String(instagram.body.access_token);
  expect((await desk.call("GET", "/graph.facebook.com/v26.0/me", undefined, token)).body.error).toMatchObject({
    code: 190,
  });
  const facebook = await desk.call(
    "GET",
    "/graph.instagram.com/v26.0/me",
    undefined,
    await userToken(["public_profile"]),
  );
  expect(facebook.body.error).toMatchObject({ code: 190 });
});
