import type { Alert } from "@croozer/contracts/alerts";
import type { Notice } from "@croozer/contracts/realtime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Caller } from "../platform/http/access.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { getChannel, raiseAlert } from "./channels.ts";
import { channelRoutes } from "./routes.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
let other: TestBusiness;
const [memberId, userId] = [newId(), newId()];
const member = (of: () => TestBusiness, role: "owner" | "agent") => (): Caller => ({
  kind: "person",
  userId,
  name: "Dana",
  isSuperAdmin: false,
  memberships: [{ businessId: of().id, memberId, role }],
});
const callers: Record<string, () => Caller> = {
  owner: member(() => business, "owner"),
  agent: member(() => business, "agent"),
  stranger: member(() => other, "owner"),
};

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  await business.inTx(async (tx) => {
    await tx.query("insert into users (id, email, name) values ($1, 'dana@example.com', 'Dana')", [userId]);
    await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, 'owner')", [
      business.id,
      memberId,
      userId,
    ]);
  });
  http = await createHttp(platform, async ({ authorization }) => callers[authorization ?? ""]?.() ?? null);
  channelRoutes(http);
  await http.app.ready();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const call = (as: string, method: "GET" | "POST", url: string) =>
  http.app.inject({ method, url, headers: as === "nobody" ? {} : { authorization: as } });
const raise = (subject: string) =>
  business.inTx(async (tx) => {
    const { integrationId } = await getChannel(tx, business.channelId);
    await raiseAlert(
      tx,
      integrationId,
      { kind: "pin_changed", subject, severity: "info", data: { number: subject } },
      tx.now(),
    );
    return tx.notices.filter((notice): notice is Extract<Notice, { type: "alert" }> => notice.type === "alert");
  });

test("members read what is wrong; who manages channels says that it was seen, and all are told", async () => {
  const [notice] = await raise("15555550100");
  const list = (await call("agent", "GET", "/api/alerts")).json<{ items: Alert[] }>().items;
  expect(list).toMatchObject([
    { id: notice?.id, kind: "pin_changed", accountName: "Napoli", data: { number: "15555550100" }, acknowledged: null },
  ]);
  const url = `/api/alerts/${notice?.id}/acknowledge`;
  expect((await call("agent", "POST", url)).statusCode).toBe(403);
  expect((await call("owner", "POST", url)).json()).toMatchObject({ acknowledged: { memberId, name: "Dana" } });
  expect((await call("owner", "POST", url)).statusCode).toBe(200);
});

test("nobody, nonsense and another business are refused", async () => {
  const [notice] = await raise("15555550101");
  const url = `/api/alerts/${notice?.id}/acknowledge`;
  expect((await call("nobody", "GET", "/api/alerts")).statusCode).toBe(401);
  expect((await call("nobody", "POST", url)).statusCode).toBe(401);
  expect((await call("agent", "GET", "/api/alerts?state=loud")).statusCode).toBe(400);
  expect((await call("owner", "POST", "/api/alerts/7/acknowledge")).statusCode).toBe(400);
  expect((await call("stranger", "POST", url)).json()).toMatchObject({ code: "channel.alert_not_found" });
  expect((await call("stranger", "GET", "/api/alerts")).json()).toEqual({ items: [] });
});
