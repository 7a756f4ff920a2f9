import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StatusUnit } from "../meta/units.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { getConversation, getMessage, queueMessage, receiveUnits, retryMessage } from "./conversations.ts";
import { deliverConversation } from "./deliver.ts";
import { hear, openTestBusiness, statusUnit, type TestBusiness } from "./test-business.ts";
import { accept, openTestMeta, reject, type TestMeta } from "./test-meta.ts";

let platform: TestPlatform;
let meta: TestMeta;
let business: TestBusiness;
let conversationId: string;
let customer = 0;
const clock = heldClock(new Date());
const text = (body: string) => ({ type: "text", body }) as const;

beforeAll(async () => {
  meta = await openTestMeta();
  platform = await openTestPlatform({ clock, env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
});
beforeEach(async () => {
  meta.received = [];
  const run = Math.random().toString(36).slice(2);
  meta.answer = accept((body) => `wamid.${run}.${String(body.biz_opaque_callback_data)}`);
  customer += 1;
  ({ conversationId } = await hear(business, { from: `1555555${String(customer).padStart(4, "0")}`, at: clock.now() }));
});
afterAll(async () => {
  await platform.close();
  await meta.close();
});

const queue = (body: string, part: Partial<Parameters<typeof queueMessage>[1]> = {}) =>
  business.inTx((tx) => queueMessage(tx, { conversationId, content: text(body), origin: "bot", ...part }));
const deliver = (times = { timeoutMs: 500, abandonedMs: 15_000 }) =>
  deliverConversation(platform, business.inTx, conversationId, times);
const get = (messageId: string) => business.inTx((tx) => getMessage(tx, messageId));
const tell = (unit: Pick<StatusUnit, "providerId" | "status" | "callbackData">) =>
  business.inTx((tx) =>
    receiveUnits(tx, [{ channelId: business.channelId, unit: statusUnit(business, { at: clock.now(), ...unit }) }]),
  );

test("messages go out in their order, with our id along, and are accepted", async () => {
  const [one, two] = [await queue("one"), await queue("two")];
  await deliver();
  expect(meta.sent()).toMatchObject([
    {
      to: `+1555555${String(customer).padStart(4, "0")}`,
      type: "text",
      text: { body: "one" },
      biz_opaque_callback_data: `${one.messageId}:1`,
    },
    { text: { body: "two" }, biz_opaque_callback_data: `${two.messageId}:1` },
  ]);
  expect((await get(one.messageId)).status).toBe("accepted");
});

test("two runs of the delivery at once send each message once, in order", async () => {
  for (const body of ["1", "2", "3", "4"]) await queue(body);
  const runs = await Promise.allSettled([deliver(), deliver(), deliver()]);
  expect(meta.sent().map((body) => (body.text as { body: string }).body)).toEqual(["1", "2", "3", "4"]);
  for (const run of runs) if (run.status === "rejected") expect(run.reason).toBeInstanceOf(RetryLater);
});

test("the same client id is one message", async () => {
  const first = await queue("hello", { clientId: "browser-made-1" });
  expect(await queue("hello", { clientId: "browser-made-1" })).toEqual(first);
  await deliver();
  expect(meta.sent()).toHaveLength(1);
});

test("after the window nothing is queued", async () => {
  clock.advance(24 * 3_600_000 - 1000);
  await queue("just in time");
  clock.advance(1000);
  await expect(queue("too late")).rejects.toMatchObject({ code: "conversation.window_closed" });
});

test("when Meta accepts and the answer is lost it is uncertain, is not sent again, and a status settles it", async () => {
  const { messageId } = await queue("only once");
  meta.answer = () => undefined;
  await deliver({ timeoutMs: 100, abandonedMs: 15_000 });
  expect((await get(messageId)).status).toBe("uncertain");
  meta.answer = accept(() => "wamid.second");
  await deliver();
  expect(meta.sent()).toHaveLength(1);
  await expect(business.inTx((tx) => retryMessage(tx, messageId))).rejects.toMatchObject({
    code: "message.not_retryable",
  });
  await tell({ providerId: "wamid.lost", status: "delivered", callbackData: `${messageId}:1` });
  expect((await get(messageId)).status).toBe("delivered");
});

test("a connection that breaks after the request went out is uncertain, one that was never made is tried again", async () => {
  const { messageId } = await queue("reset");
  const accepting = meta.answer;
  meta.answer = (_body, reply: ServerResponse) => reply.destroy();
  await deliver();
  expect((await get(messageId)).status).toBe("uncertain");

  const other = await openTestMeta();
  await other.close();
  const away = { ...platform, config: { ...platform.config, meta: { ...platform.config.meta, graphUrl: other.url } } };
  const second = await queue("nobody there");
  await expect(deliverConversation(away, business.inTx, conversationId)).rejects.toBeInstanceOf(RetryLater);
  expect((await get(second.messageId)).status).toBe("queued");
  clock.advance(3000);
  meta.answer = accepting;
  await deliver();
  expect((await get(second.messageId)).status).toBe("accepted");
});

test("a 5xx without Meta's word is uncertain, with Meta's code it is what the code says", async () => {
  const first = await queue("edge page");
  meta.answer = (_body, reply) => {
    reply.statusCode = 502;
    reply.end("<html>bad gateway</html>");
  };
  await deliver();
  expect((await get(first.messageId)).status).toBe("uncertain");
  const second = await queue("busy");
  meta.answer = reject(131016, 500);
  await expect(deliver()).rejects.toBeInstanceOf(RetryLater);
  expect((await get(second.messageId)).status).toBe("queued");
});

test("a final refusal keeps Meta's code, does not hold up what follows, and is told", async () => {
  const { messageId } = await queue("to nobody");
  const after = await queue("to somebody");
  const accepting = meta.answer;
  meta.answer = (body, reply) =>
    (body.text as { body: string }).body === "to nobody" ? reject(131026)(body, reply) : accepting(body, reply);
  await deliver();
  expect(await get(messageId)).toMatchObject({
    status: "failed",
    error: { code: "131026", detail: "as told", retryable: false },
  });
  expect((await get(after.messageId)).status).toBe("accepted");
  const events = await business.inTx((tx) =>
    tx.query(
      "select 1 from events where business_id = $1 and type = 'message.failed' and payload ->> 'messageId' = $2",
      [business.id, messageId],
    ),
  );
  expect(events).toHaveLength(1);
});

test("a rate limit waits longer each time, keeps the order, and gives up at last", async () => {
  const { messageId } = await queue("first");
  await queue("second");
  meta.answer = reject(130429);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    const later = await deliver().then(
      () => null,
      (error: RetryLater) => error,
    );
    if (attempt === 6) meta.answer = accept(() => "wamid.at.last");
    if (!later) break;
    waits.push(later.when.getTime() - clock.now().getTime());
    clock.set(later.when);
    if (attempt === 5)
      meta.answer = (body, reply) =>
        (body.text as { body: string }).body === "first"
          ? reject(130429)(body, reply)
          : accept(() => "wamid.second.ok")(body, reply);
  }
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000]);
  expect(await get(messageId)).toMatchObject({ status: "failed", error: { code: "130429", retryable: true } });
  expect(meta.sent().map((body) => (body.text as { body: string }).body)).toEqual([
    ...Array.from({ length: 6 }, () => "first"),
    "second",
  ]);
});

