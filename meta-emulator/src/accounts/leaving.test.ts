import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { signRequest } from "./signed-request.ts";

const rona = "10200000000000001";
let desk: Desk;
let heard: { path: string; signedRequest: string }[];
const own = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    heard.push({ path: request.url ?? "", signedRequest: form.get("signed_request") ?? "" });
    response.end(JSON.stringify({ url: "http://127.0.0.1/status?id=abc", confirmation_code: "abc" }));
  });
});

beforeEach(async () => {
  heard = [];
  own.listen(0, "127.0.0.1");
  await once(own, "listening");
  const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  desk = await openDesk();
  const callbacks = { deauthorizeUrl: `${url}/deauthorize`, dataDeletionUrl: `${url}/delete` };
  desk.emulator.describe({
    apps: [{ id: ids.app, ...callbacks, businessId: "300000000000099", fields: ["messages", "account_update"] }],
    users: [{ id: rona, name: "Rona Example" }],
  });
});
afterEach(async () => {
  await desk.close();
  own.closeAllConnections();
  own.close();
  await once(own, "close");
});

async function signIn(scopes: string[]): Promise<string> {
  const code = await desk.call("POST", "/control/login-codes", { appId: ids.app, userId: rona, kind: "user", scopes });
  const params = { client_id: ids.app, client_secret: ids.secret, code: String(code.body.code) };
  const { body } = await desk.call("POST", "/oauth/access_token", params, null);
  return String(body.access_token);
}

test("a signed request has the documented signature", () => {
  const payload = { algorithm: "HMAC-SHA256", issued_at: 1767225600, user_id: "10000000000000001" };
  expect(signRequest(payload, "test_app_secret")).toBe(
    "of50LGT4grSzAazDHhY6rk_qqXWI7UHwKGo4hIWRLgU.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTc2NzIyNTYwMCwidXNlcl9pZCI6IjEwMDAwMDAwMDAwMDAwMDAxIn0",
  );
});

test("permissions are listed, given back one by one, and all at once", async () => {
  const token = await signIn(["pages_show_list", "pages_messaging"]);
  const granted = (permission: string) => ({ permission, status: "granted" });
  const all = await desk.call("GET", "/v26.0/me/permissions", undefined, token);
  expect(all.body.data).toEqual([granted("pages_show_list"), granted("pages_messaging")]);
  const one = await desk.call("DELETE", "/v26.0/me/permissions/pages_messaging", undefined, token);
  expect(one.body).toEqual({ success: true });
  const fewer = await desk.call("GET", "/v26.0/me/permissions", undefined, token);
  expect(fewer.body.data).toEqual([granted("pages_show_list"), { permission: "pages_messaging", status: "declined" }]);
  expect((await desk.call("DELETE", "/v26.0/me/permissions/email", undefined, token)).body.error).toMatchObject({
    code: 100,
  });
  expect((await desk.call("DELETE", "/v26.0/me/permissions", undefined, token)).body).toEqual({ success: true });
  expect((await desk.call("GET", "/me", undefined, token)).body.error).toMatchObject({ code: 190, error_subcode: 458 });
});

test("an app that is removed is told by a signed request", async () => {
  const token = await signIn(["public_profile"]);
  await desk.call("DELETE", `/control/users/${rona}/apps/${ids.app}`);
  await expect.poll(() => heard.length).toBe(1);
  const [told] = heard;
  expect(told?.path).toBe("/deauthorize");
  const [signature, payload = ""] = told?.signedRequest.split(".") ?? [];
  expect(signature).toBe(createHmac("sha256", ids.secret).update(payload).digest("base64url"));
  const said = JSON.parse(Buffer.from(payload, "base64url").toString());
  expect(said).toMatchObject({ algorithm: "HMAC-SHA256", user_id: rona });
  expect((await desk.call("GET", "/me", undefined, token)).body.error).toMatchObject({ error_subcode: 458 });
});

test("a wish to have one's data deleted brings back where its progress can be seen", async () => {
  const { body } = await desk.call("POST", `/control/users/${rona}/apps/${ids.app}/delete-data`);
  expect(heard.map(({ path }) => path)).toEqual(["/delete"]);
  expect(body).toMatchObject({
    kind: "data_deletion",
    status: 200,
    answer: { url: "http://127.0.0.1/status?id=abc", confirmationCode: "abc" },
  });
});

test("a new password ends what was signed in, with 460", async () => {
  const token = await signIn(["public_profile"]);
  expect((await desk.call("POST", `/control/users/${rona}/change-password`)).body).toEqual({ revoked: 1 });
  expect((await desk.call("GET", "/me", undefined, token)).body.error).toMatchObject({ code: 190, error_subcode: 460 });
});

test("a business that removes the app ends its tokens and subscriptions, and the app hears of it", async () => {
  const made = await desk.call("POST", "/control/tokens", { appId: ids.app, kind: "business", wabaIds: [ids.waba] });
  const removed = await desk.call("DELETE", `/control/portfolios/${ids.portfolio}/apps/${ids.app}`);
  expect(removed.body).toEqual({ revoked: 1, wabaIds: [ids.waba] });
  const refused = await desk.call("GET", `/v26.0/${ids.waba}`, undefined, String(made.body.token));
  expect(refused.body.error).toMatchObject({ code: 190, error_subcode: 458 });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const [webhook] = desk.receiver.received;
  expect(shapeOf(webhook?.payload)).toEqual(shapeOf(readFixture("whatsapp.account.partner-app-uninstalled")));
  expect(webhook?.payload.entry?.[0]?.id).toBe("300000000000099");
  const listed = await desk.call("GET", `/v26.0/${ids.waba}/subscribed_apps`);
  expect(listed.body.data).toEqual([]);
});

test.each([458, 459, 460, 464, 467, 492])("a token revoked with %i says so, and why", async (revokedSubcode) => {
  const made = await desk.call("POST", "/control/tokens", {
    appId: ids.app,
    kind: "user",
    userId: rona,
    revokedSubcode,
  });
  const { status, body } = await desk.call("GET", "/me", undefined, String(made.body.token));
  expect(status).toBe(401);
  expect(body.error).toMatchObject({ code: 190, error_subcode: revokedSubcode });
  expect(body.error?.message).toMatch(/^Error validating access token: .{20,}/);
});

test("system users have a name, and the token of a customer can be fetched again", async () => {
  expect((await desk.call("GET", "/me?fields=id,name")).body).toMatchObject({ name: "System User" });
  const made = await desk.call("POST", "/control/tokens", { appId: ids.app, kind: "business", wabaIds: [ids.waba] });
  const path = `/v26.0/${ids.portfolio}/system_user_access_tokens?fetch_only=true`;
  expect((await desk.call("POST", path)).body).toEqual({ access_token: made.body.token });
  const none = await desk.call("POST", `${path}&system_user_id=1`);
  expect(none.body.error).toMatchObject({ code: 200 });
});
