import type { Conversation, Message } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/db/new-id.ts";
import type { Caller } from "../platform/http/access.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { conversationRoutes } from "./routes.ts";
import { hear, openTestBusiness, type TestBusiness } from "./test-business.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
let other: TestBusiness;
const memberId = newId();
const userId = newId();
const keyId = newId();
const callers: Record<string, () => Caller> = {
  dana: () => ({
    kind: "person",
    userId,
    name: "Dana",
    isSuperAdmin: false,
    memberships: [{ businessId: business.id, memberId, role: "agent" }],
  }),
  cook: () => ({
    kind: "person",
    userId,
    name: "Cook",
    isSuperAdmin: false,
    memberships: [{ businessId: business.id, memberId, role: "staff" }],
  }),
  stranger: () => ({
    kind: "person",
    userId,
    name: "Eve",
    isSuperAdmin: false,
    memberships: [{ businessId: other.id, memberId: newId(), role: "owner" }],
  }),
  program: () => ({
    kind: "api_key",
    id: keyId,
    name: "Till",
    businessId: business.id,
    permissions: new Set(["conversation.read", "conversation.reply"] as const),
  }),
};

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  await business.inTx(async (tx) => {
    await tx.query("insert into users (id, email, name) values ($1, 'dana@example.com', 'Dana')", [userId]);
    await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, 'agent')", [
      business.id,
      memberId,
      userId,
    ]);
  });
  http = await createHttp(platform, async ({ authorization }) => callers[authorization ?? ""]?.() ?? null);
  conversationRoutes(http);
  await http.app.ready();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Method = "GET" | "POST" | "PATCH" | "DELETE";
