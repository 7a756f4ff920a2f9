import { type Role, roles } from "@croozer/contracts/permissions";
import type { SavedView } from "@croozer/contracts/saved-views";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { createHttp, type Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { savedViewRoutes } from "./routes.ts";

let platform: TestPlatform;
let http: Http;
let businessId: string;
const memberIds = Object.fromEntries(roles.map((role) => [role, newId()])) as Record<Role, string>;

beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createHttp(platform, async ({ cookie }) => {
    const role = cookie as Role | undefined;
    if (role === undefined) return null;
    const memberships = [{ businessId, memberId: memberIds[role], role }];
    return { kind: "person", userId: newId(), name: role, isSuperAdmin: false, memberships };
  });
  savedViewRoutes(http);
  await http.app.ready();
});
beforeEach(() => {
  businessId = newId();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Method = "GET" | "POST" | "PATCH" | "DELETE";
const call = async (role: Role, method: Method, path = "", payload?: object) => {
  const sent = payload === undefined ? {} : { payload };
  const answer = await http.app.inject({ method, url: `/api/views${path}`, headers: { cookie: role }, ...sent });
  return { status: answer.statusCode, body: answer.json() };
};
const names = async (role: Role) =>
  ((await call(role, "GET", "?place=orders")).body.items as SavedView[]).map(({ name, shared }) => `${name} ${shared}`);
const unpaid = { place: "orders", name: "Unpaid", filters: { payment: "pending" } };

test("a view is one's own until it is shared, which not everybody may", async () => {
  const mine = await call("agent", "POST", "", unpaid);
  expect([mine.status, mine.body]).toMatchObject([
    201,
    { name: "Unpaid", filters: { payment: "pending" }, shared: false },
  ]);
  expect([await names("agent"), await names("manager")]).toEqual([["Unpaid false"], []]);
  expect((await call("agent", "PATCH", `/${mine.body.id}`, { shared: true })).status).toBe(403);
  expect((await call("agent", "POST", "", { ...unpaid, shared: true })).status).toBe(403);
  await call("manager", "POST", "", { ...unpaid, name: "Today's", shared: true });
  expect(await names("agent")).toEqual(["Today's true", "Unpaid false"]);
});

test("somebody else's own view is not there, everybody's is changed by who may share", async () => {
  const theirs = await call("agent", "POST", "", unpaid);
  expect((await call("manager", "DELETE", `/${theirs.body.id}`)).status).toBe(404);
  const shared = await call("owner", "POST", "", { ...unpaid, shared: true });
  expect((await call("agent", "DELETE", `/${shared.body.id}`)).status).toBe(403);
  const renamed = await call("manager", "PATCH", `/${shared.body.id}`, { name: "Owing", filters: { status: "ready" } });
  expect(renamed.body).toMatchObject({ name: "Owing", filters: { status: "ready" }, shared: true });
  expect((await call("manager", "DELETE", `/${shared.body.id}`)).status).toBe(200);
  expect((await call("manager", "DELETE", `/${shared.body.id}`)).status).toBe(404);
});

test("a view without a name, of an unknown list or one too many is refused", async () => {
  expect((await call("agent", "POST", "", { ...unpaid, name: " " })).status).toBe(400);
  expect((await call("agent", "POST", "", { ...unpaid, place: "stars" })).status).toBe(400);
  const context = { businessId, requestId: newId(), actor: { kind: "system", name: "test" } } as const;
  await platform.db.inTx(context, (tx) =>
    tx.query(
      `insert into saved_views (business_id, id, place, name, filters, created_at)
       select $1, gen_random_uuid(), 'orders', 'View ' || n, '{}', $2 from generate_series(1, 200) n`,
      [tx.businessId, tx.now()],
    ),
  );
  const refused = await call("agent", "POST", "", unpaid);
  expect([refused.status, refused.body.code]).toEqual([422, "view.too_many"]);
});
