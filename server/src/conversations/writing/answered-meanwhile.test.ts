import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import type { Actor } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { refuseAnsweredMeanwhile } from "./answered-meanwhile.ts";
import { addNote, queueMessage } from "./queue-message.ts";

let platform: TestPlatform;
let business: TestBusiness;
const [dana, yossi] = [newId(), newId()];
let from = 15555550200;

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  await business.inTx(async (tx) => {
    for (const [memberId, name] of [
      [dana, "Dana"],
      [yossi, "Yossi"],
    ]) {
      const userId = newId();
      await tx.query("insert into users (id, email, name) values ($1, $2, $3)", [userId, `${name}@example.com`, name]);
      await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, 'agent')", [
        business.id,
        memberId,
        userId,
      ]);
    }
  });
});
afterAll(() => platform.close());

const text = (body: string) => ({ type: "text", body }) as const;
const as = (memberId: string): Actor => ({ kind: "member", id: newId(), memberId, name: "" });
const talk = async () => (await hear(business, { from: String(from++) })).conversationId;
const answer = (conversationId: string, sentBy: string, part: { clientId?: string } = {}) =>
  business.inTx((tx) =>
    queueMessage(tx, { conversationId, content: text("On its way"), origin: "member", sentBy, ...part }),
  );

/** What Dana is told when she presses send. */
async function told(conversationId: string, reply: { sawSeq?: number; sendAnyway?: boolean; clientId?: string }) {
  try {
    await business.inTx(async (tx) => {
      tx.actFor(as(dana));
      await refuseAnsweredMeanwhile(tx, { conversationId, content: text("x"), ...reply });
    });
    return "sent";
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details };
    throw error;
  }
}

test("a reply is refused when a colleague answered after what its writer saw, with what they wrote", async () => {
  const conversationId = await talk();
  const { seq, messageId } = await answer(conversationId, yossi);
  expect(await told(conversationId, { sawSeq: seq - 1 })).toEqual({
    code: "conversation.answered_meanwhile",
    details: {
      by: { memberId: yossi, name: "Yossi" },
      messageId,
      seq,
      preview: "On its way",
      type: "text",
      at: expect.any(String),
    },
  });
  expect(await told(conversationId, { sawSeq: seq })).toBe("sent");
  expect(await told(conversationId, { sawSeq: seq - 1, sendAnyway: true })).toBe("sent");
  expect(await told(conversationId, {})).toBe("sent");
});

test("one's own answers, notes and the bot's words are no reason", async () => {
  const conversationId = await talk();
  await answer(conversationId, dana);
  await business.inTx(async (tx) => {
    await addNote(tx, { conversationId, body: "calls back", sentBy: yossi, clientId: null });
    await queueMessage(tx, { conversationId, content: text("Hi"), origin: "bot" });
  });
  expect(await told(conversationId, { sawSeq: 0 })).toBe("sent");
});

test("what is sent once more under the same id was sent already, whoever answered since", async () => {
  const conversationId = await talk();
  await answer(conversationId, dana, { clientId: "of-the-browser" });
  await answer(conversationId, yossi);
  expect(await told(conversationId, { sawSeq: 0, clientId: "of-the-browser" })).toBe("sent");
  expect(await told(conversationId, { sawSeq: 0, clientId: "another-one" })).toMatchObject({
    code: "conversation.answered_meanwhile",
  });
});
