import { expect, test } from "vitest";
import { cancelMessage, getConversation } from "../conversations.ts";
import { testLane } from "../sending/test-lane.ts";
import { changeWaiting } from "./change-waiting.ts";
import { sendScheduled } from "./schedule.ts";

const on = testLane();
const { clock } = on;
const hourMs = 3_600_000;
const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
const wake = (messageId: string) => on.business.inTx((tx) => sendScheduled(tx, messageId));
const change = (messageId: string, wish: Parameters<typeof changeWaiting>[2]) =>
  on.business.inTx((tx) => changeWaiting(tx, messageId, wish));
const conversation = (id: string) => on.business.inTx((tx) => getConversation(tx, id));

test("a scheduled message waits outside the list, and takes its place at the end of the thread when it goes", async () => {
  const thread = await on.newThread();
  const later = await on.queue(thread, "later", { scheduledFor: inMs(hourMs) });
  await on.queue(thread, "now");
  await on.drain();
  expect(on.bodies()).toEqual(["now"]);
  expect(await on.get(later.messageId)).toMatchObject({ waitingFor: "time", scheduledFor: inMs(hourMs).toISOString() });
  expect((await conversation(thread)).lastMessage?.preview).toBe("now");
  // A job that came too early, and one that comes twice.
  await wake(later.messageId);
  clock.advance(hourMs);
  await wake(later.messageId);
  await wake(later.messageId);
  await on.drain();
  expect(on.bodies()).toEqual(["now", "later"]);
  expect(await on.get(later.messageId)).toMatchObject({ waitingFor: null, at: clock.now().toISOString(), seq: 4 });
  expect((await conversation(thread)).lastMessage?.preview).toBe("later");
});

test("at its time the window decides: closed, it stays, says so, and a person is asked to look", async () => {
  const thread = await on.newThread();
  const customer = on.customers();
  const late = await on.queue(thread, "good morning", { scheduledFor: inMs(25 * hourMs) });
  clock.advance(25 * hourMs);
  await wake(late.messageId);
  expect(await on.get(late.messageId)).toMatchObject({ status: "queued", waitingFor: "closed" });
  expect(await on.events("message.missed_time")).toHaveLength(1);
  expect((await conversation(thread)).automation).toBe("needs_person");
  await expect(change(late.messageId, { goes: "now" })).rejects.toMatchObject({ code: "conversation.window_closed" });
  // It is for a person to say what becomes of it, also when the customer writes meanwhile.
  await change(late.messageId, { body: "good evening", goes: "on_answer" });
  expect(await on.get(late.messageId)).toMatchObject({ waitingFor: "answer", content: { body: "good evening" } });
  await on.again(customer);
  await on.drain();
  expect(on.bodies()).toEqual(["good evening"]);
});

test("a customer who writes does not set off what waits for its time", async () => {
  const thread = await on.newThread();
  const later = await on.queue(thread, "tomorrow", { scheduledFor: inMs(2 * hourMs) });
  await on.again(on.customers());
  await on.drain();
  expect(on.bodies()).toEqual([]);
  expect((await on.get(later.messageId)).waitingFor).toBe("time");
});

test("it is moved, reworded, sent now or taken back as long as it waits", async () => {
  const thread = await on.newThread();
  const moved = await on.queue(thread, "moved", { scheduledFor: inMs(hourMs) });
  await change(moved.messageId, { goes: { at: inMs(2 * hourMs).toISOString() } });
  clock.advance(hourMs);
  await wake(moved.messageId);
  expect((await on.get(moved.messageId)).waitingFor).toBe("time");
  await change(moved.messageId, { body: "reworded", goes: "now" });
  await on.drain();
  expect(on.bodies()).toEqual(["reworded"]);
  await expect(change(moved.messageId, { body: "too late" })).rejects.toMatchObject({ code: "message.not_waiting" });
  const gone = await on.queue(thread, "gone", { scheduledFor: inMs(hourMs) });
  await on.business.inTx((tx) => cancelMessage(tx, gone.messageId));
  clock.advance(hourMs);
  await wake(gone.messageId);
  await on.drain();
  expect(on.bodies()).toEqual(["reworded"]);
});

test("a time that has passed is now, and one beyond a year is refused", async () => {
  const thread = await on.newThread();
  await on.queue(thread, "came late", { scheduledFor: inMs(-1000) });
  await on.drain();
  expect(on.bodies()).toEqual(["came late"]);
  await expect(on.queue(thread, "never", { scheduledFor: inMs(400 * 24 * hourMs) })).rejects.toMatchObject({
    code: "request.invalid",
  });
});
