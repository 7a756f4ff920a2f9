import type { SendableContent } from "@croozer/contracts/message-content";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getMessage } from "../message-view.ts";
import { Lane } from "../sending/lane.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { accept, openTestMeta, reject, type TestMeta } from "../test-meta.ts";
import { getConversation } from "../views.ts";
import { queueMessage } from "./queue-message.ts";
import { takeBackReaction } from "./reactions.ts";

let platform: TestPlatform;
let business: TestBusiness;
let meta: TestMeta;
let customer = 0;
let heard: { conversationId: string; messageId: string; providerId: string };

beforeAll(async () => {
  meta = await openTestMeta();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
});
afterAll(async () => {
  await platform.close();
  await meta.close();
});
beforeEach(async () => {
  customer += 1;
  heard = await hear(business, { from: `1555555${String(customer).padStart(4, "0")}` });
  meta.received.length = 0;
  let sent = 0;
  meta.answer = accept(() => `wamid.out.${customer}.${++sent}`);
});

const queue = (content: SendableContent) =>
  business.inTx((tx) => queueMessage(tx, { conversationId: heard.conversationId, content, origin: "member" }));
const react = (emoji: string | null, messageId = heard.messageId) => queue({ type: "reaction", messageId, emoji });
const deliver = () => new Lane(platform, business.inTx, business.channelId).run();
const shown = () => business.inTx(async (tx) => (await getMessage(tx, heard.messageId)).reactions);

test("a reaction stands on its message at once, and goes out as one", async () => {
  const before = await business.inTx((tx) => getConversation(tx, heard.conversationId));
  await react("👍");
  expect(await shown()).toEqual([{ by: "business", emoji: "👍" }]);
  await deliver();
  expect(meta.sent()).toMatchObject([{ type: "reaction", reaction: { message_id: heard.providerId, emoji: "👍" } }]);
  expect(meta.sent()[0]).not.toHaveProperty("context");
  // It is no answer: the customer still waits, and the list shows what was said last.
  const after = await business.inTx((tx) => getConversation(tx, heard.conversationId));
  expect(after).toMatchObject({ lastMessage: before.lastMessage, waitingSince: before.waitingSince, unread: 1 });
});

test("another takes its place, and none takes it away", async () => {
  await react("👍");
  await react("❤️");
  expect(await shown()).toEqual([{ by: "business", emoji: "❤️" }]);
  await react(null);
  expect(await shown()).toEqual([]);
  await deliver();
  expect(meta.sent().map(({ reaction }) => (reaction as { emoji: string }).emoji)).toEqual(["👍", "❤️", ""]);
});

test("what Meta refuses is taken back: what stood there before stands again", async () => {
  await react("👍");
  await deliver();
  const { messageId } = await react("😂");
  meta.answer = reject(131009);
  await deliver();
  await business.inTx((tx) => takeBackReaction(tx, heard.conversationId, messageId));
  expect(await shown()).toEqual([{ by: "business", emoji: "👍" }]);
  // Everything may run twice.
  await business.inTx((tx) => takeBackReaction(tx, heard.conversationId, messageId));
  expect(await shown()).toEqual([{ by: "business", emoji: "👍" }]);
});

test("a later reaction is not taken back with an earlier one", async () => {
  const { messageId } = await react("👍");
  meta.answer = reject(131009);
  await deliver();
  await react("❤️");
  await business.inTx((tx) => takeBackReaction(tx, heard.conversationId, messageId));
  expect(await shown()).toEqual([{ by: "business", emoji: "❤️" }]);
});

test("is refused where Meta takes none, and nothing is queued", async () => {
  const unsendable = { code: "message.unsendable", details: { field: "messageId" } };
  await expect(react("👍", newId())).rejects.toMatchObject({ code: "message.not_found" });
  const { messageId } = await queue({ type: "text", body: "on its way" });
  await expect(react("👍", messageId)).rejects.toMatchObject(unsendable);
  const reaction = await react("👍");
  await expect(react("👍", reaction.messageId)).rejects.toMatchObject(unsendable);
  const old = await hear(business, { from: `1555555${String(customer).padStart(4, "0")}` });
  const change = (set: string) =>
    business.inTx((tx) =>
      tx.query(`update messages set ${set} where business_id = $1 and id = $2`, [business.id, old.messageId]),
    );
  await change("at = at - interval '31 days'");
  await expect(react("👍", old.messageId)).rejects.toMatchObject(unsendable);
  await change("at = at + interval '31 days', deleted_at = at");
  await expect(react("👍", old.messageId)).rejects.toMatchObject(unsendable);
});
