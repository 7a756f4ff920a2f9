import { type Role, roles } from "@croozer/contracts/permissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { replyRoutes } from "./routes.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
const memberIds = Object.fromEntries(roles.map((role) => [role, newId()])) as Record<Role, string>;

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  http = await createHttp(platform, async ({ cookie }) => {
    const role = cookie as Role | undefined;
    if (role === undefined) return null;
    const memberships = [{ businessId: business.id, memberId: memberIds[role], role }];
    return { kind: "person", userId: newId(), name: "Noa Bar", isSuperAdmin: false, memberships };
  });
  replyRoutes(http);
  await http.app.ready();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const ask = async (role: Role, method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) => {
  const sent = payload === undefined ? {} : { payload };
  const answer = await http.app.inject({ method, url, headers: { cookie: role }, ...sent });
  return { status: answer.statusCode, body: answer.json() };
};
const call = (role: Role, method: "GET" | "POST" | "PUT" | "DELETE", path = "", payload?: object) =>
  ask(role, method, `/api/canned-responses${path}`, payload);
const hours = { shortcut: "Hours", title: "Opening hours", texts: { he: "פתוח 9-22", en: "" } };
const shortcuts = async (role: Role) =>
  (await call(role, "GET")).body.items.map((one: { shortcut: string; shared: boolean }) => [one.shortcut, one.shared]);

test("an answer is one's own until it is shared, which not everybody may", async () => {
  const mine = await call("agent", "POST", "", hours);
  expect([mine.status, mine.body]).toMatchObject([
    201,
    { shortcut: "hours", texts: { he: "פתוח 9-22", en: null }, shared: false, category: null },
  ]);
  expect([await shortcuts("agent"), await shortcuts("manager")]).toEqual([[["hours", false]], []]);
  expect((await call("agent", "PUT", `/${mine.body.id}`, { ...hours, shared: true })).status).toBe(403);
  expect((await call("manager", "PUT", `/${mine.body.id}`, hours)).status).toBe(404);
  const teams = await call("manager", "POST", "", { ...hours, shared: true });
  expect(await shortcuts("agent")).toEqual([
    ["hours", false],
    ["hours", true],
  ]);
  expect((await call("agent", "DELETE", `/${teams.body.id}`)).status).toBe(403);
  expect((await call("staff", "GET")).status).toBe(403);
});

test("an unknown variable, a shortcut that is taken, and an answer without words are refused", async () => {
  const text = {
    shortcut: "hi",
    title: "Hi",
    texts: { en: "Hi {{custmer.name}} {{customer.name|you}}" },
    shared: true,
  };
  expect(await call("manager", "POST", "", text)).toMatchObject({
    status: 422,
    body: { code: "canned_response.unknown_variable", details: { variables: ["custmer.name"] } },
  });
  const good = { ...text, texts: { en: "Hi {{customer.name|you}}" } };
  const made = await call("manager", "POST", "", good);
  expect((await call("owner", "POST", "", good)).body).toMatchObject({ code: "canned_response.shortcut_taken" });
  expect((await call("owner", "PUT", `/${made.body.id}`, good)).body).toMatchObject({ version: 2 });
  expect((await call("owner", "POST", "", { ...good, shortcut: "two words" })).status).toBe(400);
  expect((await call("owner", "POST", "", { ...good, shortcut: "x", texts: { he: " " } })).status).toBe(400);
});

test("a customer's own facts fill a text; what is not known is left out", async () => {
  const { conversationId } = await hear(business);
  const answer = await ask("agent", "GET", `/api/conversations/${conversationId}/variables`);
  expect(answer.body.values.en).toEqual({
    "customer.name": "Dana Example",
    "customer.firstName": "Dana",
    "customer.phone": "+15555550123",
    "member.name": "Noa Bar",
    "member.firstName": "Noa",
    "business.name": "Napoli",
  });
});
