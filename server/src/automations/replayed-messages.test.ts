import { afterAll, beforeAll, expect, test } from "vitest";
import { type Replay, receiveUnits } from "../conversations/conversations.ts";
import { messageUnit, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { JobRun } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { advanceConversation } from "./advance-conversation.ts";

let platform: TestPlatform;
let business: TestBusiness;
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
});
afterAll(() => platform.close());

const hear = async (from: string, providerId: string, replay: Replay = null) => {
  const unit = messageUnit(business, { from, providerId, body: "asdkj qwelk" });
  await business.inTx((tx) => receiveUnits(tx, [{ channelId: business.channelId, unit }], replay));
  const rows = await business.inTx((tx) =>
    tx.query<{ conversation_id: string; seq: number }>(
      "select conversation_id, seq from messages where business_id = $1 and provider_id = $2",
      [business.id, providerId],
    ),
  );
  if (!rows[0]) throw new Error("a message was not stored");
  return { conversationId: rows[0].conversation_id, seq: rows[0].seq };
};
/** Runs the job as the queue would. */
const advance = (payload: { conversationId: string; againSeq?: number }, attempt = 1) => {
  const context = {
    businessId: business.id,
    requestId: "test",
    actor: { kind: "system", name: "advance_conversation" },
  } as const;
  const inTx = <T>(act: (tx: Tx) => Promise<T>) => platform.db.inTx(context, act);
  const job: JobRun<Record<string, unknown>> = {
    ...{ businessId: business.id, requestId: "test", isLastAttempt: false, signal: new AbortController().signal },
    ...{ payload, attempt, context, inTx },
  };
  return advanceConversation(platform).run(job);
};
const stateOf = async (conversationId: string) => {
  const rows = await business.inTx((tx) =>
    tx.query<{ automation: string; answers: number }>(
      `select c.automation, (select count(*) from messages m where m.business_id = $1 and m.conversation_id = c.id and m.direction = 'outbound') as answers
       from conversations c where c.business_id = $1 and c.id = $2`,
      [business.id, conversationId],
    ),
  );
  return rows[0];
};

test("a message out of the log is left to a person, also when the customer writes again", async () => {
  const { conversationId } = await hear("15555550501", "wamid.late.1", { resendAnswers: false });
  await advance({ conversationId });
  expect(await stateOf(conversationId)).toEqual({ automation: "needs_person", answers: 0 });
  await hear("15555550501", "wamid.late.2");
  await advance({ conversationId });
  expect((await stateOf(conversationId))?.automation).toBe("needs_person");
});

test("a message out of the log is not answered together with the one that followed it", async () => {
  await hear("15555550502", "wamid.with.1", { resendAnswers: false });
  const { conversationId } = await hear("15555550502", "wamid.with.2");
  await advance({ conversationId });
  expect(await stateOf(conversationId)).toEqual({ automation: "needs_person", answers: 0 });
});

test("asked to, a message out of the log is answered as any other, and once", async () => {
  const { conversationId } = await hear("15555550503", "wamid.ask.1", { resendAnswers: true });
  await advance({ conversationId });
  const answered = await stateOf(conversationId);
  expect(answered?.answers).toBeGreaterThan(0);
  await advance({ conversationId });
  expect(await stateOf(conversationId)).toEqual(answered);
});

test("what was answered is answered once more when asked; a repeated attempt does not say it a third time", async () => {
  const { conversationId, seq } = await hear("15555550504", "wamid.again.1");
  await advance({ conversationId });
  const once = (await stateOf(conversationId))?.answers ?? 0;
  expect(once).toBeGreaterThan(0);
  await advance({ conversationId, againSeq: seq });
  const twice = (await stateOf(conversationId))?.answers ?? 0;
  expect(twice).toBeGreaterThan(once);
  await advance({ conversationId, againSeq: seq }, 2);
  expect((await stateOf(conversationId))?.answers).toBe(twice);
});
