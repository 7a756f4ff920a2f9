import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { signatureOf } from "../meta/signature.ts";
import { asMetaSends, fixture, fixtureNames } from "../meta/test-fixtures.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import type { Intake } from "./intake.ts";
import { intakeRoutes } from "./routes.ts";

let platform: TestPlatform;
let http: Http;
let intake: Intake;
let business: TestBusiness;
let operator: boolean;

beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createHttp(platform, async () => ({
    kind: "person",
    userId: newId(),
    name: "Operator",
    isSuperAdmin: operator,
    memberships: [],
  }));
  intake = await intakeRoutes(http);
  await http.app.ready();
  business = await openTestBusiness(platform);
});
beforeEach(() => {
  operator = true;
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const post = (body: string | Buffer, headers: Record<string, string> = {}, url = "/api/webhooks/meta") =>
  http.app.inject({
    method: "POST",
    url,
    payload: body,
    headers: {
      "content-type": "application/json",
      "x-hub-signature-256": signatureOf(body, "test_app_secret"),
      ...headers,
    },
  });
const deliver = async (payload: unknown) => {
  const answer = await post(asMetaSends(payload));
  await intake.drained();
  return answer;
};

type Stored = {
  id: string;
  provider_id: string;
  type: string;
  content: Record<string, unknown>;
  raw: Record<string, unknown>;
  status: string;
  direction: string;
  seq: number;
  conversation_id: string;
  reactions: { emoji: string | null }[];
  history: unknown[];
  deleted_at: Date | null;
  error_code: string | null;
  pricing: unknown;
};
const messages = (where = "true", of = business) =>
  of.inTx((tx) => tx.query<Stored>(`select * from messages where business_id = $1 and ${where} order by seq`, [of.id]));
const conversations = (of = business) =>
  of.inTx((tx) =>
    tx.query<{
      id: string;
      unread: number;
      status: string;
      window_ends_at: Date | null;
      last_message: { preview: string; status: string } | null;
      waiting_since: Date | null;
    }>("select * from conversations where business_id = $1 order by created_at, id", [of.id]),
  );
const deliveries = async (outcome?: string) => {
  const answer = await http.app.inject(`/api/admin/webhooks?limit=100${outcome ? `&outcome=${outcome}` : ""}`);
  return answer.json<{
    items: { id: string; outcome: string; units: { kind: string; outcome: string; detail: string | null }[] }[];
  }>().items;
};

let next = 0;
const numberOf = () => `15555551${String(++next).padStart(4, "0")}`;
const wrap = (value: Record<string, unknown>, phoneNumberId = "200000000000001") => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "100000000000001",
      changes: [
        {
          field: "messages",
          value: { messaging_product: "whatsapp", metadata: { phone_number_id: phoneNumberId }, ...value },
        },
      ],
    },
  ],
});
const text = (from: string, id: string, body = "hi", at = 1767225600) => ({
  from,
  id,
  timestamp: String(at),
  type: "text",
  text: { body },
});
const status = (id: string, name: string, extra: Record<string, unknown> = {}) => ({
  id,
  status: name,
  timestamp: "1767225700",
  recipient_id: "15555550123",
  ...extra,
});
/** A message of ours that Meta accepted as `providerId`. */
const sent = async (providerId: string | null, row: { status?: string; attempts?: number } = {}) => {
  const from = numberOf();
  await deliver(wrap({ messages: [text(from, `wamid.in.${from}`)] }));
  const [inbound] = await messages(`provider_id = 'wamid.in.${from}'`);
  const id = newId();
  await business.inTx((tx) =>
    tx.query(
      `insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, status, attempts, at, created_at)
       values ($1, $2, $3, 100, $4, $5, 'outbound', 'bot', 'text', '{"type":"text","body":"ok"}', $6, $7, now(), now())`,
      [
        business.id,
        id,
        inbound?.conversation_id,
        business.channelId,
        providerId,
        row.status ?? "accepted",
        row.attempts ?? 1,
      ],
    ),
  );
  return { id, of: async () => (await messages(`id = '${id}'`))[0]! };
};

