import type { AutomationText } from "@croozer/contracts/automations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";

let platform: TestPlatform;
let http: Http;
let cookie: string;
const url = "/api/automation-texts";
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  cookie = await signUp();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

async function signUp(): Promise<string> {
  const email = `${newId()}@example.com`;
  const payload = { businessName: "Napoli", name: "Dana", email, password: "correct horse battery" };
  const answer = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload });
  expect(answer.statusCode, answer.body).toBe(201);
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}
const put = (key: string, payload: object) =>
  http.app.inject({ method: "PUT", url: `${url}/${key}`, headers: { cookie }, payload });
const list = async (as = cookie) => {
  const answer = await http.app.inject({ method: "GET", url, headers: { cookie: as } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: AutomationText[] }>().items;
};
const find = async (key: string, as = cookie) => (await list(as)).find((text) => text.key === key);

test("nobody reads or changes texts without signing in", async () => {
  expect((await http.app.inject({ method: "GET", url })).statusCode).toBe(401);
  expect((await http.app.inject({ method: "PUT", url: `${url}/thanks`, payload: {} })).statusCode).toBe(401);
});

test("every text is listed with its variables, their examples, its room and its default", async () => {
  expect(await find("confirm")).toMatchObject({ group: "questions", maxLength: 20, variables: [], custom: null });
  const placed = await find("placed");
  expect(placed?.variables.map(({ name }) => name)).toEqual(["order", "reference"]);
  expect(placed?.variables[0]?.example).toEqual({ he: "184", en: "184" });
});

test("a text is said in one's own words until the default is wanted again, and only in one's own business", async () => {
  const mine = { he: "", en: "Cheers from {{ business }}!" };
  const kept = await put("welcome", mine);
  expect(kept.statusCode, kept.body).toBe(200);
  expect(kept.json()).toMatchObject({ key: "welcome", custom: mine });
  expect((await find("welcome", await signUp()))?.custom).toBeNull();
  const restored = await http.app.inject({ method: "DELETE", url: `${url}/welcome`, headers: { cookie } });
  expect(restored.json()).toMatchObject({ custom: null });
  expect((await find("welcome"))?.custom).toBeNull();
});

test("a variable that does not exist there is refused by its name", async () => {
  const answer = await put("welcome", { he: "שלום {{shop}}", en: "" });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({
    code: "automation.unknown_variable",
    details: { variable: "shop", language: "he", known: ["business", "example"] },
  });
});

test("a button's text is as long as a button may be, and a text says something", async () => {
  const long = await put("confirm", { he: "", en: "Yes, send it to the kitchen" });
  expect(long.json()).toMatchObject({ code: "automation.text_too_long", details: { language: "en", max: 20 } });
  expect((await put("confirm", { he: " ", en: "" })).statusCode).toBe(400);
  expect((await put("confirm", { he: 5 })).statusCode).toBe(400);
});

test("a text that does not exist is not found", async () => {
  expect((await put("poem", { he: "שיר", en: "poem" })).json()).toMatchObject({ code: "automation.text_not_found" });
  const answer = await http.app.inject({ method: "DELETE", url: `${url}/constructor`, headers: { cookie } });
  expect(answer.json()).toMatchObject({ code: "automation.text_not_found" });
});
