import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { changeConversation } from "../teamwork/change.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { getConversation } from "../views.ts";
import { addNote, queueMessage } from "../writing/queue-message.ts";
import { markLateReplies } from "./late-replies.ts";

let platform: TestPlatform;
let business: TestBusiness;
let conversationId: string;
let people = 0;
const start = new Date("2026-03-01T10:00:00Z");
const clock = heldClock(start);
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
beforeEach(async () => {
  people += 1;
  clock.set(start);
  business = await openTestBusiness(platform, {
    phoneNumberId: String(200000000000000 + people),
    accountId: String(100000000000000 + people),
  });
  await promise({ firstReplyMinutes: 5, nextReplyMinutes: 30 });
  await write();
});
afterAll(() => platform.close());

const promise = (targets: Record<string, number | null>) =>
  business.inTx((tx) =>
    tx.query("update businesses set settings = settings || $2 where id = $1", [business.id, JSON.stringify(targets)]),
  );
const write = async () => {
  ({ conversationId } = await hear(business, { at: clock.now() }));
};
const answer = () =>
  business.inTx((tx) =>
    queueMessage(tx, { conversationId, content: { type: "text", body: "coming" }, origin: "member" }),
  );
const change = (wish: Parameters<typeof changeConversation>[2]) =>
  business.inTx((tx) => changeConversation(tx, conversationId, wish));
const look = () => business.inTx(markLateReplies);
const shown = async () => {
  const { replyDue, lateReplies } = await business.inTx((tx) => getConversation(tx, conversationId));
  return { replyDue, lateReplies };
};

test("the first answer is due sooner than the ones after it", async () => {
  expect(await shown()).toMatchObject({ replyDue: { kind: "first", at: after(5).toISOString() } });
  clock.set(after(2));
  await answer();
  expect(await shown()).toEqual({ replyDue: null, lateReplies: 0 });
  clock.set(after(10));
  await write();
  expect(await shown()).toMatchObject({ replyDue: { kind: "next", at: after(40).toISOString() } });
});

test("writing again while one waits gives no more time, and a note is no answer", async () => {
  clock.set(after(3));
  await write();
  await business.inTx((tx) => addNote(tx, { conversationId, body: "who knows?", sentBy: null, clientId: null }));
  expect(await shown()).toMatchObject({ replyDue: { kind: "first", at: after(5).toISOString() } });
});

test("who waits too long is counted once, and told once", async () => {
  clock.set(after(4));
  expect(await look()).toBe(0);
  clock.set(after(5));
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  const told = await business.inTx((tx) =>
    tx.query("select payload from events where business_id = $1 and type = 'conversation.reply_late'", [business.id]),
  );
  expect(told).toEqual([{ payload: { conversationId } }]);
  await answer();
  expect(await shown()).toEqual({ replyDue: null, lateReplies: 1 });
  await write();
  clock.set(after(5 + 30));
  expect(await look()).toBe(1);
  expect((await shown()).lateReplies).toBe(2);
});

test("whose time is nearly over is told of once, and not once it is over", async () => {
  const told = async () => {
    const rows = await business.inTx((tx) =>
      tx.query("select id from events where business_id = $1 and type = 'conversation.reply_due_soon'", [business.id]),
    );
    return rows.length;
  };
  clock.set(after(3));
  await look();
  expect(await told()).toBe(0);
  clock.set(after(4));
  expect(await look()).toBe(0);
  await look();
  expect(await told()).toBe(1);
  await answer();
  await write();
  clock.set(after(4 + 30));
  expect(await look()).toBe(1);
  expect(await told()).toBe(1);
});

test("a reopened conversation begins anew: its first answer is due, nothing was late", async () => {
  clock.set(after(6));
  await look();
  await answer();
  await change({ status: "resolved" });
  expect(await shown()).toEqual({ replyDue: null, lateReplies: 1 });
  clock.set(after(60));
  await write();
  expect(await shown()).toEqual({ replyDue: { kind: "first", at: after(65).toISOString() }, lateReplies: 0 });
});

test("resolved without an answer, nobody waits and the first answer is still to come", async () => {
  await change({ status: "resolved" });
  expect(await shown()).toEqual({ replyDue: null, lateReplies: 0 });
  clock.set(after(60));
  expect(await look()).toBe(0);
});

test("a business that promises nothing owes nothing", async () => {
  await promise({ firstReplyMinutes: null });
  clock.set(after(500));
  expect(await look()).toBe(0);
  expect((await shown()).replyDue).toBeNull();
  await promise({ firstReplyMinutes: 5, nextReplyMinutes: null });
  expect(await look()).toBe(1);
});

test("the night does not count", async () => {
  await promise({ firstReplyMinutes: 5 });
  const day = [{ from: "10:00", to: "12:01" }];
  await business.inTx((tx) =>
    tx.query("update businesses set settings = settings || $2 where id = $1", [
      business.id,
      JSON.stringify({ hours: Array.from({ length: 7 }, () => day) }),
    ]),
  );
  clock.set(after(60));
  expect(await look()).toBe(0);
  // Noon in Jerusalem at the start: a minute today, four of tomorrow morning.
  expect((await shown()).replyDue?.at).toBe("2026-03-02T08:04:00.000Z");
});

test("looking twice at once marks each once", async () => {
  clock.set(after(5));
  const counts = await Promise.all([look(), look()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await shown()).lateReplies).toBe(1);
});
