import { afterEach, beforeEach, expect, test } from "vitest";
import { ids } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { openSocialDesk, type SocialDesk, social } from "./social-desk.ts";

let desk: SocialDesk;
beforeEach(async () => {
  desk = await openSocialDesk();
});
afterEach(() => desk.close());

const { page, instagram } = social;

async function expectEvent(key: string, fixture: string): Promise<void> {
  expect(shapeOf(await desk.event(key))).toEqual(shapeOf(readFixture(fixture)));
  desk.receiver.received.length = 0;
}

/** Sends and waits until it is on the phone. */
async function send(accountId: string, message: unknown): Promise<string> {
  const answer = await desk.sendTo(accountId, await desk.scopedId(accountId), message);
  expect(answer.body.error).toBeUndefined();
  const id = String(answer.body.message_id);
  const arrived = async () => {
    const { body } = await desk.call("GET", `/control/customers/dana/chats/${accountId}`);
    return JSON.stringify(body).includes(id);
  };
  while (!(await arrived())) await new Promise((turn) => setImmediate(turn));
  return id;
}

test("a link in a text is told as one that was shared", async () => {
  await desk.act(page, { type: "text", body: "https://example.com" });
  await expectEvent("message", "messenger.message.fallback-link");
});

test("Messenger has no stories", async () => {
  await expect(desk.act(page, { type: "story", what: "mention" })).rejects.toThrow("act_unsupported");
});

test("a deleted message is told by Instagram and not by Messenger", async () => {
  const written = await desk.act(page, { type: "text", body: "oops" });
  await expectEvent("message", "messenger.message.text");
  await desk.act(page, { type: "delete", messageId: written.id });
  const onInstagram = await desk.act(instagram, { type: "text", body: "oops" });
  await expectEvent("message", "instagram.message.text");
  await desk.act(instagram, { type: "delete", messageId: onInstagram.id });
  await expectEvent("message", "instagram.message.deleted");
});

test.each([
  [instagram, "instagram.message.echo", "instagram.message.quick-reply"],
  [page, "messenger.message.echo", "messenger.message.quick-reply"],
])("an echo of what was sent by %s, and a quick reply to it", async (account, echo, reply) => {
  await desk.act(account, { type: "text", body: "hi" });
  desk.receiver.received.length = 0;
  const quick = [{ content_type: "text", title: "Red", payload: "COLOR_RED" }];
  const id = await send(account, { text: "Which?", quick_replies: quick, metadata: "order:42" });
  await desk.receiver.until(() => JSON.stringify(desk.receiver.received).includes("is_echo"));
  const isEcho = ({ body }: { body: string }) => body.includes('"is_echo":true');
  expect(shapeOf(desk.receiver.received.find(isEcho)?.payload)).toEqual(shapeOf(readFixture(echo)));
  desk.receiver.received.length = 0;
  await desk.act(account, { type: "quick_reply", messageId: id, id: "COLOR_RED" });
  await expectEvent("message", reply);
  await expect(desk.act(account, { type: "quick_reply", messageId: id, id: "OTHER" })).rejects.toThrow(
    "choice_unknown",
  );
});

test("a heart is told as love", async () => {
  const written = await desk.act(instagram, { type: "text", body: "hi" });
  await desk.act(instagram, { type: "reaction", messageId: written.id, emoji: "❤️" });
  expect(JSON.stringify(await desk.event("reaction"))).toContain('"reaction":"love"');
});

test("a thread is handed over", async () => {
  const inbox = "263902037430900";
  await desk.act(page, { type: "text", body: "hi" });
  await desk.call("PATCH", `/control/customers/dana/contacts/${page}`, { ownerAppId: inbox });
  const recipient = { id: await desk.scopedId(page) };
  const passed = await desk.call(
    "POST",
    "/v25.0/me/take_thread_control",
    { recipient, metadata: "x" },
    social.pageToken,
  );
  expect(passed.body).toEqual({ success: true });
  const owner = await desk.call("GET", `/v25.0/me/thread_owner?recipient=${recipient.id}`, undefined, social.pageToken);
  expect(owner.body).toEqual({ data: [{ thread_owner: { app_id: ids.app } }] });
  const back = { recipient, target_app_id: ids.app, metadata: "to human" };
  await desk.call("POST", "/v25.0/me/pass_thread_control", back, social.pageToken);
  await expectEvent("pass_thread_control", "messenger.handover-pass-thread-control");
});