const call = async <T = Record<string, unknown>>(
  method: Method,
  url: string,
  body?: object,
  as: string | null = "dana",
) => {
  const answer = await http.app.inject({
    method,
    url,
    headers: as === null ? {} : { authorization: as },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, body: answer.json<T>() };
};
const text = (body: string) => ({ content: { type: "text", body } });
let customer = 0;
const start = (part: Parameters<typeof hear>[1] = {}) =>
  hear(business, { from: `1555555${String(++customer).padStart(4, "0")}`, ...part });

test("every route asks who is there, and what is another business's is not there", async () => {
  const { conversationId, messageId } = await start();
  const routes: [Method, string, object?][] = [
    ["GET", `/api/conversations/${conversationId}`],
    ["PATCH", `/api/conversations/${conversationId}`, { status: "resolved" }],
    ["GET", `/api/conversations/${conversationId}/messages`],
    ["POST", `/api/conversations/${conversationId}/messages`, text("hi")],
    ["POST", `/api/conversations/${conversationId}/notes`, { body: "hi" }],
    ["POST", `/api/conversations/${conversationId}/mentions/seen`],
    ["POST", `/api/conversations/${conversationId}/read`, { upToSeq: 1 }],
    ["GET", `/api/messages/${messageId}`],
    ["GET", `/api/messages/${messageId}/raw`],
    ["POST", `/api/messages/${messageId}/retry`],
    ["POST", `/api/messages/${messageId}/settle`, { decision: "sent" }],
    ["DELETE", `/api/messages/${messageId}`],
    ["GET", `/api/businesses/${business.id}/messages`],
    ["POST", `/api/businesses/${business.id}/messages`, { conversationId, ...text("hi") }],
  ];
  for (const [method, url, body] of routes) {
    expect((await call(method, url, body, null)).status, url).toBe(401);
    expect((await call(method, url, body, "stranger")).status, url).toBe(404);
    expect((await call(method, url, body, "cook")).status, url).toBe(403);
  }
  expect((await call<{ items: unknown[] }>("GET", "/api/conversations", undefined, "stranger")).body.items).toEqual([]);
  expect((await call("GET", "/api/conversations/counts", undefined, null)).status).toBe(401);
  expect((await call("GET", "/api/conversations", undefined, null)).status).toBe(401);
});

test("malformed requests are refused with what is wrong", async () => {
  const { conversationId } = await start();
  for (const [method, url, body] of [
    ["GET", "/api/conversations/nonsense", undefined],
    ["GET", "/api/conversations?cursor=%7B%7D", undefined],
    ["GET", "/api/conversations?status=lost", undefined],
    ["POST", `/api/conversations/${conversationId}/messages`, { content: { type: "image", link: 7 } }],
    ["POST", `/api/conversations/${conversationId}/messages`, { content: { type: "choice", title: "Yes" } }],
    ["POST", `/api/businesses/${business.id}/messages`, text("to nobody")],
    ["POST", `/api/conversations/${conversationId}/read`, {}],
  ] as const)
    expect((await call(method, url, body)).status, url).toBe(400);
});

test("a member who writes takes over from the bot; a program that writes does not", async () => {
  const { conversationId } = await start();
  const automation = async () =>
    (await call<{ automation: string }>("GET", `/api/conversations/${conversationId}`)).body.automation;
  await call("POST", `/api/conversations/${conversationId}/messages`, text("From a program"), "program");
  expect(await automation()).toBe("on");
  await call("POST", `/api/conversations/${conversationId}/messages`, text("From a person"));
  expect(await automation()).toBe("paused");
});

test("a reply is queued once, shown with who wrote it, and its conversation moves up", async () => {
  const { conversationId } = await start();
  const body = { clientId: "optimistic-1", ...text("On its way") };
  const first = await call<Message>("POST", `/api/conversations/${conversationId}/messages`, body);
  expect(first).toMatchObject({
    status: 202,
    body: {
      clientId: "optimistic-1",
      direction: "outbound",
      origin: "member",
      status: "queued",
      sentBy: { memberId, name: "Dana" },
      error: null,
    },
  });
  const again = await call<Message>("POST", `/api/conversations/${conversationId}/messages`, body);
  expect(again.body.id).toBe(first.body.id);
  const thread = await call<{ items: Message[] }>("GET", `/api/conversations/${conversationId}/messages`);
  expect(thread.body.items.map((message) => message.content.type)).toEqual(["text", "event", "text"]);
  const list = await call<{ items: Conversation[] }>("GET", "/api/conversations");
  expect(list.body.items[0]).toMatchObject({
    id: conversationId,
    lastMessage: { preview: "On its way", direction: "outbound", status: "queued" },
    waitingSince: null,
  });
});

test("outside the window a reply is refused and a note is not", async () => {
  const { conversationId } = await start({ at: new Date(Date.now() - 25 * 3_600_000) });
  const reply = await call("POST", `/api/conversations/${conversationId}/messages`, text("hello?"));
  expect([reply.status, reply.body.code]).toEqual([409, "conversation.window_closed"]);
  const note = await call<Message>("POST", `/api/conversations/${conversationId}/notes`, { body: "call them" });
  expect(note).toMatchObject({ status: 201, body: { direction: "note", status: "noted", origin: "note" } });
});

test("outside the window a reply can be kept until the customer writes, and be taken back", async () => {
  const { conversationId } = await start({ at: new Date(Date.now() - 25 * 3_600_000) });
  const parked = await call<Message>("POST", `/api/conversations/${conversationId}/messages`, {
    ...text("for later"),
    whenClosed: "park",
  });
  expect(parked).toMatchObject({ status: 202, body: { status: "queued", waitingFor: "answer" } });
  const url = `/api/messages/${parked.body.id}`;
  expect((await call<Message>("DELETE", url)).body).toMatchObject({ status: "cancelled", waitingFor: null });
  expect((await call("POST", `${url}/settle`, { decision: "sent" })).body.code).toBe("message.not_settleable");
  expect((await call("POST", `${url}/settle`, { decision: "perhaps" })).status).toBe(400);
  const list = await call<{ items: Conversation[] }>("GET", "/api/conversations");
  expect(list.body.items.find((one) => one.id === conversationId)?.lastMessage).toMatchObject({ status: "cancelled" });
});

test("a member opens, takes, hands over, resolves", async () => {
  const { conversationId } = await start();
  const url = `/api/conversations/${conversationId}`;
  expect((await call<Conversation>("PATCH", url, { assigneeId: memberId, automation: "paused" })).body).toMatchObject({
    assignee: { memberId, name: "Dana" },
    automation: "paused",
  });
  expect((await call("PATCH", url, { assigneeId: newId() })).body.code).toBe("member.not_found");
  const mine = await call<{ items: Conversation[] }>("GET", "/api/conversations?assigned=me");
  expect(mine.body.items.map((item) => item.id)).toEqual([conversationId]);
  expect((await call("GET", "/api/conversations/counts")).body).toMatchObject({ mine: 1 });
  expect((await call<Conversation>("PATCH", url, { status: "resolved" })).body).toMatchObject({
    status: "resolved",
    automation: "on",
    assignee: { memberId },
  });
  const open = await call<{ items: Conversation[] }>("GET", "/api/conversations");
  expect(open.body.items.map((item) => item.id)).not.toContain(conversationId);
  const resolved = await call<{ items: Conversation[] }>("GET", "/api/conversations?status=resolved");
  expect(resolved.body.items.map((item) => item.id)).toEqual([conversationId]);
});

test("reading up to a position leaves what came after it unread", async () => {
  const { conversationId } = await start();
  const from = `1555555${String(customer).padStart(4, "0")}`;
  await hear(business, { from });
  await hear(business, { from });
  const url = `/api/conversations/${conversationId}/read`;
  expect((await call<Conversation>("POST", url, { upToSeq: 2 })).body.unread).toBe(1);
  expect((await call<Conversation>("POST", url, { upToSeq: 3 })).body.unread).toBe(0);
});

test("pages continue where the last one ended, in lists and in threads", async () => {
  const { conversationId } = await start();
  const from = `1555555${String(customer).padStart(4, "0")}`;
  for (let n = 0; n < 6; n += 1) await hear(business, { from, body: `message ${n}` });
  const seen: number[] = [];
  let before: number | undefined;
  for (let hasOlder = true; hasOlder; ) {
    const url = `/api/conversations/${conversationId}/messages?limit=3${before === undefined ? "" : `&before=${before}`}`;
    const { body } = await call<{ items: Message[]; hasOlder: boolean }>("GET", url);
    seen.unshift(...body.items.map((message) => message.seq));
    before = body.items[0]?.seq;
    hasOlder = body.hasOlder;
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);

  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { body }: { body: { items: Conversation[]; nextCursor: string | null } } = await call(
      "GET",
      `/api/conversations?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`,
    );
    ids.push(...body.items.map((item) => item.id));
    cursor = body.nextCursor;
  }
  const all = await call<{ items: Conversation[] }>("GET", "/api/conversations?limit=100");
  expect(ids).toEqual(all.body.items.map((item) => item.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("search finds people by name and number, and what was written, wildcards taken literally", async () => {
  const { conversationId } = await start({
    from: "972550001234",
    person: { waId: "972550001234", bsuid: null, profileName: "נועה לוי", username: null },
    body: "אפשר 100% בלי זיתים?",
  });
  const find = async (search: string) =>
    (
      await call<{ items: Conversation[] }>("GET", `/api/conversations?search=${encodeURIComponent(search)}`)
    ).body.items.map((item) => item.id);
  for (const search of ["נועה", "זיתים", "100%", "055-000-1234", "+972550001234"])
    expect(await find(search), search).toContain(conversationId);
  expect(await find("9%4")).toEqual([]);
});

test("a program writes to a number that has written, in any writing of it, and reads the history", async () => {
  const { conversationId, messageId } = await start({ from: "972550009876", raw: { as: "Meta sent it" } });
  const url = `/api/businesses/${business.id}/messages`;
  const sent = await call<Message>("POST", url, { to: "+972 55-000-9876", ...text("Ready") }, "program");
  expect(sent).toMatchObject({ status: 202, body: { conversationId, origin: "api", sentBy: null } });
  const history = await call<{ items: Message[]; nextCursor: string | null }>(
    "GET",
    `${url}?conversationId=${conversationId}&limit=1`,
    undefined,
    "program",
  );
  expect(history.body.items.map((message) => message.id)).toEqual([sent.body.id]);
  const rest = await call<{ items: Message[]; nextCursor: string | null }>(
    "GET",
    `${url}?conversationId=${conversationId}&limit=1&cursor=${history.body.nextCursor}`,
    undefined,
    "program",
  );
  expect(rest.body).toMatchObject({ items: [{ id: messageId }], nextCursor: null });
  expect((await call("GET", `/api/messages/${messageId}/raw`)).body).toEqual({ raw: { as: "Meta sent it" } });
});

test("a person known by username alone has it as handle", async () => {
  const { conversationId } = await start({
    person: { waId: null, bsuid: "US.77", profileName: null, username: "danalevi" },
  });
  const { body } = await call<Conversation>("GET", `/api/conversations/${conversationId}`);
  expect(body.customer).toMatchObject({ name: "@danalevi", handle: "@danalevi" });
});
