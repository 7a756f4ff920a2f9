import { Notification, usualNotifications } from "@croozer/contracts/notifications";
import type { Role } from "@croozer/contracts/permissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Caller } from "../platform/http/access.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { stopToken } from "./digest/stop-link.ts";
import { notificationRoutes } from "./routes.ts";
import { readSettings, saveSettings } from "./settings.ts";
import { tellMembers } from "./tell.ts";
import { hire } from "./test-members.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
let other: TestBusiness;
const ids: Record<string, string> = {};
let conversationId: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  for (const name of ["dana", "yossi"]) ids[name] = await hire(business, name);
  ids.eve = await hire(other, "eve");
  const person = (name: string, businessId: string, role: Role): Caller => {
    const memberships = [{ businessId, memberId: ids[name] ?? newId(), role }];
    return { kind: "person", userId: newId(), name, isSuperAdmin: false, memberships };
  };
  const callers: Record<string, Caller> = {
    dana: person("dana", business.id, "agent"),
    yossi: person("yossi", business.id, "agent"),
    cook: person("cook", business.id, "staff"),
    eve: person("eve", other.id, "owner"),
    program: {
      ...{ kind: "api_key", id: newId(), name: "Till", businessId: business.id },
      permissions: new Set(["conversation.read"] as const),
    },
  };
  http = await createHttp(platform, async ({ authorization }) => callers[authorization ?? ""] ?? null);
  notificationRoutes(http);
  await http.app.ready();
  conversationId = (await hear(business)).conversationId;
  const told = {
    kind: "mentioned",
    conversationId,
    byMemberId: ids.yossi ?? null,
    memberIds: [ids.dana ?? ""],
  } as const;
  await business.inTx((tx) => tellMembers(tx, told, () => false));
});
afterAll(() => platform.close());

async function ask(who: string, method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) {
  const answer = await http.app.inject({
    ...{ method, url, headers: who === "" ? {} : { authorization: who } },
    ...(payload ? { payload } : {}),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
}

test("a member reads their bell, and marks their own as read", async () => {
  const list = await ask("dana", "GET", "/api/notifications");
  expect(list.body.items.map((one: unknown) => Notification.parse(one))).toMatchObject([
    { kind: "mentioned", by: { name: "yossi" }, isRead: false },
  ]);
  expect((await ask("yossi", "GET", "/api/notifications/summary")).body).toEqual({
    unread: 0,
    toAnswer: 0,
    newest: null,
  });
  expect((await ask("yossi", "POST", "/api/notifications/read", { all: true })).status).toBe(200);
  expect((await ask("dana", "GET", "/api/notifications/summary")).body.unread).toBe(1);
  expect((await ask("dana", "POST", "/api/notifications/read", { conversationId })).body.unread).toBe(0);
});

test("nobody, somebody of the kitchen and a program have no bell", async () => {
  for (const url of [
    "/api/notifications",
    "/api/notifications/summary",
    "/api/notification-settings",
    "/api/push-devices",
  ]) {
    expect((await ask("", "GET", url)).body.code).toBe("auth.signed_out");
    expect((await ask("cook", "GET", url)).body.code).toBe("auth.forbidden");
    expect((await ask("program", "GET", url)).body.code).toBe("auth.forbidden");
  }
});

test("nonsense is refused with the field", async () => {
  const settings = { ...usualNotifications, timeZone: "Atlantis/Capital" };
  expect((await ask("dana", "PUT", "/api/notification-settings", settings)).body.code).toBe("request.invalid");
  expect((await ask("dana", "POST", "/api/notifications/read", {})).body.code).toBe("request.invalid");
  expect((await ask("dana", "GET", "/api/notifications?cursor=x")).body.code).toBe("request.invalid");
  const device = { endpoint: "https://push.example/x", keys: { p256dh: "x", auth: "y" }, label: "Chrome" };
  expect((await ask("dana", "POST", "/api/push-devices", device)).body.code).toBe("request.invalid");
});

test("settings are a member's own, and as usual until they choose", async () => {
  expect((await ask("dana", "GET", "/api/notification-settings")).body).toEqual(usualNotifications);
  const mine = { ...usualNotifications, tune: "knock", quiet: { isOn: true, from: "21:00", to: "08:30" } };
  expect((await ask("dana", "PUT", "/api/notification-settings", mine)).body).toEqual(mine);
  expect((await ask("yossi", "GET", "/api/notification-settings")).body).toEqual(usualNotifications);
});

test("a browser is added once, is its member's, and goes when they say so", async () => {
  const keys = { p256dh: Buffer.alloc(65, 4).toString("base64url"), auth: Buffer.alloc(16).toString("base64url") };
  const device = { endpoint: "https://push.example/x", keys, label: "Chrome" };
  await ask("dana", "POST", "/api/push-devices", device);
  const { body } = await ask("dana", "POST", "/api/push-devices", { ...device, label: "Chrome on Windows" });
  expect(body).toMatchObject({ publicKey: null, items: [{ label: "Chrome on Windows", endpoint: device.endpoint }] });
  const url = `/api/push-devices/${body.items[0].id}`;
  expect((await ask("yossi", "DELETE", url)).body.code).toBe("push.device_not_found");
  expect((await ask("dana", "DELETE", url)).body.items).toEqual([]);
});

test("who follows a conversation is among those who have to do with it; another business's is not there", async () => {
  const url = `/api/conversations/${conversationId}`;
  const followed = await ask("dana", "PUT", `${url}/following`, { isFollowing: true });
  expect(followed.body).toEqual({
    items: [{ memberId: ids.dana, name: "dana", because: ["follows"] }],
    isFollowing: true,
  });
  expect((await ask("yossi", "GET", `${url}/participants`)).body.isFollowing).toBe(false);
  expect((await ask("eve", "GET", `${url}/participants`)).body.code).toBe("conversation.not_found");
  expect((await ask("eve", "PUT", `${url}/following`, { isFollowing: true })).body.code).toBe("conversation.not_found");
});

test("mails are stopped by the link in them, and not by looking at it", async () => {
  const url = `/api/mail-digest/stop/${stopToken(platform.signer, business.id, ids.dana ?? "")}`;
  const wantsMail = async () => {
    const { ways } = await business.inTx((tx) => readSettings(tx, ids.dana ?? ""));
    return Object.values(ways).some(({ mail }) => mail);
  };
  expect((await ask("", "GET", url)).body).toContain("<form");
  expect(await wantsMail()).toBe(true);
  expect((await ask("", "POST", url)).status).toBe(200);
  expect(await wantsMail()).toBe(false);
  expect((await ask("", "POST", `${url}x`)).body.code).toBe("request.not_found");
});

test("they are stopped by the button of that page, and by a mail program's one press", async () => {
  const url = `/api/mail-digest/stop/${stopToken(platform.signer, business.id, ids.yossi ?? "")}`;
  // As a browser sends a form without fields, and as RFC 8058 has it.
  for (const payload of ["", "List-Unsubscribe=One-Click"]) {
    await business.inTx((tx) => saveSettings(tx, ids.yossi ?? "", usualNotifications));
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await http.app.inject({ method: "POST", url, headers, payload });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining("/settings/notifications")]);
    const { ways } = await business.inTx((tx) => readSettings(tx, ids.yossi ?? ""));
    expect(Object.values(ways).some(({ mail }) => mail)).toBe(false);
  }
});
