import { afterEach, beforeEach, expect, test } from "vitest";
import { ids } from "../testing/desk.ts";
import { pngFile } from "../testing/files.ts";
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

async function upload(name = "photo.png", type = "image/png"): Promise<string> {
  const response = await fetch(`${desk.emulator.url}/phone/api/media?name=${name}`, {
    method: "POST",
    headers: { "content-type": type },
    body: pngFile(),
  });
  return ((await response.json()) as { mediaId: string }).mediaId;
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

test.each([
  [instagram, "instagram"],
  [page, "messenger"],
])("a text, a reply and an edit at %s (%s)", async (account, prefix) => {
  const first = await desk.act(account, { type: "text", body: "Hi, is the blue one in stock?" });
  await expectEvent("message", `${prefix}.message.text`);
  await desk.act(account, { type: "text", body: "This one", replyTo: first.id });
  await expectEvent("message", `${prefix}.message.${prefix === "instagram" ? "text-reply" : "reply"}`);
  await desk.act(account, { type: "edit", messageId: first.id, body: "Hi, is the red one in stock?" });
  await expectEvent("message_edit", `${prefix}.message-edit`);
});

test.each([
  [instagram, "image", "instagram.message.image"],
  [instagram, "video", "instagram.message.video"],
  [instagram, "audio", "instagram.message.audio"],
  [page, "image", "messenger.message.image"],
  [page, "document", "messenger.message.file"],
  [page, "sticker", "messenger.message.sticker-like"],
])("at %s a %s is told as %s", async (account, kind, fixture) => {
  await desk.act(account, { type: "media", kind, mediaId: await upload() });
  await expectEvent("message", fixture);
});

test("links and shares", async () => {
  await desk.act(page, { type: "share", url: "https://example.com", title: "Example" });
  await expectEvent("message", "messenger.message.fallback-link");
  await desk.act(page, { type: "text", body: "https://example.com" });
  await expectEvent("message", "messenger.message.fallback-link");
  await desk.act(instagram, { type: "share", url: "https://www.instagram.com/p/abc/" });
  await expectEvent("message", "instagram.message.share");
  await desk.act(instagram, { type: "share", url: "https://www.instagram.com/reel/abc/" });
  await expectEvent("message", "instagram.message.ig-reel");
});

test("stories", async () => {
  await desk.act(instagram, { type: "story", what: "reply", body: "Love it!" });
  await expectEvent("message", "instagram.message.story-reply");
  await desk.act(instagram, { type: "story", what: "mention" });
  await expectEvent("message", "instagram.message.story-mention");
  await expect(desk.act(page, { type: "story", what: "mention" })).rejects.toThrow("act_unsupported");
});

test("what Instagram does not pass on", async () => {
  await desk.act(instagram, { type: "unsupported", what: "view_once" });
  await expectEvent("message", "instagram.message.ephemeral");
  await desk.act(instagram, { type: "unsupported", what: "poll" });
  await expectEvent("message", "instagram.message.unsupported");
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

test("people from ads, from links and from a product", async () => {
  const referral = {
    headline: "Summer sale",
    body: "Now",
    sourceUrl: "https://scontent.example/ad.jpg",
    sourceId: "120000000000000710",
  };
  await desk.act(instagram, { type: "text", body: "Price?", referral });
  await expectEvent("message", "instagram.message.referral-ad");
  await desk.act(page, { type: "text", body: "Hi", referral });
  await expectEvent("message", "messenger.message.referral-ad");
  await desk.act(instagram, { type: "referral", ref: "from-bio" });
  await expectEvent("referral", "instagram.referral-igme");
  await desk.act(page, { type: "referral", ref: "summer" });
  await expectEvent("referral", "messenger.referral");
  await desk.act(instagram, {
    type: "product_question",
    catalogId: "500000000000001",
    retailerId: "500000000000777",
    body: "Available?",
  });
  await expectEvent("message", "instagram.message.referral-product");
});

test("a new person from a link meets Get started, which brings the link's word along", async () => {
  const set = { get_started: { payload: "GET_STARTED" } };
  const { body } = await desk.call("POST", "/v25.0/me/messenger_profile", set, social.pageToken);
  expect(body).toEqual({ result: "success" });
  await desk.act(page, { type: "referral", ref: "qr" });
  await desk.act(page, { type: "postback", messageId: "get_started", id: "GET_STARTED" });
  await expectEvent("postback", "messenger.postback");
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

test("a tapped ice breaker", async () => {
  const questions = [{ question: "Opening hours", payload: "ICE_HOURS" }];
  const body = { ice_breakers: [{ call_to_actions: questions, locale: "default" }] };
  await desk.call("POST", "/graph.instagram.com/me/messenger_profile", body, social.instagramToken);
  await desk.act(instagram, { type: "postback", messageId: "ice_breakers", id: "ICE_HOURS" });
  await expectEvent("postback", "instagram.postback");
});

test("reactions of people", async () => {
  const written = await desk.act(instagram, { type: "text", body: "hi" });
  await desk.act(instagram, { type: "reaction", messageId: written.id, emoji: "❤️" });
  expect(JSON.stringify(await desk.event("reaction"))).toContain('"reaction":"love"');
  await expectEvent("reaction", "instagram.reaction");
  await desk.act(instagram, { type: "reaction", messageId: written.id, emoji: "" });
  await expectEvent("reaction", "instagram.reaction-removed");
  const onPage = await desk.act(page, { type: "text", body: "hi" });
  await desk.act(page, { type: "reaction", messageId: onPage.id, emoji: "😊" });
  await expectEvent("reaction", "messenger.reaction");
});

test("delivered and read, each as its platform tells it", async () => {
  await desk.act(page, { type: "text", body: "hi" });
  await send(page, { text: "hello" });
  await expectEvent("delivery", "messenger.delivery");
  await desk.call("POST", `/control/customers/dana/chats/${page}/read`);
  await expectEvent("read", "messenger.read");
  await desk.act(instagram, { type: "text", body: "hi" });
  await send(instagram, { text: "hello" });
  await desk.call("POST", `/control/customers/dana/chats/${instagram}/read`);
  await expectEvent("read", "instagram.seen");
});

test("leave to send marketing messages", async () => {
  await desk.act(page, { type: "text", body: "hi" });
  const payload = { template_type: "notification_messages", title: "News", payload: "SALE" };
  const id = await send(page, { attachment: { type: "template", payload } });
  await desk.act(page, { type: "postback", messageId: id, id: "SALE" });
  await expectEvent("optin", "messenger.optin-notification");
});

test("comments come as changes", async () => {
  await desk.call("POST", "/control/comments", { accountId: instagram, customerId: "dana", text: "Price please" });
  await expectEvent("comments", "instagram.comment");
});

test.each([
  [page, "messenger"],
  [instagram, "instagram"],
])("while another app owns the thread of %s, the others stand by (%s)", async (account, prefix) => {
  desk.emulator.describe({ apps: [{ id: "400000000000002", secret: "other", callbackUrl: desk.receiver.url }] });
  await desk.call("PATCH", `/control/customers/dana/contacts/${account}`, { ownerAppId: "400000000000002" });
  await desk.act(account, { type: "text", body: "hello" });
  await expectEvent("message", `${prefix}.standby-message`);
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

test("a delivery without mids is told on request", async () => {
  await desk.call("POST", "/control/webhooks", {
    appId: ids.app,
    payload: readFixture("messenger.delivery-no-mids"),
  });
  await expectEvent("delivery", "messenger.delivery-no-mids");
});
