import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StatusUnit } from "../../meta/units.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getConversation, getMessage, queueMessage, receiveUnits, retryMessage } from "../conversations.ts";
import { hear, openTestBusiness, statusUnit, type TestBusiness } from "../test-business.ts";
import { accept, openTestMeta, reject, type TestMeta } from "../test-meta.ts";
import { claimSends } from "./claim.ts";
import { Lane } from "./lane.ts";

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
  // What one test did to the pace of the number is over.
  clock.advance(600_000);
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
/** Drains the lane, its short pauses included; gives when it wants to be looked at again. */
async function deliver(timeoutMs = 500, on: TestPlatform = platform): Promise<Date | null> {
  for (;;) {
    const lane = new Lane(on, business.inTx, business.channelId, { timeoutMs, gatherMs: 20, stayMs: 0 });
    const later = await lane.run();
    if (later === null || later.getTime() - clock.now().getTime() > 1_500) return later;
    clock.set(later);
  }
}
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

test("lanes of two processes at once send each message once, in order", async () => {
  for (const body of ["1", "2", "3", "4"]) await queue(body);
  await Promise.all([deliver(), deliver(), deliver()]);
  expect(meta.sent().map((body) => (body.text as { body: string }).body)).toEqual(["1", "2", "3", "4"]);
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
  await deliver(100);
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
  expect(await deliver(500, away)).toEqual(new Date(clock.now().getTime() + 2000));
  expect((await get(second.messageId)).status).toBe("queued");
  clock.advance(2000);
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
  expect(await deliver()).not.toBeNull();
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

test("trouble at Meta is waited out longer each time, in order, and given up at last", async () => {
  const { messageId } = await queue("first");
  await queue("second");
  const accepting = meta.answer;
  meta.answer = (body, reply) =>
    ((body.text as { body: string }).body === "first" ? reject(131016, 500) : accepting)(body, reply);
  const waits: number[] = [];
  for (;;) {
    const later = await deliver();
    if (later === null) break;
    waits.push((later.getTime() - clock.now().getTime()) / 1000);
    clock.set(later);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 120, 300, 600, 900]);
  expect(await get(messageId)).toMatchObject({ status: "failed", error: { code: "131016", retryable: true } });
  expect(meta.sent().map((body) => (body.text as { body: string }).body)).toEqual([
    ...Array.from({ length: 11 }, () => "first"),
    "second",
  ]);
});

test("when Meta finds us too fast the lane goes slower and nothing fails", async () => {
  const { messageId } = await queue("first");
  const accepting = meta.answer;
  meta.answer = reject(130429);
  for (let n = 0; n < 8; n += 1) {
    const later = await deliver();
    expect(later).not.toBeNull();
    clock.set(later ?? clock.now());
  }
  expect(await get(messageId)).toMatchObject({ status: "queued", error: null });
  const lanes = await business.inTx((tx) =>
    tx.query<{ slowness: number }>("select slowness from send_lanes where business_id = $1", [business.id]),
  );
  expect(lanes[0]?.slowness).toBeGreaterThan(0);
  meta.answer = accepting;
  await deliver();
  expect((await get(messageId)).status).toBe("accepted");
});

test("a member sends a failed message again, and a late word about the first attempt changes nothing", async () => {
  const { messageId } = await queue("again");
  meta.answer = reject(131053);
  await deliver();
  expect((await get(messageId)).error).toMatchObject({ code: "131053", retryable: true });
  await business.inTx((tx) => retryMessage(tx, messageId));
  meta.answer = accept(() => "wamid.retried");
  await deliver();
  await tell({ providerId: "wamid.first.attempt", status: "failed", callbackData: `${messageId}:1` });
  expect((await get(messageId)).status).toBe("accepted");
});

test("a message found in sending after a crash is uncertain, a person is asked for, and what follows goes out", async () => {
  const { messageId } = await queue("half sent");
  const after = await queue("next");
  const crashed = await business.inTx((tx) =>
    claimSends(tx, business.channelId, { claimant: newId(), room: 1, own: [], leaving: false, settleAfterMs: 900_000 }),
  );
  expect(crashed).toMatchObject({ held: true, messages: [{ messageId }] });
  const takenOver = await deliver();
  expect(takenOver).toEqual(new Date(clock.now().getTime() + 10_000));
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

test("what no database keeps in Meta's answer does not keep the outcome from being kept", async () => {
  const { messageId } = await queue("strange answer");
  meta.answer = (_body, reply) => {
    reply.statusCode = 400;
    reply.end(JSON.stringify({ error: { code: 131026, message: "a\u0000b" } }));
  };
  await deliver();
  expect(await get(messageId)).toMatchObject({ status: "failed", error: { code: "131026", detail: "ab" } });
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
