import type { Macro, MacroAct } from "@croozer/contracts/macros";
import { type Role, roles } from "@croozer/contracts/permissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getConversation } from "../../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { newId } from "../../platform/db/new-id.ts";
import { createHttp, type Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { replyRoutes } from "../routes.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
const memberId = newId();
const userId = newId();

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  await business.inTx(async (tx) => {
    await tx.query("insert into users (id, email, name) values ($1, 'noa@example.com', 'Noa Bar')", [userId]);
    await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, 'agent')", [
      ...[business.id, memberId, userId],
    ]);
  });
  http = await createHttp(platform, async ({ cookie }) => {
    const role = roles.find((one) => one === cookie);
    if (role === undefined) return null;
    const memberships = [{ businessId: business.id, memberId, role }];
    return { kind: "person", userId, name: "Noa Bar", isSuperAdmin: false, memberships };
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
let macros = 0;
const make = async (acts: MacroAct[]): Promise<Macro> =>
  (await ask("manager", "POST", "/api/macros", { name: `Macro ${++macros}`, acts })).body;
const run = async (macro: Macro, ids: string[], runId = newId()) =>
  (await ask("agent", "POST", `/api/macros/${macro.id}/run`, { ids, runId })).body.items;
const canned = async (text: string) =>
  (
    await ask("manager", "POST", "/api/canned-responses", {
      ...{ shortcut: `m${++macros}`, title: "Text", texts: { he: text, en: text }, shared: true },
    })
  ).body.id as string;
const conversation = (id: string) => business.inTx((tx) => getConversation(tx, id));
const sent = async (id: string) => {
  const rows = await business.inTx((tx) =>
    tx.query<{ body: string }>(
      `select content ->> 'body' as body from messages
       where business_id = $1 and conversation_id = $2 and direction = 'outbound' order by seq`,
      [business.id, id],
    ),
  );
  return rows.map(({ body }) => body);
};

test("all acts of a macro are done in their order, and its reply is filled in and written once", async () => {
  const { conversationId } = await hear(business, { from: "15555550001" });
  const macro = await make([
    { do: "assign", to: "me" },
    { do: "priority", to: "high" },
    { do: "reply", cannedId: await canned("Hi {{customer.firstName|there}}, {{member.firstName}} here") },
    { do: "status", to: "pending" },
  ]);
  const runId = newId();
  expect(await run(macro, [conversationId], runId)).toEqual([{ id: conversationId, code: null }]);
  expect(await run(macro, [conversationId], runId)).toEqual([{ id: conversationId, code: null }]);
  expect(await conversation(conversationId)).toMatchObject({
    ...{ assignee: { memberId }, priority: "high", status: "pending", automation: "paused" },
  });
  expect(await sent(conversationId)).toEqual(["Hi Dana, Noa here"]);
});

test("of a conversation for which one act is refused nothing is done, and the others are done", async () => {
  const closed = await hear(business, { from: "15555550002", at: new Date(Date.now() - 25 * 3_600_000) });
  const open = await hear(business, { from: "15555550003" });
  const macro = await make([
    { do: "priority", to: "urgent" },
    { do: "reply", cannedId: await canned("We are on it") },
  ]);
  expect(await run(macro, [closed.conversationId, open.conversationId])).toEqual([
    { id: closed.conversationId, code: "conversation.window_closed" },
    { id: open.conversationId, code: null },
  ]);
  expect((await conversation(closed.conversationId)).priority).toBe("none");
  expect((await conversation(open.conversationId)).priority).toBe("urgent");
});

test("a reply that needs what is not known of the customer is not sent with holes", async () => {
  const { conversationId } = await hear(business, { from: "15555550004" });
  const macro = await make([{ do: "reply", cannedId: await canned("Your order {{order.number}} is coming") }]);
  expect(await run(macro, [conversationId])).toEqual([{ id: conversationId, code: "macro.text_open" }]);
  expect(await sent(conversationId)).toEqual([]);
});

test("macros are made by who manages the inbox, name things that are there, and have names of their own", async () => {
  const acts = [{ do: "label", labelId: newId() }];
  expect((await ask("manager", "POST", "/api/macros", { name: "X", acts })).body.code).toBe("label.not_found");
  expect((await ask("agent", "POST", "/api/macros", { name: "X", acts })).status).toBe(403);
  expect((await ask("manager", "POST", "/api/macros", { name: "X", acts: [] })).status).toBe(400);
  const macro = await make([{ do: "status", to: "resolved" }]);
  const again = { name: macro.name.toUpperCase(), acts: macro.acts };
  expect((await ask("manager", "POST", "/api/macros", again)).body.code).toBe("macro.name_taken");
  expect((await ask("manager", "PUT", `/api/macros/${macro.id}`, again)).body.name).toBe(again.name);
  await ask("manager", "DELETE", `/api/macros/${macro.id}`);
  expect((await ask("manager", "DELETE", `/api/macros/${macro.id}`)).body.code).toBe("macro.not_found");
});