test.each(fixtureNames("whatsapp."))("%s is answered 200, kept and taken apart without loss", async (name) => {
  const body = asMetaSends(fixture(name));
  const answer = await post(body, {}, "/api/webhooks/whatsapp");
  expect(answer.statusCode).toBe(200);
  await intake.drained();
  const [delivery] = await deliveries();
  expect(delivery?.units.length).toBeGreaterThan(0);
  expect(delivery?.units.filter((unit) => unit.outcome === "failed")).toEqual([]);
  const kept = await http.app.inject(`/api/admin/webhooks/${delivery?.id}`);
  expect(kept.json().payload).toEqual(fixture(name));
});

test("every message of the fixtures is in a thread with what Meta sent, none twice", async () => {
  for (const name of fixtureNames("whatsapp.message.")) {
    const payload = fixture(name) as {
      entry: { changes: { value: { messages: { id: string; type: string }[] } }[] }[];
    };
    for (const raw of payload.entry[0]?.changes[0]?.value.messages ?? []) {
      if (["reaction", "edit", "revoke"].includes(raw.type) || name.includes("dashboard-test")) continue;
      const found = await messages(`provider_id = '${raw.id}'`);
      expect(found, name).toHaveLength(1);
      expect(found[0]?.raw).toEqual(raw);
      expect(found[0]?.content.type).toBe(found[0]?.type);
    }
  }
});

test("the same delivery twenty times at once is one message, counted once", async () => {
  const from = numberOf();
  const body = asMetaSends(wrap({ messages: [text(from, "wamid.twice")] }));
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(body)));
  expect(answers.every((answer) => answer.statusCode === 200)).toBe(true);
  await intake.drained();
  const found = await messages("provider_id = 'wamid.twice'");
  expect(found).toHaveLength(1);
  expect((await conversations()).find((one) => one.id === found[0]?.conversation_id)?.unread).toBe(1);
  const events = await business.inTx((tx) =>
    tx.query(
      "select 1 from events where business_id = $1 and type = 'message.received' and payload ->> 'messageId' = $2",
      [business.id, found[0]?.id],
    ),
  );
  expect(events).toHaveLength(1);
});

test("five pictures at once from a new customer are one customer and one conversation, in two processes too", async () => {
  const second = await createHttp(platform, async () => null);
  const otherIntake = await intakeRoutes(second);
  await second.app.ready();
  const from = numberOf();
  await Promise.all(
    Array.from({ length: 5 }, (_, n) => {
      const picture = { from, id: `wamid.pic.${n}`, timestamp: "1767225600", type: "image", image: { id: `9${n}` } };
      const body = asMetaSends(wrap({ messages: [picture] }));
      const app = n % 2 === 0 ? http.app : second.app;
      return app.inject({
        method: "POST",
        url: "/api/webhooks/meta",
        payload: body,
        headers: { "content-type": "application/json", "x-hub-signature-256": signatureOf(body, "test_app_secret") },
      });
    }),
  );
  await Promise.all([intake.drained(), otherIntake.drained()]);
  await second.app.close();
  const found = await messages("provider_id like 'wamid.pic.%'");
  expect(found).toHaveLength(5);
  expect(new Set(found.map((message) => message.conversation_id)).size).toBe(1);
  expect(found.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5]);
  const people = await business.inTx((tx) =>
    tx.query("select 1 from customers where business_id = $1 and phone = $2", [business.id, `+${from}`]),
  );
  expect(people).toHaveLength(1);
});

test("a status that arrives late does not go backwards", async () => {
  const message = await sent("wamid.late");
  await deliver(wrap({ statuses: [status("wamid.late", "read")] }));
  await deliver(wrap({ statuses: [status("wamid.late", "sent"), status("wamid.late", "delivered")] }));
  expect((await message.of()).status).toBe("read");
});

test("two statuses in one body both count, and pricing stays", async () => {
  const [one, two] = [await sent("wamid.two.1"), await sent("wamid.two.2")];
  const pricing = { billable: true, pricing_model: "PMP", type: "regular", category: "service" };
  await deliver(wrap({ statuses: [status("wamid.two.1", "delivered", { pricing }), status("wamid.two.2", "sent")] }));
  expect(await one.of()).toMatchObject({ status: "delivered", pricing });
  expect((await two.of()).status).toBe("sent");
});

