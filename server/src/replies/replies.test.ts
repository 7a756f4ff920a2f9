import { type Role, roles } from "@croozer/contracts/permissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueMessage } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { dropFile } from "./canned-files.ts";
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

/** A picture as it is kept once it was uploaded. */
async function keepPicture(): Promise<string> {
  const id = newId();
  await platform.storage.write(`test/${id}.jpg`, new Uint8Array([1]));
  await business.inTx((tx) =>
    tx.query(
      `insert into media_files (business_id, id, direction, kind, state, key, mime_type, size_bytes, name, created_at)
       values ($1, $2, 'outbound', 'image', 'ready', $3, 'image/jpeg', 1, 'menu.jpg', $4)`,
      [business.id, id, `test/${id}.jpg`, tx.now()],
    ),
  );
  return id;
}
const isThere = async (fileId: string) => {
  const bytes = await platform.storage.read(`test/${fileId}.jpg`);
  const rows = await business.inTx((tx) =>
    tx.query("select 1 from media_files where business_id = $1 and id = $2", [business.id, fileId]),
  );
  return [bytes !== null, rows.length === 1];
};
const drop = (fileId: string) => dropFile(platform.storage, (act) => business.inTx(act), fileId);

test("files stay with an answer in their order; what no answer carries and no message ever did is removed", async () => {
  const [menu, map, sent] = [await keepPicture(), await keepPicture(), await keepPicture()];
  const answer = { shortcut: "menu", title: "Menu", texts: { en: "Here" }, shared: true };
  const made = await call("manager", "POST", "", { ...answer, fileIds: [map, menu, sent] });
  expect(made.body.files).toMatchObject([
    { id: map, kind: "image", name: "menu.jpg" },
    { id: menu },
    { id: sent, url: expect.stringContaining(sent) },
  ]);
  expect((await call("owner", "PUT", `/${made.body.id}`, { ...answer, fileIds: [newId()] })).body).toMatchObject({
    code: "file.not_found",
  });
  const { conversationId } = await hear(business, { from: "15555550999" });
  const content = { type: "image", fileId: sent, mediaId: null, mimeType: null, caption: null } as const;
  await business.inTx((tx) => queueMessage(tx, { conversationId, content, origin: "member" }));
  const changed = await call("owner", "PUT", `/${made.body.id}`, { ...answer, fileIds: [menu] });
  expect(changed.body.files).toMatchObject([{ id: menu }]);
  for (const fileId of [map, menu, sent]) await drop(fileId);
  expect(await Promise.all([map, menu, sent].map(isThere))).toEqual([
    [false, false],
    [true, true],
    [true, true],
  ]);
  await call("owner", "DELETE", `/${made.body.id}`);
  await drop(menu);
  expect(await isThere(menu)).toEqual([false, false]);
});
