import { expect, test } from "vitest";
import { receiveUnits } from "../conversations.ts";
import { statusUnit } from "../test-business.ts";
import { testLane } from "./test-lane.ts";

const on = testLane();
const { clock } = on;
const hour = 3_600_000;
const limitTo = (limit: string) =>
  on.business.inTx((tx) =>
    tx.query("update integrations set messaging_limit = $2 where business_id = $1", [on.business.id, limit]),
  );

test("a customer gets a burst and then one message every six seconds, and the thread says why it waits", async () => {
  const thread = await on.newThread();
  const messages = [];
  for (let n = 0; n < 6; n += 1) messages.push(await on.queue(thread, `message ${n}`));
  // As after 41 messages in this moment.
  await on.business.inTx((tx) =>
    tx.query("update send_turns set pair_until = $2 where business_id = $1", [
      on.business.id,
      new Date(clock.now().getTime() + 41 * 6_000),
    ]),
  );
  const startedMs = clock.now().getTime();
  let later = await on.drain();
  expect(on.meta.sent()).toHaveLength(3);
  const waiting = messages[3]!.messageId;
  expect(await on.get(waiting)).toMatchObject({ status: "queued", waitingFor: "pair_limit" });
  const { messageId } = await on.queue(await on.newThread(), "somebody else is not held up");
  later = await on.drain();
  expect((await on.get(messageId)).status).toBe("accepted");
  for (; later !== null; later = await on.drain()) clock.set(later);
  expect(on.bodies().filter((body) => body.startsWith("message"))).toEqual(messages.map((_, n) => `message ${n}`));
  expect((clock.now().getTime() - startedMs) / 1000).toBe(18);
  expect(await on.get(waiting)).toMatchObject({ status: "accepted", waitingFor: null });
});

test("templates to people outside their window stop at the portfolio's daily limit and say so", async () => {
  await limitTo("TIER_2");
  const threads = [await on.newThread(), await on.newThread(), await on.newThread()];
  const sent = [];
  for (const thread of threads) sent.push(await on.queueAs(thread, "template"));
  const again = await on.queueAs(threads[0]!, "template");
  clock.advance(25 * hour);
  const later = await on.drain();
  const states = await Promise.all(sent.map(({ messageId }) => on.get(messageId)));
  expect(states.map(({ status, waitingFor }) => [status, waitingFor])).toEqual([
    ["accepted", null],
    ["accepted", null],
    ["queued", "daily_limit"],
  ]);
  expect(later?.getTime()).toBe(clock.now().getTime() + 15 * 60_000);
  // Whoever counts already may be written to again; a day later others may.
  expect((await on.get(again.messageId)).status).toBe("accepted");
  clock.advance(24 * hour + 60_000);
  await on.drain();
  expect((await on.get(sent[2]!.messageId)).status).toBe("accepted");
});

test("a refused template does not use up the daily limit", async () => {
  await limitTo("TIER_1");
  await on.queueAs(await on.newThread(), "template");
  clock.advance(25 * hour);
  const accepting = on.meta.answer;
  on.meta.answer = (_body, reply) => {
    reply.statusCode = 404;
    reply.end(JSON.stringify({ error: { code: 132001, message: "(#132001) no such template" } }));
  };
  await on.drain();
  on.meta.answer = accepting;
  const { messageId } = await on.queueAs(await on.newThread(), "template");
  clock.advance(25 * hour);
  await on.drain();
  expect((await on.get(messageId)).status).toBe("accepted");
});

test("a customer who writes takes their template out of the daily limit", async () => {
  await limitTo("TIER_1");
  const [one, two] = [await on.newThread(), await on.newThread()];
  const second = on.customers();
  await on.queueAs(one, "template");
  const { messageId } = await on.queueAs(two, "template");
  clock.advance(25 * hour);
  await on.drain();
  expect((await on.get(messageId)).waitingFor).toBe("daily_limit");
  await on.again(second);
  await on.drain();
  expect((await on.get(messageId)).status).toBe("accepted");
});

test("a text after a picture waits until the picture is sent, or for ten seconds", async () => {
  const thread = await on.newThread();
  const tell = (providerId: string) => {
    const unit = statusUnit(on.business, { status: "sent", providerId, at: clock.now() });
    return on.business.inTx((tx) => receiveUnits(tx, [{ channelId: on.business.channelId, unit }]));
  };
  const { messageId } = await on.queueAs(thread, "image");
  const text = await on.queue(thread, "after the picture");
  expect(await on.drain()).toEqual(new Date(clock.now().getTime() + 10_000));
  expect(on.bodies()).toEqual(["image"]);
  const [row] = await on.business.inTx((tx) =>
    tx.query<{ provider_id: string }>("select provider_id from messages where business_id = $1 and id = $2", [
      on.business.id,
      messageId,
    ]),
  );
  await tell(row?.provider_id ?? "");
  await on.drain();
  expect((await on.get(text.messageId)).status).toBe("accepted");

  await on.queueAs(thread, "image");
  const late = await on.queue(thread, "nobody told");
  const until = await on.drain();
  expect((await on.get(late.messageId)).status).toBe("queued");
  clock.set(until ?? clock.now());
  await on.drain();
  expect((await on.get(late.messageId)).status).toBe("accepted");
});

test("answers go before notices and notices before broadcasts, and nobody waits for ever", async () => {
  const [threads, kinds] = [[] as string[], ["broadcast", "notice", "answer"] as const];
  for (let n = 0; n < 30; n += 1) threads.push(await on.newThread());
  for (const [n, thread] of threads.entries())
    await on.queue(thread, kinds[n % 3] ?? "", { urgency: kinds[n % 3] ?? "answer" });
  await on.drainAll();
  const order = on.bodies();
  expect(order).toHaveLength(30);
  const place = (kind: string) => {
    const places = order.flatMap((body, n) => (body === kind ? n : []));
    return places.reduce((sum, n) => sum + n, 0) / places.length;
  };
  expect(place("answer")).toBeLessThan(place("notice"));
  expect(place("notice")).toBeLessThan(place("broadcast"));
  expect(order.slice(0, 16).filter((body) => body !== "answer").length).toBeGreaterThanOrEqual(1);
});

test("within a conversation an answer overtakes a broadcast that waits", async () => {
  const thread = await on.newThread();
  await on.queue(thread, "news", { urgency: "broadcast" });
  await on.queue(thread, "your answer");
  await on.drain();
  expect(on.bodies()).toEqual(["your answer", "news"]);
});