test("a failure keeps its code, and gives way only to a delivery", async () => {
  const message = await sent("wamid.failed");
  const errors = [{ code: 131026, title: "Message undeliverable", error_data: { details: "Message Undeliverable." } }];
  await deliver(wrap({ statuses: [status("wamid.failed", "sent"), status("wamid.failed", "failed", { errors })] }));
  expect(await message.of()).toMatchObject({ status: "failed", error_code: "131026" });
  await deliver(wrap({ statuses: [status("wamid.failed", "sent")] }));
  expect((await message.of()).status).toBe("failed");
  await deliver(wrap({ statuses: [status("wamid.failed", "delivered")] }));
  expect(await message.of()).toMatchObject({ status: "delivered", error_code: null });
});

test("a status that carries our message id settles a send of which nothing was heard", async () => {
  const message = await sent(null, { status: "uncertain", attempts: 2 });
  const data = { biz_opaque_callback_data: `${message.id}:1` };
  await deliver(wrap({ statuses: [status("wamid.of.first.attempt", "failed", data)] }));
  expect((await message.of()).status).toBe("uncertain");
  await deliver(
    wrap({ statuses: [status("wamid.settled", "delivered", { biz_opaque_callback_data: `${message.id}:2` })] }),
  );
  expect(await message.of()).toMatchObject({ status: "delivered", provider_id: "wamid.settled" });
});

test("reactions, an edit and a status that come before their message find it when it comes", async () => {
  const from = numberOf();
  const about = { message_id: "wamid.later", emoji: "👍" };
  const edit = { original_message_id: "wamid.later", message: { type: "text", text: { body: "corrected" } } };
  await deliver(
    wrap({
      messages: [
        { from, id: "wamid.later.r", timestamp: "1767225660", type: "reaction", reaction: about },
        { from, id: "wamid.later.e", timestamp: "1767225661", type: "edit", edit },
      ],
    }),
  );
  await deliver(wrap({ messages: [text(from, "wamid.later", "wrong")] }));
  const [message] = await messages("provider_id = 'wamid.later'");
  expect(message?.reactions).toMatchObject([{ by: "customer", emoji: "👍" }]);
  expect(message?.content).toEqual({ type: "text", body: "corrected" });
  expect(message?.history).toMatchObject([{ by: "edit", content: { body: "wrong" } }]);
});

test("a reaction is replaced by a newer one, never by an older, and taken back", async () => {
  const from = numberOf();
  const react = (id: string, at: number, emoji?: string) =>
    deliver(
      wrap({
        messages: [
          {
            from,
            id,
            timestamp: String(at),
            type: "reaction",
            reaction: { message_id: "wamid.liked", ...(emoji ? { emoji } : {}) },
          },
        ],
      }),
    );
  await deliver(wrap({ messages: [text(from, "wamid.liked")] }));
  await react("r1", 1767225700, "❤️");
  await react("r0", 1767225690, "😡");
  expect((await messages("provider_id = 'wamid.liked'"))[0]?.reactions).toMatchObject([{ emoji: "❤️" }]);
  await react("r2", 1767225710);
  expect((await messages("provider_id = 'wamid.liked'"))[0]?.reactions).toMatchObject([{ emoji: null }]);
});

test("a deleted message says nothing any more and keeps what it said", async () => {
  const from = numberOf();
  await deliver(wrap({ messages: [text(from, "wamid.gone", "my secret")] }));
  const revoke = { original_message_id: "wamid.gone" };
  await deliver(wrap({ messages: [{ from, id: "wamid.rev", timestamp: "1767225700", type: "revoke", revoke }] }));
  const [message] = await messages("provider_id = 'wamid.gone'");
  expect(message?.content).toMatchObject({ label: "deleted" });
  expect(message?.deleted_at).not.toBeNull();
  expect(message?.history).toMatchObject([{ content: { body: "my secret" } }]);
});