test("a member sends a failed message again, and a late word about the first attempt changes nothing", async () => {
  const { messageId } = await queue("again");
  meta.answer = reject(131042);
  await deliver();
  expect((await get(messageId)).error).toMatchObject({ code: "131042", retryable: true });
  await business.inTx((tx) => retryMessage(tx, messageId));
  meta.answer = accept(() => "wamid.retried");
  await deliver();
  await tell({ providerId: "wamid.first.attempt", status: "failed", callbackData: `${messageId}:1` });
  expect((await get(messageId)).status).toBe("accepted");
});

test("a message found in sending after a crash is uncertain, a person is asked for, and what follows goes out", async () => {
  const { messageId } = await queue("half sent");
  const after = await queue("next");
  await business.inTx((tx) =>
    tx.query(
      "update messages set status = 'sending', attempts = 1, sending_since = $3 where business_id = $1 and id = $2",
      [business.id, messageId, clock.now()],
    ),
  );
  await expect(deliver()).rejects.toBeInstanceOf(RetryLater);
  clock.advance(16_000);
  await deliver();
  expect((await get(messageId)).status).toBe("uncertain");
  expect((await business.inTx((tx) => getConversation(tx, conversationId))).automation).toBe("needs_person");
  expect((await get(after.messageId)).status).toBe("accepted");
  expect(meta.sent()).toHaveLength(1);
});

test("a status that overtakes the answer is not undone by it", async () => {
  const { messageId } = await queue("fast");
  meta.answer = (body, reply) => {
    void tell({ providerId: "wamid.fast", status: "read", callbackData: String(body.biz_opaque_callback_data) }).then(
      () => accept(() => "wamid.fast")(body, reply),
    );
  };
  await deliver();
  expect((await get(messageId)).status).toBe("read");
});

test("statuses parked under an id that only the answer tells are applied with it", async () => {
  const { messageId } = await queue("parked");
  await tell({ providerId: "wamid.parked", status: "delivered", callbackData: null });
  meta.answer = accept(() => "wamid.parked");
  await deliver();
  expect((await get(messageId)).status).toBe("delivered");
});

test("a dead token marks the channel", async () => {
  await queue("who am I");
  meta.answer = reject(190, 401);
  await deliver();
  const of = () =>
    business.inTx((tx) => tx.query("select status, problem from integrations where business_id = $1", [business.id]));
  expect(await of()).toEqual([{ status: "error", problem: "190" }]);
  await queue("again");
  meta.answer = accept(() => "wamid.healed");
  await deliver();
  expect(await of()).toEqual([{ status: "active", problem: null }]);
});

test("content beyond Meta's limits is refused with its field", async () => {
  const buttons = (titles: string[]) =>
    ({
      type: "buttons",
      header: null,
      body: "Choose",
      footer: null,
      buttons: titles.map((title, n) => ({ id: `b${n}`, title })),
    }) as const;
  await expect(queue("", { content: buttons(["Yes", "Yes"]) as never })).rejects.toMatchObject({
    code: "message.unsendable",
    details: { field: "buttons.1.title" },
  });
  await expect(queue("", { content: buttons(["A title of more than twenty"]) as never })).rejects.toMatchObject({
    details: { field: "buttons.0.title" },
  });
});

test("a quoted message is quoted by the provider's id", async () => {
  const { messageId, providerId } = await hear(business, {
    from: `1555555${String(customer).padStart(4, "0")}`,
    at: clock.now(),
    body: "which one?",
  });
  const { messageId: answer } = await queue("this one", { replyToId: messageId });
  await deliver();
  expect(meta.sent()).toMatchObject([{ context: { message_id: providerId } }]);
  expect((await get(answer)).replyTo).toEqual({ id: messageId, preview: "which one?" });
});
