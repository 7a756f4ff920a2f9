import { afterEach, beforeEach, expect, test } from "vitest";
import type { Chat } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const minuteMs = 60_000;
const product = { messaging_product: "whatsapp" };
const offer = { sdp_type: "offer", sdp: "v=0\r\n" };
const writes = (act: Record<string, unknown>) => desk.customerWrites("dana", act);
const advance = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });
const patch = (change: Record<string, unknown>) => desk.call("PATCH", "/control/customers/dana", change);
const postCall = (body: Record<string, unknown>) =>
  desk.call("POST", `/v24.0/${ids.number}/calls`, { ...product, ...body });
const listCalls = async () =>
  ((await desk.call("GET", "/control/phone-calls")).body as unknown as { calls: { id: string }[] }).calls;
const told = () => desk.receiver.values().flatMap((value) => value.messages ?? []) as Record<string, unknown>[];
const chat = async () =>
  (await desk.call("GET", `/control/customers/dana/chats/${ids.number}`)).body as unknown as Chat;

async function takeCalls(): Promise<Record<string, string>> {
  desk.emulator.describe({ apps: [{ id: ids.app, fields: ["messages", "calls"] }] });
  await desk.call("POST", `/v24.0/${ids.number}/settings`, { calling: { status: "ENABLED" } });
  return {};
}

async function personCalls(): Promise<Record<string, string>> {
  await takeCalls();
  await writes({ type: "call" });
  return { call: (await listCalls()).at(-1)?.id ?? "" };
}

async function permitCalls(): Promise<Record<string, string>> {
  await takeCalls();
  await writes({ type: "text", body: "hi" });
  const interactive = {
    type: "call_permission_request",
    body: { text: "May we call?" },
    action: { name: "call_permission_request" },
  };
  const messageId = await desk.deliver({ to: "15555550123", type: "interactive", interactive });
  await writes({ type: "call_permission_reply", messageId, accepted: true });
  return {};
}

async function businessCalls(): Promise<Record<string, string>> {
  await permitCalls();
  const session = { action: "connect", session: offer, biz_opaque_callback_data: "call:1" };
  const { body } = await postCall({ to: "15555550123", ...session });
  return { call: (body as unknown as { calls: { id: string }[] }).calls[0]?.id ?? "" };
}

test("a text is edited within 15 minutes, a caption too, and nothing else", async () => {
  const text = await writes({ type: "text", body: "Corected" });
  await advance(14 * minuteMs);
  await writes({ type: "edit", messageId: text.id, body: "Corrected" });
  expect((await chat()).messages).toMatchObject([{ edited: true, content: { body: "Corrected" } }]);
  await writes({ type: "edit", messageId: text.id, body: "Corrected again" });
  await desk.receiver.until(() => told().filter(({ type }) => type === "edit").length === 2);
  expect(told().at(-1)?.edit).toEqual({
    original_message_id: text.id,
    message: { type: "text", text: { body: "Corrected again" } },
  });
  await advance(2 * minuteMs);
  await expect(writes({ type: "edit", messageId: text.id, body: "too late" })).rejects.toThrow("too_late");
  const place = await writes({ type: "location", latitude: 1, longitude: 2 });
  await expect(writes({ type: "edit", messageId: place.id, body: "x" })).rejects.toThrow("message_fixed");
  const answer = await desk.deliver({ to: "15555550123", text: { body: "hello" } });
  await expect(writes({ type: "edit", messageId: answer, body: "x" })).rejects.toThrow("message_foreign");
});

test("a message is deleted for everyone within two days, once", async () => {
  const text = await writes({ type: "text", body: "oops" });
  await advance(47 * 60 * minuteMs);
  await writes({ type: "delete", messageId: text.id });
  expect((await chat()).messages).toMatchObject([{ deleted: true, content: { body: "oops" } }]);
  await expect(writes({ type: "delete", messageId: text.id })).rejects.toThrow("message_deleted");
  await expect(writes({ type: "reaction", messageId: text.id, emoji: "👍" })).rejects.toThrow("message_deleted");
  const other = await writes({ type: "text", body: "stays" });
  await advance(49 * 60 * minuteMs);
  await expect(writes({ type: "delete", messageId: other.id })).rejects.toThrow("too_late");
});

