import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const hourMs = 3_600_000;
const chat = `/control/customers/dana/chats/${ids.number}`;
const patch = (change: Record<string, unknown>) => desk.call("PATCH", "/control/customers/dana", change);
const advance = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });
const failureOf = (id: string) =>
  desk.receiver
    .values()
    .flatMap(({ statuses }) => statuses ?? [])
    .find((status) => status.id === id)?.errors?.[0]?.code;

test("an accepted message is sent, delivered, and read when the person looks", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "welcome");
  await desk.receiver.until(() => desk.receiver.statuses(id).length === 2);
  expect(desk.receiver.statuses(id).sort()).toEqual(["delivered", "sent"]);
  await desk.call("GET", `/phone/api/customers/dana/chats/${ids.number}`);
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("read"));
});

test("answering a message reads it", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "welcome");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  await desk.customerWrites("dana", { type: "text", body: "thanks" });
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("read"));
});

test("outside the 24-hour window a message is accepted and then fails", async () => {
  const never = await desk.sendText("15555550123", "you do not know us");
  await desk.receiver.until(() => failureOf(never) === 131047);
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  await advance(24 * hourMs - 1_000);
  const inside = await desk.sendText("15555550123", "just in time");
  await desk.receiver.until(() => desk.receiver.statuses(inside).includes("delivered"));
  await advance(2_000);
  const outside = await desk.sendText("15555550123", "too late");
  await desk.receiver.until(() => failureOf(outside) === 131047);
  expect(desk.receiver.statuses(outside)).toEqual(["failed"]);
});

test("a closed window can be told at once when asked for", async () => {
  await desk.close();
  desk = await openDesk({ rules: { limits: { answeredAtOnce: [131047] } } });
  const answer = await desk.send({ to: "15555550123", type: "text", text: { body: "hi" } });
  expect(answer.body.error).toMatchObject({ code: 131047, message: "(#131047) Re-engagement message" });
});

test("who blocked the business, and who is not on WhatsApp, get nothing", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  await patch({ blockedNumbers: [ids.number] });
  const blocked = await desk.sendText("15555550123", "please come back");
  const nobody = await desk.sendText("15555550199", "anyone there?");
  await desk.receiver.until(() => failureOf(blocked) === 131026 && failureOf(nobody) === 131026);
  const { body } = await desk.call("GET", chat);
  expect(body.messages).toHaveLength(1);
  await expect(desk.customerWrites("dana", { type: "text", body: "never mind" })).rejects.toThrow("blocked");
});

test("a phone that is off gets its messages when it is on again", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  await patch({ online: false });
  const id = await desk.sendText("15555550123", "ready");
  await desk.receiver.until(() => desk.receiver.statuses(id).length === 1);
  await advance(hourMs);
  expect(desk.receiver.statuses(id)).toEqual(["sent"]);
  await patch({ online: true });
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
});

test("what a person writes while offline is pending and leaves in order later", async () => {
  await patch({ online: false });
  expect((await desk.customerWrites("dana", { type: "text", body: "one" })).tick).toBe("pending");
  await desk.customerWrites("dana", { type: "text", body: "two" });
  expect(desk.receiver.received).toHaveLength(0);
  await patch({ online: true });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const bodies = desk.receiver.values().map(({ messages }) => messages?.[0]?.text);
  expect(bodies).toHaveLength(2);
  expect(bodies).toEqual(expect.arrayContaining([{ body: "one" }, { body: "two" }]));
});

test("a slow phone takes its seconds, on the emulated clock", async () => {
  await desk.call("POST", "/control/clock", { running: false });
  await patch({ slow: true });
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "ready");
  await desk.receiver.until(() => desk.receiver.statuses(id).length === 1);
  await advance(1_999);
  expect(desk.receiver.statuses(id)).toEqual(["sent"]);
  await advance(1);
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
});

test("without read receipts there is no read", async () => {
  await patch({ readReceipts: false });
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "ready");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  await desk.customerWrites("dana", { type: "text", body: "got it" });
  const later = await desk.sendText("15555550123", "more");
  await desk.receiver.until(() => desk.receiver.statuses(later).includes("delivered"));
  expect(desk.receiver.statuses()).not.toContain("read");
});

test("the business reads: that message and the earlier ones get blue ticks, and typing shows for 25 seconds", async () => {
  await desk.customerWrites("dana", { type: "text", body: "one" });
  const second = await desk.customerWrites("dana", { type: "text", body: "two" });
  await desk.customerWrites("dana", { type: "text", body: "three" });
  const answer = await desk.send({ status: "read", message_id: second.id, typing_indicator: { type: "text" } });
  expect(answer.body).toEqual({ success: true });
  const seen = (await desk.call("GET", chat)).body as unknown as { messages: { tick: string }[]; typingUntil: string };
  expect(seen.messages.map(({ tick }) => tick)).toEqual(["read", "read", expect.stringMatching(/^(sent|delivered)$/)]);
  expect(seen.typingUntil).not.toBeNull();
  await advance(25_001);
  expect((await desk.call("GET", chat)).body.typingUntil).toBeNull();
});

test.each([
  ["a message of the business", async () => desk.sendText("15555550123", "hi")],
  ["a message nobody wrote", async () => "wamid.NOBODY"],
])("%s cannot be marked as read", async (_name, idOf) => {
  const answer = await desk.send({ status: "read", message_id: await idOf() });
  expect(answer.body.error).toMatchObject({ code: 131009 });
});

test("a person reached by user id alone: no number anywhere", async () => {
  await desk.customerWrites("sky", { type: "text", body: "hi" });
  const answer = await desk.send({ recipient: "US.13491208655302740002", type: "text", text: { body: "hello" } });
  expect(answer.body.contacts).toEqual([{ input: "US.13491208655302740002", user_id: "US.13491208655302740002" }]);
  await desk.receiver.until(() => desk.receiver.statuses().includes("delivered"));
  const all = JSON.stringify(desk.receiver.values());
  expect(all).not.toMatch('"wa_id"');
  expect(all).not.toMatch('"recipient_id"');
});

test("reactions show on the message, end with sent, and fail late on a message that is not there", async () => {
  const written = await desk.customerWrites("dana", { type: "text", body: "hello" });
  await desk.send({ to: "15555550123", type: "reaction", reaction: { message_id: written.id, emoji: "❤️" } });
  const seen = (await desk.call("GET", chat)).body as unknown as { messages: { reaction: string }[] };
  expect(seen.messages.map(({ reaction }) => reaction)).toEqual(["❤️"]);
  const bad = await desk.send({
    to: "15555550123",
    type: "reaction",
    reaction: { message_id: "wamid.X", emoji: "👍" },
  });
  const badId = (bad.body as unknown as { messages: { id: string }[] }).messages[0]!.id;
  await desk.receiver.until(() => failureOf(badId) === 131009);
  await desk.receiver.until(() => desk.receiver.statuses().includes("sent"));
  expect(desk.receiver.statuses()).not.toContain("delivered");
});

test("sends can be counted by their text", async () => {
  await desk.sendText("15555550123", "hello");
  await desk.sendText("15555550123", "hello");
  await desk.sendText("15555550123", "goodbye");
  const { body } = await desk.call("GET", "/control/sends?text=hello");
  expect(body.count).toBe(2);
  expect((await desk.call("GET", "/control/sends?contains=o&to=15555550123")).body.count).toBe(3);
});
