import type { Me } from "@croozer/contracts/auth";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { createApp } from "../app.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { createSignIn } from "./sign-in.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const password = "correct horse battery";
async function signUp(email: string) {
  const response = await http.app.inject({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: { businessName: "Napoli", name: "Dana", email, password, language: "en" },
  });
  expect(response.statusCode, response.body).toBe(201);
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const me = response.json<z.output<typeof Me>>();
  const businessId = me.memberships[0]?.business.id ?? "";
  return { cookie, me, businessId };
}

test("signing up opens a business, sets a careful cookie and says who one is", async () => {
  const response = await http.app.inject({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: { businessName: "פיצה", name: "נועה", email: "noa@example.com", password },
  });
  expect(String(response.headers["set-cookie"])).toMatch(/^croozer\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/);
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const me = await http.app.inject({ method: "GET", url: "/api/auth/me", headers: { cookie } });
  expect(me.json()).toMatchObject({
    user: { email: "noa@example.com", isSuperAdmin: false },
    memberships: [{ role: "owner", business: { name: "פיצה" } }],
  });
});

test("nobody is signed in without a cookie, and a wrong password is not told from an unknown address", async () => {
  expect((await http.app.inject({ method: "GET", url: "/api/auth/me" })).statusCode).toBe(401);
  await signUp("known@example.com");
  for (const email of ["known@example.com", "unknown@example.com"]) {
    const response = await http.app.inject({
      method: "POST",
      url: "/api/auth/sign-in",
      payload: { email, password: "not the password" },
    });
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: "auth.wrong_credentials" });
  }
});

test("a link signs in once, also whoever has not confirmed their address", async () => {
  await signUp("by.link@example.com");
  const token = await createSignIn(platform).createLink("by.link@example.com");
  const follow = () => http.app.inject({ method: "POST", url: "/api/auth/sign-in-link", payload: { token } });
  const first = await follow();
  expect(first.statusCode, first.body).toBe(200);
  expect(String(first.headers["set-cookie"])).toContain("croozer.session_token=");
  expect((await follow()).json()).toMatchObject({ code: "auth.link_invalid" });
});

test("an address signs up once, and an obvious password is refused", async () => {
  await signUp("once@example.com");
  const again = { businessName: "X", name: "Y", email: "Once@example.com", password };
  expect((await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload: again })).json()).toMatchObject({
    code: "auth.email_taken",
  });
  const weak = { ...again, email: "weak@example.com", password: "1111111111" };
  expect((await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload: weak })).json()).toMatchObject({
    code: "auth.password_weak",
  });
  const missing = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload: { email: "no" } });
  expect(missing.statusCode).toBe(400);
  expect(missing.json<{ issues: { path: string }[] }>().issues.map((issue) => issue.path)).toContain("businessName");
});

test("signing out ends the session everywhere the cookie was copied to", async () => {
  const { cookie } = await signUp("leaving@example.com");
  await http.app.inject({ method: "POST", url: "/api/auth/sign-out", headers: { cookie } });
  expect((await http.app.inject({ method: "GET", url: "/api/auth/me", headers: { cookie } })).statusCode).toBe(401);
});

test("guessing passwords is slowed down", async () => {
  const attempt = () =>
    http.app.inject({
      method: "POST",
      url: "/api/auth/sign-in",
      payload: { email: "victim@example.com", password: "a guess" },
    });
  const codes: number[] = [];
  for (let i = 0; i < 10; i++) codes.push((await attempt()).statusCode);
  expect(codes.slice(-1)).toEqual([429]);
});

test("a page of another site cannot use the cookie to change anything", async () => {
  const { cookie, businessId } = await signUp("csrf@example.com");
  const change = (headers: Record<string, string>) =>
    http.app.inject({
      method: "PATCH",
      url: `/api/businesses/${businessId}`,
      headers: { cookie, ...headers },
      payload: { name: "Taken over" },
    });
  expect((await change({ "sec-fetch-site": "cross-site" })).json()).toMatchObject({ code: "request.cross_site" });
  expect((await change({ origin: "https://evil.example" })).json()).toMatchObject({ code: "request.cross_site" });
  expect((await change({ "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
});

test("settings are merged, and another's business is not there", async () => {
  const mine = await signUp("mine@example.com");
  const other = await signUp("other@example.com");
  const headers = { cookie: mine.cookie };
  const changed = await http.app.inject({
    method: "PATCH",
    url: `/api/businesses/${mine.businessId}`,
    headers,
    payload: { settings: { deliveryFeeMinor: 1200 } },
  });
  expect(changed.json()).toMatchObject({ settings: { deliveryFeeMinor: 1200, pickupEnabled: true } });
  for (const method of ["GET", "PATCH"] as const) {
    const response = await http.app.inject({
      method,
      url: `/api/businesses/${other.businessId}`,
      headers,
      ...(method === "PATCH" ? { payload: { name: "x" } } : {}),
    });
    expect(response.statusCode).toBe(404);
  }
});

test("an API key works for what it may, in its own business only, until it is revoked", async () => {
  const { cookie, businessId } = await signUp("keys@example.com");
  const other = await signUp("keys-other@example.com");
  const created = await http.app.inject({
    method: "POST",
    url: `/api/businesses/${businessId}/api-keys`,
    headers: { cookie },
    payload: { name: "till", permissions: ["business.read"] },
  });
  const { key, id } = created.json<{ key: string; id: string }>();
  const headers = { authorization: `Bearer ${key}` };
  expect((await http.app.inject({ method: "GET", url: `/api/businesses/${businessId}`, headers })).statusCode).toBe(
    200,
  );
  expect(
    (await http.app.inject({ method: "PATCH", url: `/api/businesses/${businessId}`, headers, payload: { name: "x" } }))
      .statusCode,
  ).toBe(403);
  expect(
    (await http.app.inject({ method: "GET", url: `/api/businesses/${other.businessId}`, headers })).statusCode,
  ).toBe(404);
  expect(
    (
      await http.app.inject({
        method: "DELETE",
        url: `/api/businesses/${businessId}/api-keys/${id}`,
        headers: { cookie },
      })
    ).statusCode,
  ).toBe(200);
  expect((await http.app.inject({ method: "GET", url: `/api/businesses/${businessId}`, headers })).statusCode).toBe(
    401,
  );
});