test("the window opens with the provider's time, grows only, and never reaches past a day from now", async () => {
  const from = numberOf();
  const of = async () => {
    const [message] = await messages("provider_id = 'wamid.w1'");
    return (await conversations()).find((one) => one.id === message?.conversation_id)!;
  };
  await deliver(wrap({ messages: [text(from, "wamid.w1", "hi", 1767225600)] }));
  expect((await of()).window_ends_at).toEqual(new Date((1767225600 + 86_400) * 1000));
  await deliver(wrap({ messages: [text(from, "wamid.w0", "earlier", 1767220000)] }));
  expect((await of()).window_ends_at).toEqual(new Date((1767225600 + 86_400) * 1000));
  await deliver(wrap({ messages: [text(from, "wamid.w2", "from the future", 4_000_000_000)] }));
  expect((await of()).window_ends_at!.getTime()).toBeLessThanOrEqual(Date.now() + 86_400_000);
});

test("a resolved conversation opens again when the customer writes; an answer from the phone app ends the waiting", async () => {
  const from = numberOf();
  await deliver(wrap({ messages: [text(from, "wamid.re1")] }));
  const [first] = await messages("provider_id = 'wamid.re1'");
  await business.inTx((tx) =>
    tx.query("update conversations set status = 'resolved', unread = 0 where business_id = $1 and id = $2", [
      business.id,
      first?.conversation_id,
    ]),
  );
  await deliver(wrap({ messages: [text(from, "wamid.re2", "again")] }));
  const of = async () => (await conversations()).find((one) => one.id === first?.conversation_id);
  expect(await of()).toMatchObject({ status: "open", unread: 1, last_message: { preview: "again" } });
  expect((await of())?.waiting_since).not.toBeNull();
  const echo = { ...text("15555550100", "wamid.echo", "from my phone"), to: from };
  const payload = wrap({ message_echoes: [echo] });
  payload.entry[0]!.changes[0]!.field = "smb_message_echoes";
  await deliver(payload);
  expect(await of()).toMatchObject({ unread: 0, waiting_since: null, last_message: { preview: "from my phone" } });
});

test("history goes in front, rings nothing and opens no window", async () => {
  const from = numberOf();
  await deliver(wrap({ messages: [text(from, "wamid.now", "now")] }));
  const thread = {
    id: from,
    messages: [text(from, "wamid.h1", "first", 1760000000), text("15555550100", "wamid.h2", "second", 1760000060)],
  };
  const payload = wrap({ history: [{ metadata: { phase: 0, chunk_order: 1 }, threads: [thread] }] });
  payload.entry[0]!.changes[0]!.field = "history";
  await deliver(payload);
  const [now] = await messages("provider_id = 'wamid.now'");
  const all = await messages(`conversation_id = '${now?.conversation_id}'`);
  expect(all.map((message) => message.content.body)).toEqual(["first", "second", "now"]);
  const conversation = (await conversations()).find((one) => one.id === now?.conversation_id);
  expect(conversation).toMatchObject({ unread: 1, last_message: { preview: "now" } });
});

test("an unknown number is answered 200 and visible as unrouted", async () => {
  const answer = await deliver(wrap({ messages: [text(numberOf(), "wamid.unrouted")] }, "999999999999999"));
  expect(answer.statusCode).toBe(200);
  expect((await deliveries("unrouted"))[0]).toMatchObject({
    outcome: "unrouted",
    units: [{ kind: "message.text", outcome: "unrouted" }],
  });
});

test("a number connected a moment after its first webhook is found at the next", async () => {
  const phoneNumberId = "288888888888888";
  await deliver(wrap({ messages: [text(numberOf(), "wamid.early")] }, phoneNumberId));
  const later = await openTestBusiness(platform, { phoneNumberId, accountId: "188888888888888" });
  await deliver(wrap({ messages: [text(numberOf(), "wamid.then")] }, phoneNumberId));
  expect(await messages("true", later)).toHaveLength(1);
});

