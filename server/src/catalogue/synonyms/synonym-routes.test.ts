import type { MenuSynonym } from "@croozer/contracts/menu-synonyms";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { saveTestMenu } from "../test-shop.ts";

let platform: TestPlatform;
let http: Http;
const url = "/api/menu-synonyms";
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

async function openShop() {
  const email = `${newId()}@example.com`;
  const payload = { businessName: "Napoli", name: "Dana", email, password: "correct horse battery" };
  const signedUp = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload });
  const cookie = String(signedUp.headers["set-cookie"]).split(";")[0] ?? "";
  const businessId = signedUp.json<{ memberships: { business: { id: string } }[] }>().memberships[0]!.business.id;
  const context = { businessId, actor: { kind: "system", name: "test" }, requestId: newId() } as const;
  const { coke } = await platform.db.inTx(context, saveTestMenu);
  const call = async (method: "GET" | "POST" | "DELETE", path = "", body?: object) => {
    const answer = await http.app.inject({
      method,
      url: `${url}${path}`,
      headers: { cookie },
      ...(body ? { payload: body } : {}),
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  return { call, coke };
}

test("a word is taught, listed and forgotten over HTTP", async () => {
  const { call, coke } = await openShop();
  const taught = await call("POST", "", { text: "fizzies", target: { kind: "product", id: coke.id } });
  expect(taught.status, JSON.stringify(taught.body)).toBe(201);
  expect((await call("GET", "?state=active")).body.items).toEqual([taught.body]);
  expect((await call("GET", "?state=suggested")).body.items).toEqual([]);
  expect((await call("DELETE", `/${taught.body.id}`)).body).toEqual({ done: true });
  expect((await call("GET")).body.items as MenuSynonym[]).toEqual([]);
});

test("what is not a word is refused with the field's name", async () => {
  const { call, coke } = await openShop();
  const target = { kind: "product", id: coke.id };
  for (const text of ["", "x", "77", "!?!", "x".repeat(41), "one two three four five"]) {
    const answer = await call("POST", "", { text, target });
    expect(answer.status, text).toBe(400);
    expect((answer.body.issues as { path: string }[])[0]?.path, text).toBe("text");
  }
  expect((await call("POST", "", { text: "fizzies", target: { kind: "planet", id: coke.id } })).status).toBe(400);
  expect((await call("GET", "?state=lost")).status).toBe(400);
});
