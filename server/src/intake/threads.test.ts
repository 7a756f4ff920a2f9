import { afterAll, beforeAll, expect, test } from "vitest";
import { asMetaSends } from "../meta/test-fixtures.ts";
import { newId } from "../platform/db/new-id.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
});
afterAll(() => at.close());

const status = (id: string, name: string, extra: Record<string, unknown> = {}) => ({
  id,
  status: name,
  timestamp: "1767225700",
  recipient_id: "15555550123",
  ...extra,
});
/** A message of ours that Meta accepted as `providerId`. */
const sent = async (providerId: string | null, row: { status?: string; attempts?: number } = {}) => {
  const from = newNumber();
  await at.deliver(wrap({ messages: [textFrom(from, `wamid.in.${from}`)] }));
  const [inbound] = await at.messages(`provider_id = 'wamid.in.${from}'`);
  const id = newId();
  await at.business.inTx((tx) =>
    tx.query(
      `insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, status, attempts, at, created_at)
       values ($1, $2, $3, 100, $4, $5, 'outbound', 'bot', 'text', '{"type":"text","body":"ok"}', $6, $7, now(), now())`,
      [
        at.business.id,
        id,
        inbound?.conversation_id,
        at.business.channelId,
        providerId,
        row.status ?? "accepted",
        row.attempts ?? 1,
      ],
    ),
  );
  return { id, of: async () => (await at.messages(`id = '${id}'`))[0]! };
};

test("the same delivery twenty times at once is one message, counted once", async () => {
  const from = newNumber();
  const body = asMetaSends(wrap({ messages: [textFrom(from, "wamid.twice")] }));
  const answers = await Promise.all(Array.from({ length: 20 }, () => at.post(body)));
  expect(answers.every((answer) => answer.statusCode === 200)).toBe(true);
  await at.intake.drained();
  const found = await at.messages("provider_id = 'wamid.twice'");
  expect(found).toHaveLength(1);
  expect((await at.conversation(found[0]?.conversation_id))?.unread).toBe(1);
  const events = await at.business.inTx((tx) =>
    tx.query(
      "select 1 from events where business_id = $1 and type = 'message.received' and payload ->> 'messageId' = $2",
      [at.business.id, found[0]?.id],
    ),
  );
  expect(events).toHaveLength(1);
});

test("five pictures at once from a new customer are one customer and one conversation, in two processes too", async () => {
  const second = await at.openAnother();
  const from = newNumber();
  await Promise.all(
    Array.from({ length: 5 }, (_, n) => {
      const picture = { from, id: `wamid.pic.${n}`, timestamp: "1767225600", type: "image", image: { id: `9${n}` } };
      const body = asMetaSends(wrap({ messages: [picture] }));
      return at.post(body, {}, n % 2 === 0 ? at.http.app : second.http.app);
    }),
  );
  await Promise.all([at.intake.drained(), second.intake.drained()]);
  await second.http.app.close();
  const found = await at.messages("provider_id like 'wamid.pic.%'");
  expect(found).toHaveLength(5);
  expect(new Set(found.map((message) => message.conversation_id)).size).toBe(1);
  expect(found.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5]);
  const people = await at.business.inTx((tx) =>
    tx.query("select 1 from customers where business_id = $1 and phone = $2", [at.business.id, `+${from}`]),
  );
  expect(people).toHaveLength(1);
});

test("a status that arrives late does not go backwards", async () => {
  const message = await sent("wamid.late");
  await at.deliver(wrap({ statuses: [status("wamid.late", "read")] }));
  await at.deliver(wrap({ statuses: [status("wamid.late", "sent"), status("wamid.late", "delivered")] }));
  expect((await message.of()).status).toBe("read");
});

test("two statuses in one body both count, and pricing stays", async () => {
  const [one, two] = [await sent("wamid.two.1"), await sent("wamid.two.2")];
  const pricing = { billable: true, pricing_model: "PMP", type: "regular", category: "service" };
  await at.deliver(
    wrap({ statuses: [status("wamid.two.1", "delivered", { pricing }), status("wamid.two.2", "sent")] }),
  );
  expect(await one.of()).toMatchObject({ status: "delivered", pricing: { charge: "charged", model: "PMP" } });
  expect((await two.of()).status).toBe("sent");
});

