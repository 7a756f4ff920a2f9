import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmulator } from "../emulator.ts";
import { deskOf, ids } from "../testing/desk.ts";
import { pngFile } from "../testing/files.ts";
import { openSocialDesk, type SocialDesk, social } from "./social-desk.ts";

let desk: SocialDesk;
beforeEach(async () => {
  desk = await openSocialDesk();
});
afterEach(() => desk.close());

const { page, instagram } = social;
const hourMs = 3_600_000;
const received = () => desk.receiver.received.map(({ body }) => body);
const advance = (ms: number) => desk.call("POST", "/control/clock", { advanceMs: ms });

/** Resolves once the condition holds. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((turn) => setImmediate(turn));
}

async function fieldsOf(appId = ids.app): Promise<string[] | null> {
  const { body } = await desk.call("GET", "/control/world");
  const pages = body.pages as unknown as { id: string; subscriptions: { appId: string; fields: string[] }[] }[];
  const subscriptions = pages.find(({ id }) => id === page)?.subscriptions ?? [];
  return subscriptions.find((each) => each.appId === appId)?.fields ?? null;
}

test("everybody is somebody else for each account, and the same again for the same", async () => {
  const all = await Promise.all([page, instagram].flatMap((id) => [desk.scopedId(id), desk.scopedId(id, "noa")]));
  expect(new Set(all).size).toBe(4);
  expect(await desk.scopedId(page)).toBe(all[0]);
  for (const id of all) expect(id).toMatch(/^\d{16}$/);
});

test("the times of an event are milliseconds, ids of apps numbers, everything signed", async () => {
  await desk.act(page, { type: "text", body: "שלום / 😀" });
  await desk.event("message");
  const { headers, body } = desk.receiver.received[0]!;
  expect(headers["x-hub-signature-256"]).toMatch(/^sha256=[0-9a-f]{64}$/);
  expect(body).toContain("\\u05e9\\u05dc\\u05d5\\u05dd \\/ \\ud83d\\ude00");
  expect(body).toMatch(/"time":\d{13}/);
  expect(body).toMatch(/"timestamp":\d{13}/);
  await desk.sendTo(page, await desk.scopedId(page), { text: "hello" });
  await desk.receiver.until(() => received().some((each) => each.includes(`"app_id":${ids.app}`)));
});

test("only fields that are subscribed are told", async () => {
  await desk.call("POST", "/v25.0/me/subscribed_apps?subscribed_fields=message_reads", undefined, social.pageToken);
  await desk.act(page, { type: "text", body: "unheard" });
  await desk.sendTo(page, await desk.scopedId(page), { text: "hello" });
  await until(async () => {
    const { body } = await desk.call("POST", `/control/customers/dana/chats/${page}/read`);
    return JSON.stringify(body).includes('"read"');
  });
  await desk.event("read");
  expect(received()).toHaveLength(1);
});

test("an app that chose fields and an address for Pages hears those alone, there", async () => {
  const object = { callbackUrl: `${desk.receiver.url}/pages`, verifyToken: "x", fields: ["messaging_postbacks"] };
  desk.emulator.describe({ apps: [{ id: ids.app, objectWebhooks: { page: object } }] });
  await desk.act(page, { type: "text", body: "unheard" });
  await desk.call("POST", "/me/messenger_profile", { get_started: { payload: "START" } }, social.pageToken);
  await desk.act(page, { type: "postback", messageId: "get_started", id: "START" });
  await desk.event("postback");
  expect(received()).toHaveLength(1);
  const { body } = await desk.call("GET", "/control/deliveries");
  expect((body.deliveries as unknown as { url: string }[])[0]?.url).toMatch(/\/pages$/);
});

test("an Instagram account is heard by its Page's subscription too", async () => {
  desk.emulator.describe({ instagramAccounts: [{ id: "17841400000000002", username: "second" }] });
  desk.emulator.describe({
    pages: [
      {
        id: "700000000000003",
        instagramAccountId: "17841400000000002",
        subscribedApps: [{ appId: ids.app, fields: ["messages"] }],
      },
    ],
  });
  await desk.act("17841400000000002", { type: "text", body: "by the Page" });
  await desk.event("message");
});

test("a server that fails is asked again at once, and after an hour the app is unsubscribed", async () => {
  desk.receiver.answers.push(500, 500, 500, ...Array.from({ length: 40 }, () => 500));
  await desk.act(page, { type: "text", body: "lost" });
  await desk.receiver.until(() => received().length >= 2);
  expect(await fieldsOf()).not.toBeNull();
  // The gaps double: the first attempt after an hour of failures is made within the next.
  await advance(2 * hourMs);
  await until(async () => (await fieldsOf()) === null);
  const { body } = await desk.call("GET", "/control/deliveries?failed=1");
  expect((body.deliveries as unknown as { state: string }[])[0]?.state).toBe("failed");
  desk.receiver.answers.length = 0;
  const heard = received().length;
  await desk.act(page, { type: "text", body: "nobody hears it" });
  await desk.call("POST", "/v25.0/me/subscribed_apps?subscribed_fields=messages", undefined, social.pageToken);
  await desk.act(page, { type: "text", body: "heard again" });
  await desk.receiver.until(() => received().length > heard);
  expect(received().at(-1)).toContain("heard again");
});

test("one success within the hour starts it anew", async () => {
  desk.receiver.answers.push(500);
  await desk.act(page, { type: "text", body: "first" });
  await desk.receiver.until(() => received().length >= 2);
  await advance(2 * hourMs);
  desk.receiver.answers.push(500);
  await desk.act(page, { type: "text", body: "second" });
  await desk.receiver.until(() => received().length >= 4);
  expect(await fieldsOf()).not.toBeNull();
});

test("a first message from an ad may be answered for a week", async () => {
  const referral = { headline: "Sale", body: "", sourceUrl: "https://example.com/ad.jpg", sourceId: "1" };
  await desk.act(instagram, { type: "text", body: "Price?", referral });
  await advance(6 * 24 * hourMs);
  const id = await desk.scopedId(instagram);
  expect((await desk.sendTo(instagram, id, { text: "42" })).status).toBe(200);
  await advance(25 * hourMs);
  expect((await desk.sendTo(instagram, id, { text: "42" })).body.error).toMatchObject({ code: 10 });
});

test("a private reply names no recipient, and the person's answer opens the window", async () => {
  const comment = await desk.call("POST", "/control/comments", { accountId: page, customerId: "dana", text: "Price?" });
  await desk.event("feed");
  const body = {
    recipient: { comment_id: comment.body.id },
    message: { text: "42" },
    messaging_type: "RESPONSE",
  };
  const sent = await desk.call("POST", "/v25.0/me/messages", body, social.pageToken);
  expect(sent.body).toEqual({ message_id: expect.stringMatching(/^m_/) });
  const again = await desk.call("POST", "/v25.0/me/messages", body, social.pageToken);
  expect(again.body.error).toMatchObject({ code: 10900 });
});

test("nothing happens on a phone that is offline, and all of it once it is back", async () => {
  await desk.act(instagram, { type: "text", body: "hi" });
  await desk.event("message");
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  await desk.sendTo(instagram, await desk.scopedId(instagram), { text: "are you there?" });
  const written = await desk.act(instagram, { type: "text", body: "written in a tunnel" });
  expect(written.tick).toBe("pending");
  const chat = await desk.call("GET", `/control/customers/dana/chats/${instagram}`);
  expect(JSON.stringify(chat.body)).not.toContain("are you there?");
  await desk.call("PATCH", "/control/customers/dana", { online: true });
  await desk.receiver.until(() => received().some((body) => body.includes("written in a tunnel")));
  await until(async () => {
    const { body } = await desk.call("GET", `/control/customers/dana/chats/${instagram}`);
    return JSON.stringify(body).includes("are you there?");
  });
});

test("a file a person sends is behind a link that expires", async () => {
  const bytes = pngFile();
  const options = { method: "POST", headers: { "content-type": "image/png" }, body: bytes };
  const stored = await fetch(`${desk.emulator.url}/phone/api/media?name=a.png`, options);
  const { mediaId } = (await stored.json()) as { mediaId: string };
  await desk.act(instagram, { type: "media", kind: "image", mediaId });
  const text = JSON.stringify(await desk.event("message"));
  const url = /"url":"([^"]+)"/.exec(text)?.[1] ?? "";
  expect(url).toContain("/lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=");
  const answer = await fetch(url);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect((await fetch(url.replace("signature=", "signature=x"))).status).toBe(403);
  await advance(8 * 24 * hourMs);
  expect((await fetch(url)).status).toBe(403);
});

test("a linked file is loaded before the send is accepted, kept, and sent again by its id", async () => {
  await desk.close();
  desk = await openSocialDesk({ linkedMedia: "fetch" });
  let asked = 0;
  const files = createServer((request, response) => {
    asked++;
    const found = request.url === "/a.png";
    response.writeHead(found ? 200 : 404, { "content-type": "image/png" }).end(found ? pngFile() : "");
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => files.once("listening", listening));
  const address = files.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  await desk.act(page, { type: "text", body: "hi" });
  const id = await desk.scopedId(page);
  const image = (payload: unknown) => desk.sendTo(page, id, { attachment: { type: "image", payload } });
  const gone = await image({ url: `${base}/b.png` });
  expect(gone.body.error).toMatchObject({ code: 100, error_subcode: 2018008 });
  const asVideo = { attachment: { type: "video", payload: { url: `${base}/a.png` } } };
  expect((await desk.sendTo(page, id, asVideo)).body.error).toMatchObject({ code: 100, error_subcode: 2018047 });
  const sent = await image({ url: `${base}/a.png`, is_reusable: true });
  expect(sent.body.attachment_id).toMatch(/^\d+$/);
  expect((await image({ attachment_id: sent.body.attachment_id })).status).toBe(200);
  expect(asked).toBe(4);
  const form = new FormData();
  form.set("message", JSON.stringify({ attachment: { type: "image", payload: { is_reusable: true } } }));
  form.set("filedata", new Blob([pngFile()], { type: "image/png" }), "b.png");
  const headers = { authorization: `Bearer ${social.pageToken}` };
  const options = { method: "POST", headers, body: form };
  const uploaded = await fetch(`${desk.emulator.url}/v25.0/me/message_attachments`, options);
  const { attachment_id: savedId } = (await uploaded.json()) as { attachment_id: string };
  expect((await image({ attachment_id: savedId })).status).toBe(200);
  // It is on the phone once it arrived, a moment after it was taken.
  await until(async () => {
    const { body } = await desk.call("GET", `/control/customers/dana/chats/${page}`);
    return JSON.stringify(body).includes('"fileName":"b.png"');
  });
  files.close();
});

test("buttons of a template are tapped by their payload", async () => {
  await desk.act(page, { type: "text", body: "hi" });
  const button = { type: "postback", title: "Large", payload: "SIZE_L" };
  const payload = { template_type: "button", text: "Which?", buttons: [button] };
  const id = await desk.scopedId(page);
  const sent = await desk.sendTo(page, id, { attachment: { type: "template", payload } });
  const messageId = sent.body.message_id;
  await desk.act(page, { type: "postback", messageId, id: "SIZE_L" });
  const event = JSON.stringify(await desk.event("postback"));
  expect(event).toContain('"title":"Large","payload":"SIZE_L"');
  await expect(desk.act(page, { type: "postback", messageId, id: "SIZE_XL" })).rejects.toThrow("choice_unknown");
});

test("the phone knows Pages and Instagram accounts beside numbers", async () => {
  const { body } = await desk.call("GET", "/phone/api/world");
  const businesses = body.businesses as unknown as { platform: string; displayPhoneNumber: string }[];
  expect(businesses.map(({ platform }) => platform)).toEqual(["whatsapp", "messenger", "instagram"]);
  expect(businesses[2]?.displayPhoneNumber).toBe("example.shop");
  const written = await desk.call("POST", `/phone/api/customers/dana/chats/${instagram}/messages`, {
    type: "text",
    body: "from the page",
  });
  expect(written.body).toMatchObject({ from: "customer", content: { body: "from the page" } });
});

test("a person edits within a quarter of an hour, five times", async () => {
  const written = await desk.act(instagram, { type: "text", body: "0" });
  const edit = (body: string) => desk.act(instagram, { type: "edit", messageId: written.id, body });
  for (const body of ["1", "2", "3", "4", "5"]) await edit(body);
  await desk.receiver.until(() => received().some((body) => body.includes('"num_edit":5')));
  await expect(edit("6")).rejects.toThrow("too_many_edits");
  const other = await desk.act(instagram, { type: "text", body: "x" });
  await advance(16 * 60_000);
  await expect(desk.act(instagram, { type: "edit", messageId: other.id, body: "y" })).rejects.toThrow("too_late");
});

test("what the business writes by hand is echoed as that of Meta's inbox", async () => {
  const body = { accountId: page, customerId: "dana", text: "by hand" };
  const { body: written } = await desk.call("POST", "/control/business-messages", body);
  expect(written).toMatchObject({ from: "business", content: { body: "by hand" } });
  await desk.receiver.until(() => received().some((each) => each.includes('"app_id":263902037430900')));
  await desk.call("POST", "/control/business-messages", { ...body, accountId: instagram });
  await desk.receiver.until(() => received().some((each) => /"is_echo":true/.test(each) && !/app_id/.test(each)));
});

test("chats, contacts and messages under way survive a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "meta-emulator-social-"));
  await desk.close();
  desk = await openSocialDesk({ dataDir, timing: { sentMs: 1_000, deliveredMs: 1_000, slowDeliveredMs: 1_000 } });
  await desk.act(page, { type: "text", body: "hi" });
  const id = await desk.scopedId(page);
  await desk.call("POST", "/control/clock", { running: false });
  const sent = await desk.sendTo(page, id, { text: "on its way" });
  await desk.emulator.close();
  const again = await startEmulator({ port: 0, dataDir, timing: { sentMs: 1_000, deliveredMs: 1_000 } });
  const second = deskOf(again, desk.receiver);
  const close = async () => {
    await second.close();
    rmSync(dataDir, { recursive: true });
  };
  desk = { ...desk, close };
  expect((await second.call("GET", `/v25.0/${id}`, undefined, social.pageToken)).body).toMatchObject({ id });
  await second.call("POST", "/control/clock", { advanceMs: 2_000 });
  await until(async () => {
    const { body } = await second.call("GET", `/control/customers/dana/chats/${page}`);
    return JSON.stringify(body).includes(String(sent.body.message_id));
  });
});
