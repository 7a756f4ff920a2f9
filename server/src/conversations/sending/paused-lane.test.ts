import { expect, test } from "vitest";
import type { Tx } from "../../platform/db/tx.ts";
import { receiveUnits } from "../conversations.ts";
import { statusUnit } from "../test-business.ts";
import { reject } from "../test-meta.ts";
import { weighFailure } from "./consider.ts";
import { tryLane } from "./lane-state.ts";
import { testLane } from "./test-lane.ts";

const on = testLane();
const { clock } = on;
const health = () =>
  on.business.inTx((tx) =>
    tx.query("select status, problem from integrations where business_id = $1", [on.business.id]),
  );
const mend = () => on.business.inTx((tx: Tx) => tryLane(tx, on.business.channelId));
const lookLater = async () => clock.set((await on.drain()) ?? clock.now());

test("a dead token stops the lane, keeps the queue and raises the alarm once", async () => {
  const messages = [];
  for (let n = 0; n < 5; n += 1) messages.push(await on.queue(await on.newThread(), `message ${n}`));
  on.meta.answer = reject(190, 401);
  await on.drain();
  for (const { messageId } of messages)
    expect(await on.get(messageId)).toMatchObject({ status: "queued", waitingFor: "paused_channel", error: null });
  expect(await on.events("channel.sending_paused")).toEqual([{ channelId: on.business.channelId, code: "190" }]);
  expect(await on.events("message.failed")).toEqual([]);
  expect(await health()).toEqual([{ status: "error", problem: "190" }]);
});

test("a paused lane tries one message after growing gaps, and goes on when it is taken", async () => {
  const accepting = on.meta.answer;
  for (let n = 0; n < 4; n += 1) await on.queue(await on.newThread(), `message ${n}`);
  on.meta.answer = reject(131042);
  await lookLater();
  const before = on.meta.sent().length;
  const gaps: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    const from = clock.now();
    await lookLater();
    gaps.push(Math.round((clock.now().getTime() - from.getTime()) / 60_000));
  }
  expect(on.meta.sent()).toHaveLength(before + 4);
  expect(gaps).toEqual([2, 4, 8, 16]);
  on.meta.answer = accepting;
  on.meta.received = [];
  await on.drain();
  expect(on.bodies().toSorted()).toEqual(["message 0", "message 1", "message 2", "message 3"]);
  expect(await on.events("channel.sending_resumed")).toEqual([{ channelId: on.business.channelId }]);
  expect(await on.events("channel.sending_paused")).toHaveLength(1);
  expect(await health()).toEqual([{ status: "active", problem: null }]);
});

test("when somebody mends the number one message is tried at once, and the rest follows", async () => {
  const accepting = on.meta.answer;
  const thread = await on.newThread();
  await on.queue(thread, "first");
  await on.queue(thread, "second");
  on.meta.answer = reject(133010);
  await on.drain();
  on.meta.answer = accepting;
  on.meta.received = [];
  expect(await on.drain()).not.toBeNull();
  expect(on.bodies()).toEqual([]);
  await mend();
  await on.drain();
  expect(on.bodies()).toEqual(["first", "second"]);
});

test("a mended number with nothing to try is open again", async () => {
  await on.newThread();
  const { messageId } = await on.queue(await on.newThread(), "only");
  on.meta.answer = reject(190, 401);
  await on.drain();
  await on.business.inTx((tx) =>
    tx.query("delete from send_turns where business_id = $1 and conversation_id is not null", [on.business.id]),
  );
  await mend();
  expect(await on.events("channel.sending_resumed")).toHaveLength(1);
  expect((await on.get(messageId)).waitingFor).toBeNull();
});

test("one message that alone meets such an error does not keep the lane shut", async () => {
  const accepting = on.meta.answer;
  await on.queue(await on.newThread(), "poison");
  on.meta.answer = (body, reply) =>
    ((body.text as { body: string }).body === "poison" ? reject(10, 403) : accepting)(body, reply);
  await on.drain();
  await on.queue(await on.newThread(), "fine");
  clock.advance(60_000);
  await lookLater();
  await lookLater();
  await lookLater();
  expect(on.bodies()).toContain("fine");
});

test("an account error that Meta tells only by status stops the lane as well", async () => {
  const { messageId } = await on.queue(await on.newThread(), "taken and dropped");
  await on.drain();
  await on.business.inTx(async (tx) => {
    const [row] = await tx.query<{ provider_id: string }>(
      "select provider_id from messages where business_id = $1 and id = $2",
      [on.business.id, messageId],
    );
    await receiveUnits(tx, [
      {
        channelId: on.business.channelId,
        unit: statusUnit(on.business, {
          status: "failed",
          providerId: row?.provider_id ?? "",
          at: clock.now(),
          errors: [{ code: "131042", title: null, detail: "payment" }],
        }),
      },
    ]);
  });
  await on.business.inTx((tx) => weighFailure(tx, messageId));
  expect(await on.events("channel.sending_paused")).toEqual([{ channelId: on.business.channelId, code: "131042" }]);
  expect((await on.get(messageId)).status).toBe("failed");
});