test("a failure keeps its code, and gives way only to a delivery", async () => {
  const message = await sent("wamid.failed");
  const errors = [{ code: 131026, title: "Message undeliverable", error_data: { details: "Message Undeliverable." } }];
  await at.deliver(wrap({ statuses: [status("wamid.failed", "sent"), status("wamid.failed", "failed", { errors })] }));
  expect(await message.of()).toMatchObject({ status: "failed", error_code: "131026" });
  await at.deliver(wrap({ statuses: [status("wamid.failed", "sent")] }));
  expect((await message.of()).status).toBe("failed");
  await at.deliver(wrap({ statuses: [status("wamid.failed", "delivered")] }));
  expect(await message.of()).toMatchObject({ status: "delivered", error_code: null });
});

test("a status that carries our message id settles a send of which nothing was heard", async () => {
  const message = await sent(null, { status: "uncertain", attempts: 2 });
  const data = { biz_opaque_callback_data: `${message.id}:1` };
  await at.deliver(wrap({ statuses: [status("wamid.of.first.attempt", "failed", data)] }));
  expect((await message.of()).status).toBe("uncertain");
  await at.deliver(
    wrap({ statuses: [status("wamid.settled", "delivered", { biz_opaque_callback_data: `${message.id}:2` })] }),
  );
  expect(await message.of()).toMatchObject({ status: "delivered", provider_id: "wamid.settled" });
});

test("a reaction and an edit that come before their message find it when it comes", async () => {
  const from = newNumber();
  const about = { message_id: "wamid.later", emoji: "👍" };
  const edit = { original_message_id: "wamid.later", message: { type: "text", text: { body: "corrected" } } };
  await at.deliver(
    wrap({
      messages: [
        { from, id: "wamid.later.r", timestamp: "1767225660", type: "reaction", reaction: about },
        { from, id: "wamid.later.e", timestamp: "1767225661", type: "edit", edit },
      ],
    }),
  );
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.later", "wrong")] }));
  const [message] = await at.messages("provider_id = 'wamid.later'");
  expect(message?.reactions).toMatchObject([{ by: "customer", emoji: "👍" }]);
  expect(message?.content).toEqual({ type: "text", body: "corrected" });
  expect(message?.history).toMatchObject([{ by: "edit", content: { body: "wrong" } }]);
});

test("a reaction is replaced by a newer one, never by an older, and taken back", async () => {
  const from = newNumber();
  const react = (id: string, seconds: number, emoji?: string) =>
    at.deliver(
      wrap({
        messages: [
          {
            from,
            id,
            timestamp: String(seconds),
            type: "reaction",
            reaction: { message_id: "wamid.liked", ...(emoji ? { emoji } : {}) },
          },
        ],
      }),
    );
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.liked")] }));
  await react("r1", 1767225700, "❤️");
  await react("r0", 1767225690, "😡");
  expect((await at.messages("provider_id = 'wamid.liked'"))[0]?.reactions).toMatchObject([{ emoji: "❤️" }]);
  await react("r2", 1767225710);
  expect((await at.messages("provider_id = 'wamid.liked'"))[0]?.reactions).toMatchObject([{ emoji: null }]);
});

test("a deleted message says nothing any more and keeps what it said", async () => {
  const from = newNumber();
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.gone", "my secret")] }));
  const revoke = { original_message_id: "wamid.gone" };
  await at.deliver(wrap({ messages: [{ from, id: "wamid.rev", timestamp: "1767225700", type: "revoke", revoke }] }));
  const [message] = await at.messages("provider_id = 'wamid.gone'");
  expect(message?.content).toMatchObject({ label: "deleted" });
  expect(message?.deleted_at).not.toBeNull();
  expect(message?.history).toMatchObject([{ content: { body: "my secret" } }]);
});

test("the window opens with the provider's time, grows only, and never reaches past a day from now", async () => {
  const from = newNumber();
  const of = async () => {
    const [message] = await at.messages("provider_id = 'wamid.w1'");
    return (await at.conversation(message?.conversation_id))!;
  };
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.w1", "hi", 1767225600)] }));
  expect((await of()).window_ends_at).toEqual(new Date((1767225600 + 86_400) * 1000));
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.w0", "earlier", 1767220000)] }));
  expect((await of()).window_ends_at).toEqual(new Date((1767225600 + 86_400) * 1000));
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.w2", "from the future", 4_000_000_000)] }));
  expect((await of()).window_ends_at!.getTime()).toBeLessThanOrEqual(Date.now() + 86_400_000);
});

