import { expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { cancelMessage, retryMessage, settleMessage } from "../conversations.ts";
import { askAboutMessage } from "./consider.ts";
import { Lane } from "./lane.ts";
import { testLane } from "./test-lane.ts";

const on = testLane();
const { clock } = on;
const dayMs = 24 * 3_600_000;

test("what is queued within the window and claimed after it fails and says so, to the second", async () => {
  const thread = await on.newThread();
  clock.advance(dayMs - 2_000);
  const inTime = await on.queue(thread, "in time");
  clock.advance(1_000);
  await on.drain();
  expect((await on.get(inTime.messageId)).status).toBe("accepted");
  const late = await on.queue(thread, "too late");
  clock.advance(1_000);
  await on.drain();
  expect(await on.get(late.messageId)).toMatchObject({
    status: "failed",
    error: { code: "conversation.window_closed", retryable: false },
  });
  expect(await on.events("message.failed")).toHaveLength(1);
  expect(on.bodies()).toEqual(["in time"]);
});

test("a template goes at any time", async () => {
  const thread = await on.newThread();
  await on.queueAs(thread, "template");
  clock.advance(dayMs);
  await on.drain();
  expect(on.bodies()).toEqual(["template"]);
});

test("parked messages wait for the customer and go out in their order when they write", async () => {
  const thread = await on.newThread();
  const customer = on.customers();
  const open = await on.queue(thread, "one", { whenClosed: "park" });
  await on.queueAs(thread, "template");
  clock.advance(dayMs);
  const two = await on.queue(thread, "two", { whenClosed: "park" });
  expect(await on.get(two.messageId)).toMatchObject({ status: "queued", waitingFor: "answer" });
  expect(await on.drain()).toBeNull();
  expect(on.bodies()).toEqual(["template"]);
  // Queued while the window was open and overtaken by its end.
  expect(await on.get(open.messageId)).toMatchObject({ status: "queued", waitingFor: "answer" });
  await on.again(customer);
  await on.queue(thread, "three");
  await on.drain();
  expect(on.bodies()).toEqual(["template", "one", "two", "three"]);
  expect((await on.get(two.messageId)).waitingFor).toBeNull();
});

test("a queued message can be taken back and stays in the thread as cancelled; one on its way cannot", async () => {
  const thread = await on.newThread();
  const [gone, kept] = [await on.queue(thread, "taken back"), await on.queue(thread, "kept")];
  await on.business.inTx((tx) => cancelMessage(tx, gone.messageId));
  await on.drain();
  expect(on.bodies()).toEqual(["kept"]);
  expect(await on.get(gone.messageId)).toMatchObject({ status: "cancelled", content: { body: "taken back" } });
  const cancelling = on.business.inTx((tx) => cancelMessage(tx, kept.messageId));
  await expect(cancelling).rejects.toMatchObject({ code: "message.not_cancellable" });
  await expect(on.business.inTx((tx) => cancelMessage(tx, newId()))).rejects.toMatchObject({
    code: "message.not_found",
  });
});

test("a person decides about an uncertain message once Meta had its time, never before", async () => {
  const thread = await on.newThread();
  const accepting = on.meta.answer;
  on.meta.answer = (_body, reply) => reply.destroy();
  const [one, two] = [await on.queue(thread, "one"), await on.queue(thread, "two")];
  for (let later = await on.drain(); later !== null; later = await on.drain()) clock.set(later);
  on.meta.answer = accepting;
  on.meta.received = [];
  const settle = (messageId: string, decision: "sent" | "send_again") =>
    on.business.inTx((tx) => settleMessage(tx, messageId, decision));
  const { settleFrom, status } = await on.get(one.messageId);
  expect([status, settleFrom]).toEqual(["uncertain", expect.any(String)]);
  await expect(settle(one.messageId, "send_again")).rejects.toMatchObject({ code: "message.not_settleable" });
  await expect(on.business.inTx((tx) => retryMessage(tx, one.messageId))).rejects.toMatchObject({
    code: "message.not_retryable",
  });
  clock.advance(15 * 60_000);
  await on.drain();
  expect(on.bodies()).toEqual([]);
  await on.business.inTx((tx) => askAboutMessage(tx, one.messageId));
  const [row] = await on.business.inTx((tx) =>
    tx.query("select automation from conversations where business_id = $1 and id = $2", [on.business.id, thread]),
  );
  expect(row).toEqual({ automation: "needs_person" });
  await settle(one.messageId, "sent");
  await settle(two.messageId, "send_again");
  await on.drain();
  expect(on.bodies()).toEqual(["two"]);
  expect((await on.get(one.messageId)).status).toBe("sent");
  expect((await on.get(two.messageId)).status).toBe("accepted");
  expect(on.meta.sent()).toMatchObject([{ biz_opaque_callback_data: `${two.messageId}:2` }]);
});

test("a lane that is told to leave finishes what is on its way, sends no more and gives the lease back", async () => {
  const started = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const accepting = on.meta.answer;
  on.meta.answer = (body, reply) => {
    started.resolve();
    void answer.promise.then(() => accepting(body, reply));
  };
  const thread = await on.newThread();
  const [first, second] = [await on.queue(thread, "on its way"), await on.queue(thread, "next")];
  const lane = new Lane(on.platform, on.business.inTx, on.business.channelId);
  const done = lane.run();
  await started.promise;
  lane.leave(5_000);
  answer.resolve();
  await done;
  expect((await on.get(first.messageId)).status).toBe("accepted");
  expect((await on.get(second.messageId)).status).toBe("queued");
  const lanes = await on.business.inTx((tx) =>
    tx.query("select leased_by from send_lanes where business_id = $1", [on.business.id]),
  );
  expect(lanes).toEqual([{ leased_by: null }]);
  await on.drain();
  expect(on.bodies()).toEqual(["on its way", "next"]);
});
