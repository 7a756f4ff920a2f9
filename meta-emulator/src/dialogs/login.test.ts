import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { DialogVisitor } from "../testing/dialog-visitor.ts";

const rona = "10200000000000001";
const account = "17841400000000001";
const redirectUri = "http://127.0.0.1:3999/back";
const pages = ["700000000000001", "700000000000002"];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  desk.emulator.describe({
    apps: [
      { id: ids.app, redirectUris: [redirectUri], instagramAppId: "400000000000009", instagramAppSecret: "ig-secret" },
    ],
    instagramAccounts: [{ id: account, username: "example.shop", name: "Example Shop" }],
    pages: [
      { id: pages[0]!, name: "First", instagramAccountId: account },
      { id: pages[1]!, name: "Second" },
    ],
    users: [{ id: rona, name: "רונה לדוגמה", language: "he", pageIds: pages }],
  });
});
afterEach(() => desk.close());

function open(path: string, query: Record<string, string>): Promise<DialogVisitor> {
  return new DialogVisitor(desk.emulator.url).open(path, { redirect_uri: redirectUri, state: "xyz", ...query });
}
const facebook = (query: Record<string, string> = {}) =>
  open("/www.facebook.com/v26.0/dialog/oauth", {
    client_id: ids.app,
    scope: "public_profile,pages_show_list,pages_messaging,instagram_basic",
    ...query,
  });

async function exchange(dialog: DialogVisitor): Promise<string> {
  const code = new URL(dialog.address ?? "").searchParams.get("code");
  const params = { client_id: ids.app, client_secret: ids.secret, redirect_uri: redirectUri, code };
  return String((await desk.call("POST", "/v26.0/oauth/access_token", params, null)).body.access_token);
}

test("Facebook Login: the pages that were chosen, and no permission that was declined", async () => {
  const dialog = await facebook();
  await dialog.press("", { userId: rona });
  expect(dialog.html).toContain('<html lang="he" dir="rtl">');
  expect(dialog.step).toBe("assets");
  await dialog.press("pages", { page: [pages[0]!] });
  await dialog.press("permissions", { asked: "1", allowed: ["pages_show_list", "instagram_basic"] });
  const address = new URL(dialog.address ?? "");
  expect([address.pathname, address.searchParams.get("state"), address.hash]).toEqual(["/back", "xyz", "#_=_"]);
  const token = await exchange(dialog);
  const listed = await desk.call("GET", "/v26.0/me/accounts?fields=id", undefined, token);
  expect(listed.body.data).toEqual([{ id: pages[0] }]);
  const permissions = await desk.call("GET", "/v26.0/me/permissions", undefined, token);
  expect(permissions.body.data).toContainEqual({ permission: "pages_messaging", status: "declined" });
});

test("a person who says no sends the browser back with access_denied", async () => {
  const dialog = await facebook();
  await dialog.press("", { userId: rona });
  await dialog.press("cancel");
  const { searchParams } = new URL(dialog.address ?? "");
  expect(Object.fromEntries(searchParams)).toEqual({
    error: "access_denied",
    error_code: "200",
    error_description: "Permissions error",
    error_reason: "user_denied",
    state: "xyz",
  });
});

test("a token that was asked for stands behind the hash, where no server sees it", async () => {
  const dialog = await facebook({ response_type: "token", scope: "public_profile" });
  await dialog.press("", { userId: rona });
  await dialog.press("permissions");
  const answer = new URLSearchParams(new URL(dialog.address ?? "").hash.slice(1));
  const me = await desk.call("GET", "/me", undefined, String(answer.get("access_token")));
  expect(me.body).toMatchObject({ id: rona });
});

test("Login for Business with a configuration gives a token of the business", async () => {
  desk.emulator.describe({
    portfolios: [{ id: "300000000000005" }],
    users: [{ id: rona, portfolios: ["300000000000005"] }],
    loginConfigs: [
      {
        id: "600000000000002",
        appId: ids.app,
        variation: "general",
        tokenLifetime: "never",
        permissions: ["pages_show_list"],
      },
    ],
  });
  const dialog = await facebook({ config_id: "600000000000002" });
  await dialog.press("", { userId: rona });
  await dialog.press("pages", { page: pages });
  await dialog.press("permissions");
  const listed = await desk.call("GET", "/me/accounts?fields=id", undefined, await exchange(dialog));
  expect(listed.body.data).toEqual(pages.map((id) => ({ id })));
});

test("Instagram Login: the account itself signs in, with the app's Instagram id and secret", async () => {
  const scope = "instagram_business_basic,instagram_business_manage_messages";
  const instagram = { client_id: "400000000000009", response_type: "code", scope };
  const dialog = await open("/www.instagram.com/oauth/authorize", instagram);
  await dialog.press("", { userId: account });
  await dialog.press("permissions", { asked: "1", allowed: ["instagram_business_manage_messages"] });
  const address = new URL(dialog.address ?? "");
  expect(address.hash).toBe("#_");
  // A caller who forgot to strip the end is understood by Meta's documentation only; the code itself is in the query.
  const form = {
    client_id: "400000000000009",
    client_secret: "ig-secret",
    grant_type: "authorization_code",
    redirect_uri: redirectUri,
    code: address.searchParams.get("code"),
  };
  const { body } = await desk.call("POST", "/api.instagram.com/oauth/access_token", form, null);
  expect(body).toMatchObject({ permissions: scope });
});

test("Instagram tells of a refusal in words of its own", async () => {
  const scope = "instagram_business_basic";
  const dialog = await open("/www.instagram.com/oauth/authorize", {
    client_id: "400000000000009",
    scope,
    state: "s-2",
  });
  await dialog.press("", { userId: account });
  await dialog.press("cancel");
  expect(Object.fromEntries(new URL(dialog.address ?? "").searchParams)).toMatchObject({
    error: "access_denied",
    error_reason: "user_denied",
    error_description: "The user denied your request",
    state: "s-2",
  });
});

test.each([
  ["an address the app does not list", { redirect_uri: `${redirectUri}/` }, /URL blocked/],
  ["no address", { redirect_uri: "" }, /absolute/],
  ["a program in the address", { redirect_uri: "javascript:alert(1)" }, /absolute/],
])("%s opens nothing", async (_what, query, message) => {
  expect((await facebook(query)).refusal).toMatch(message);
});

test("names of people are text, not HTML", async () => {
  desk.emulator.describe({ users: [{ id: "10200000000000002", name: '<img src=x onerror="alert(1)">' }] });
  const dialog = await facebook();
  expect(dialog.html).not.toContain("<img");
  expect(dialog.html).toContain("&lt;img");
});

test("a form of another page is refused", async () => {
  const dialog = await facebook();
  const id = /dialogs\/([0-9a-f-]{36})/.exec(dialog.html)?.[1];
  const response = await fetch(`${desk.emulator.url}/dialogs/${id}`, {
    method: "POST",
    headers: { origin: "http://evil.example" },
    body: new URLSearchParams({ userId: rona }),
  });
  expect(response.status).toBe(403);
});