test("a resolved conversation opens again when the customer writes; an answer from the phone app ends the waiting", async () => {
  const from = newNumber();
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.re1")] }));
  const [first] = await at.messages("provider_id = 'wamid.re1'");
  await at.business.inTx((tx) =>
    tx.query("update conversations set status = 'resolved', unread = 0 where business_id = $1 and id = $2", [
      at.business.id,
      first?.conversation_id,
    ]),
  );
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.re2", "again")] }));
  const of = async () => await at.conversation(first?.conversation_id);
  expect(await of()).toMatchObject({ status: "open", unread: 1, last_message: { preview: "again" } });
  expect((await of())?.waiting_since).not.toBeNull();
  const echo = { ...textFrom("15555550100", "wamid.echo", "from my phone"), to: from };
  const payload = wrap({ message_echoes: [echo] }, { field: "smb_message_echoes" });
  await at.deliver(payload);
  expect(await of()).toMatchObject({ unread: 0, waiting_since: null, last_message: { preview: "from my phone" } });
});

test("history goes in front, rings nothing and opens no window", async () => {
  const from = newNumber();
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.now", "now")] }));
  const thread = {
    id: from,
    messages: [
      textFrom(from, "wamid.h1", "first", 1760000000),
      textFrom("15555550100", "wamid.h2", "second", 1760000060),
    ],
  };
  const payload = wrap(
    { history: [{ metadata: { phase: 0, chunk_order: 1 }, threads: [thread] }] },
    { field: "history" },
  );
  await at.deliver(payload);
  const [now] = await at.messages("provider_id = 'wamid.now'");
  const all = await at.messages(`conversation_id = '${now?.conversation_id}'`);
  expect(all.map((message) => message.content.body)).toEqual(["first", "second", "now"]);
  const conversation = await at.conversation(now?.conversation_id);
  expect(conversation).toMatchObject({ unread: 1, last_message: { preview: "now" } });
});

test("a storm over two processes, everything twice and out of order, leaves every thread whole", async () => {
  const second = await at.openAnother();
  const people = Array.from({ length: 12 }, newNumber);
  const bodies = people.flatMap((from) =>
    Array.from({ length: 8 }, (_, n) =>
      wrap({ messages: [textFrom(from, `wamid.storm.${from}.${n}`, `message ${n}`)] }),
    ),
  );
  const shuffled = [...bodies, ...bodies]
    .map((body, n) => ({ body, key: (n * 7919) % 193 }))
    .sort((a, b) => a.key - b.key);
  await Promise.all(
    shuffled.map(({ body }, n) => at.post(asMetaSends(body), {}, n % 2 === 0 ? at.http.app : second.http.app)),
  );
  await Promise.all([at.intake.drained(), second.intake.drained()]);
  await second.http.app.close();
  const threads = Map.groupBy(await at.messages("provider_id like 'wamid.storm.%'"), (row) => row.conversation_id);
  expect(threads.size).toBe(people.length);
  for (const [id, thread] of threads) {
    expect(thread.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await at.conversation(id))?.unread).toBe(8);
  }
  expect((await at.deliveries("pending")).length).toBe(0);
});

test("messages and statuses in one batch hold no thread while they wait for another", async () => {
  const ours = await sent("wamid.circle");
  const [about] = await at.messages("provider_id = 'wamid.circle'");
  const from = newNumber();
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.circle.first")] }));
  const [heard] = await at.messages("provider_id = 'wamid.circle.first'");
  const lock = "select 1 from conversations where business_id = $1 and id = $2 for update";
  let delivered: Promise<unknown> | undefined;
  // As a lane does, which keeps what it sent: first one thread, then the other.
  await at.business.inTx(async (tx) => {
    await tx.query(lock, [at.business.id, about?.conversation_id]);
    const both = { messages: [textFrom(from, "wamid.circle.next")], statuses: [status("wamid.circle", "read")] };
    delivered = at.deliver(wrap(both));
    const waiting = () =>
      tx.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    await expect.poll(waiting).not.toEqual([]);
    // Sooner than a deadlock is found.
    await tx.query("set local lock_timeout = '500ms'");
    await tx.query(lock, [at.business.id, heard?.conversation_id]);
  });
  await delivered;
  expect((await ours.of()).status).toBe("read");
  expect(await at.messages("provider_id = 'wamid.circle.next'")).toHaveLength(1);
});
