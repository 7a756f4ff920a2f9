import type { Conversation, Message } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import type { Caller } from "../../platform/http/access.ts";
import { createHttp, type Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { conversationRoutes } from "../routes.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
const programs: Record<string, string> = { till: newId(), shop: newId() };

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  http = await createHttp(platform, async ({ authorization = "" }): Promise<Caller | null> => {
    const id = programs[authorization];
    const permissions = new Set(["conversation.read", "conversation.reply"] as const);
    return id === undefined ? null : { kind: "api_key", id, name: authorization, businessId: business.id, permissions };
  });
  conversationRoutes(http);
  await http.app.ready();
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Refused = { code: string; details?: { field?: string } };

async function send(body: object, { key, as = "till" }: { key?: string; as?: string } = {}) {
  const answer = await http.app.inject({
    method: "POST",
    url: `/api/businesses/${business.id}/messages`,
    headers: { authorization: as, ...(key === undefined ? {} : { "idempotency-key": key }) },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json<Message & Refused>() };
}

const get = async <T>(url: string) =>
  (await http.app.inject({ method: "GET", url, headers: { authorization: "till" } })).json<T>();
const template = { type: "template", name: "welcome", language: "he", body: "ברוכים הבאים" };
const text = (body: string) => ({ type: "text", body });
const count = async (table: "messages" | "customers" | "conversations") =>
  (await business.inTx((tx) => tx.query(`select 1 from ${table} where business_id = $1`, [business.id]))).length;

describe("a phone number that never wrote", () => {
  test("takes a template: customer and conversation are made, once for any writing of the number", async () => {
    const first = await send({ to: "+972 55-000-0777", content: template });
    expect(first).toMatchObject({
      status: 202,
      body: { origin: "api", status: "queued", content: { ...template, values: [], buttons: [] } },
    });
    const again = await send({ to: "00972550000777", content: template });
    expect(again.body.conversationId).toBe(first.body.conversationId);
    const conversation = await get<Conversation>(`/api/conversations/${first.body.conversationId}`);
    expect(conversation).toMatchObject({
      customer: { handle: "+972550000777" },
      windowEndsAt: null,
      lastMessage: { preview: "ברוכים הבאים", type: "template" },
    });
  });

  test("without a country code is one of the channel's own country", async () => {
    const { body } = await send({ to: "(555) 555-0188", content: template });
    const conversation = await get<Conversation>(`/api/conversations/${body.conversationId}`);
    expect(conversation.customer.handle).toBe("+15555550188");
  });

  test("takes nothing else, and nothing is made", async () => {
    const before = await count("customers");
    expect(await send({ to: "+972550000778", content: text("hello") })).toMatchObject({
      status: 409,
      body: { code: "conversation.window_closed" },
    });
    expect(await count("customers")).toBe(before);
  });

  test("is taken as WhatsApp writes it, too: Mexico's 1 that no telephone has any more", async () => {
    const { conversationId } = await hear(business, { from: "5215512345678" });
    for (const to of ["+5215512345678", "+52 55 1234 5678"])
      expect((await send({ to, content: text("hola") })).body.conversationId).toBe(conversationId);
  });

  test("must be one", async () => {
    const refused = await send({ to: "the one with the dog", content: template });
    expect(refused).toMatchObject({ status: 422, body: { code: "message.unsendable", details: { field: "to" } } });
  });

  test("is written to from a channel of the business", async () => {
    const to = "+972550000779";
    expect((await send({ to, channelId: newId(), content: template })).body.code).toBe("channel.not_found");
    expect((await send({ to, channelId: business.channelId, content: template })).status).toBe(202);
  });
});

test("content beyond Meta's limits is refused with the field, and nothing is queued", async () => {
  const { conversationId } = await hear(business, { from: "15555550601" });
  const before = await count("messages");
  const content = { type: "buttons", body: "Which?", buttons: [{ id: "1", title: "a title of too many letters" }] };
  expect(await send({ conversationId, content })).toMatchObject({
    status: 422,
    body: {
      code: "message.unsendable",
      details: { field: "buttons.0.title", reason: "at most 20 characters" },
    },
  });
  expect(await send({ conversationId, content: text("cut in\0half") })).toMatchObject({
    status: 422,
    body: { details: { field: "body", reason: "has a broken character" } },
  });
  expect(await count("messages")).toBe(before);
});

test("a form for an address goes between numbers of its country only", async () => {
  const { conversationId } = await hear(business, { from: "919555555555" });
  const content = { type: "address_request", body: "Where to?", country: "IN" };
  expect(await send({ conversationId, content })).toMatchObject({
    status: 422,
    body: { details: { field: "country" } },
  });
});

describe("an Idempotency-Key", () => {
  const to = "15555550602";
  beforeAll(() => hear(business, { from: to }));

  test("gives the same message again for the same request, also to two at once", async () => {
    const before = await count("messages");
    const answers = await Promise.all([1, 2, 3].map(() => send({ to, content: text("once") }, { key: "a" })));
    const later = await send({ to, content: text("once") }, { key: "a" });
    expect(new Set([...answers, later].map(({ body }) => body.id)).size).toBe(1);
    expect(later).toEqual(answers[0]);
    expect(await count("messages")).toBe(before + 1);
  });

  test("is refused with another request, and is each caller's own", async () => {
    const first = await send({ to, content: text("mine") }, { key: "b" });
    expect(await send({ to, content: text("other") }, { key: "b" })).toMatchObject({
      status: 409,
      body: { code: "request.key_reused" },
    });
    const other = await send({ to, content: text("mine") }, { key: "b", as: "shop" });
    expect(other.status).toBe(202);
    expect(other.body.id).not.toBe(first.body.id);
  });

  test("is not used up by what was refused", async () => {
    expect((await send({ to, content: text("") }, { key: "c" })).status).toBe(422);
    expect((await send({ to, content: text("now") }, { key: "c" })).status).toBe(202);
  });

  test("is forgotten after a day", async () => {
    const first = await send({ to, content: text("daily") }, { key: "d" });
    await business.inTx((tx) =>
      tx.query("update idempotency_keys set created_at = created_at - interval '25 hours' where business_id = $1", [
        business.id,
      ]),
    );
    const next = await send({ to, content: text("daily") }, { key: "d" });
    expect(next.body.id).not.toBe(first.body.id);
    const kept = await business.inTx((tx) =>
      tx.query("select 1 from idempotency_keys where business_id = $1", [business.id]),
    );
    expect(kept).toHaveLength(1);
  });

  test("is told in the API's document", () => {
    const path = http.app.swagger().paths?.["/api/businesses/{businessId}/messages"];
    const parameters = (path?.post?.parameters ?? []) as { name: string; in: string; required?: boolean }[];
    expect(parameters).toContainEqual(expect.objectContaining({ name: "idempotency-key", in: "header" }));
  });
});