test("what was written offline leaves in order, its edit and its file with it", async () => {
  await patch({ online: false });
  const mediaId = await desk.phoneFile(Buffer.from("picture"), "image/jpeg");
  const picture = await writes({ type: "media", kind: "image", mediaId, caption: "Heer" });
  await writes({ type: "edit", messageId: picture.id, body: "Here" });
  const second = await writes({ type: "text", body: "second" });
  await writes({ type: "delete", messageId: second.id });
  expect((await chat()).messages.map(({ tick }) => tick)).toEqual(["pending", "pending"]);
  expect(desk.receiver.received).toEqual([]);
  await advance(30 * 24 * 60 * minuteMs);
  await patch({ online: true });
  await desk.receiver.until(() => told().length === 4);
  const deliveries = (await desk.call("GET", "/control/deliveries")).body as unknown as {
    deliveries: { label: string }[];
  };
  expect(deliveries.deliveries.map(({ label }) => label).reverse()).toEqual(
    ["image", "edit", "text", "revoke"].map((type) => `messages · ${type}`),
  );
  const image = told().find(({ type }) => type === "image")?.image as { caption: string; url: string; id: string };
  expect(image.caption).toBe("Heer");
  const edited = told().find(({ type }) => type === "edit")?.edit as { message: { image: { id: string } } };
  expect(edited.message.image).toEqual({ ...image, caption: "Here" });
  const file = await fetch(image.url, { headers: { authorization: `Bearer ${ids.token}` } });
  expect(await file.text()).toBe("picture");
});

test("a file's link is dead after five minutes, its id after seven days", async () => {
  const mediaId = await desk.phoneFile(Buffer.from("voice"), "audio/ogg; codecs=opus");
  await writes({ type: "media", kind: "audio", mediaId, voice: true });
  await desk.receiver.until(() => told().length === 1);
  const [{ audio } = {}] = told();
  const { id, url } = audio as { id: string; url: string };
  expect(id).not.toBe(mediaId);
  await advance(5 * minuteMs + 1_000);
  expect((await fetch(url, { headers: { authorization: `Bearer ${ids.token}` } })).status).toBe(404);
  expect((await desk.call("GET", `/v24.0/${id}`)).status).toBe(200);
  await advance(7 * 24 * 60 * minuteMs);
  expect((await desk.call("GET", `/v24.0/${id}`)).body.error?.code).toBe(100);
});

test("a file that is no picture is not sent as one", async () => {
  const mediaId = await desk.phoneFile(Buffer.from("text"), "text/plain");
  await expect(writes({ type: "media", kind: "image", mediaId })).rejects.toThrow("media_wrong");
  await expect(writes({ type: "media", kind: "image", mediaId: "1" })).rejects.toThrow("media_unknown");
});

test("the welcome is asked for once, and only where there is one", async () => {
  await expect(writes({ type: "open" })).rejects.toThrow("welcome_unset");
  const path = `/v24.0/${ids.number}/conversational_automation`;
  await desk.call("POST", path, { enable_welcome_message: true });
  await writes({ type: "open" });
  await desk.deliver({ to: "15555550123", text: { body: "Welcome!" } });
  await expect(writes({ type: "open" })).rejects.toThrow("chat_known");
});

test("a call opens the window, is accepted and ended, and its length is told", async () => {
  await expect(writes({ type: "call" })).rejects.toThrow("calls_off");
  const { call } = await personCalls();
  expect((await chat()).windowClosesAt).not.toBeNull();
  await desk.call("POST", "/control/clock", { running: false });
  await postCall({ action: "accept", call_id: call, session: { ...offer, sdp_type: "answer" } });
  await advance(50_000);
  await postCall({ action: "terminate", call_id: call });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const ended = desk.receiver.values().flatMap((value) => (value as { calls?: unknown[] }).calls ?? []);
  expect(ended).toContainEqual(expect.objectContaining({ event: "terminate", status: "COMPLETED", duration: 50 }));
  expect((await chat()).messages).toMatchObject([{ tick: "delivered", content: { type: "notice", what: "called" } }]);
});

test("a call that nobody accepts fails", async () => {
  await personCalls();
  await advance(46_000);
  const ended = () => desk.receiver.values().flatMap((value) => (value as { calls?: { event: string }[] }).calls ?? []);
  await desk.receiver.until(() => ended().some(({ event }) => event === "terminate"));
  expect(ended().find(({ event }) => event === "terminate")).toMatchObject({ status: "FAILED" });
});

test("a person picks up, talks for a minute, and hangs up; or declines", async () => {
  const { call } = await businessCalls();
  await desk.call("POST", `/control/phone-calls/${call}`, { act: "pick_up" });
  await advance(61_000);
  await desk.receiver.until(() => desk.receiver.received.some(({ body }) => body.includes("terminate")));
  const statuses = () =>
    desk.receiver
      .values()
      .flatMap((value) => (value.statuses ?? []) as unknown as { type?: string; status: string }[])
      .filter(({ type }) => type === "call")
      .map(({ status }) => status);
  expect(statuses().sort()).toEqual(["ACCEPTED", "RINGING"]);
  await postCall({ to: "15555550123", action: "connect", session: offer });
  await desk.call("POST", `/control/phone-calls/${(await listCalls()).at(-1)?.id}`, { act: "decline" });
  await desk.receiver.until(() => statuses().includes("REJECTED"));
});