test("one bad unit loses only itself, with its error in the log", async () => {
  const from = numberOf();
  await deliver(
    wrap({ messages: [text(from, "wamid.b1"), { ...text(from, ""), id: undefined }, text(from, "wamid.b2")] }),
  );
  expect(await messages("provider_id in ('wamid.b1', 'wamid.b2')")).toHaveLength(2);
  expect((await deliveries("partly"))[0]?.units).toMatchObject([
    { outcome: "stored" },
    { outcome: "failed", detail: "message id is missing" },
    { outcome: "stored" },
  ]);
});

test("a unit that the database refuses loses only itself", async () => {
  const from = numberOf();
  // Random, and longer than an index entry may be.
  const random = Array.from({ length: 600 }, () => newId()).join("");
  await deliver(wrap({ messages: [text(from, "wamid.db1"), text(from, random), text(from, "wamid.db2")] }));
  expect(await messages("provider_id in ('wamid.db1', 'wamid.db2')")).toHaveLength(2);
  const [delivery] = await deliveries("partly");
  expect(delivery?.units.map((unit) => unit.outcome)).toEqual(["stored", "failed", "stored"]);
});

test("U+0000 in a text does not poison its delivery", async () => {
  const body = asMetaSends(wrap({ messages: [text(numberOf(), "wamid.nul", "a b")] })).replace("a b", "a\\u0000b");
  expect((await post(body)).statusCode).toBe(200);
  await intake.drained();
  expect((await messages("provider_id = 'wamid.nul'"))[0]?.content.body).toBe("a\uFFFDb");
});

test("bad signatures are refused and counted, as are bodies that are not JSON or too large", async () => {
  const counters = async () => (await http.app.inject("/api/admin/webhooks/counters")).json();
  const before = await counters();
  const bad = await post("{}", { "x-hub-signature-256": signatureOf("{ }", "test_app_secret") });
  expect([bad.statusCode, bad.json().code]).toEqual([401, "webhook.bad_signature"]);
  const broken = await post('{"entry": [');
  expect([broken.statusCode, broken.json().code]).toEqual([400, "request.not_json"]);
  const large = await post(Buffer.alloc(3 * 1024 * 1024 + 1, " "));
  expect([large.statusCode, large.json().code]).toEqual([413, "request.too_large"]);
  expect(await counters()).toEqual({
    ...before,
    badSignatures: before.badSignatures + 1,
    notJson: before.notJson + 1,
    tooLarge: before.tooLarge + 1,
  });
});

test("the handshake gives the challenge back for the right token only", async () => {
  const ask = (token: string) =>
    http.app.inject(`/api/webhooks/meta?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);
  const answer = await ask("verify-token-of-the-tests");
  expect([answer.statusCode, answer.body]).toEqual([200, "1158201444"]);
  expect((await ask("guess")).statusCode).toBe(403);
});

test("the log is the operator's alone", async () => {
  operator = false;
  for (const url of ["/api/admin/webhooks", "/api/admin/webhooks/counters", `/api/admin/webhooks/${newId()}`])
    expect((await http.app.inject(url)).statusCode).toBe(404);
  operator = true;
  expect((await http.app.inject(`/api/admin/webhooks/${newId()}`)).json().code).toBe("webhook.delivery_not_found");
  expect((await http.app.inject("/api/admin/webhooks/nonsense")).statusCode).toBe(400);
});

test("what a process left behind when it died is written by the next sweep, once", async () => {
  const from = numberOf();
  const payload = asMetaSends(wrap({ messages: [text(from, "wamid.left")] }));
  await platform.db.withoutTenant("a delivery of a process that died", (client) =>
    client.query("insert into webhook_deliveries (id, received_at, source, payload) values ($1, $2, 'x', $3)", [
      newId(),
      new Date(Date.now() - 60_000),
      payload,
    ]),
  );
  await Promise.all([intake.sweep(), intake.sweep()]);
  await intake.sweep();
  expect(await messages("provider_id = 'wamid.left'")).toHaveLength(1);
  expect(await deliveries("pending")).toEqual([]);
});

test("two businesses in one body get their own", async () => {
  const other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
  await deliver(fixture("whatsapp.message.batch-two-tenants"));
  expect((await messages("true", other)).map((message) => message.content.body)).toEqual(["second"]);
});
