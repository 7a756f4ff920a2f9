import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

type Contact = {
  profile: { name: string; username?: string };
  wa_id?: string;
  user_id?: string;
  parent_user_id?: string;
};
type Received = { contacts?: Contact[]; messages?: Record<string, unknown>[]; statuses?: Record<string, unknown>[] };

const other = { waba: "100000000000002", number: "200000000000002", portfolio: "300000000000002" };
const dayMs = 24 * 3_600_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.call("POST", "/control/world", {
    apps: [{ id: ids.app, fields: ["messages", "user_id_update"] }],
    portfolios: [{ id: other.portfolio }],
    wabas: [{ id: other.waba, portfolioId: other.portfolio, subscribedApps: [ids.app] }],
    phoneNumbers: [
      { id: other.number, wabaId: other.waba, displayPhoneNumber: "+1 555-555-0200", verifiedName: "Second Shop" },
    ],
    tokens: [{ token: ids.token, appId: ids.app, wabaIds: null }],
    customers: [
      { id: "lee", name: "Lee", waId: "15555550155", username: "lee.hidden", language: "en" },
      { id: "bia", name: "Bia", waId: "551187654321", language: "en" },
      { id: "max", name: "Max", waId: "5215512345678", language: "en" },
    ],
  });
});
afterEach(() => desk.close());

const patch = (customer: string, change: Record<string, unknown>) =>
  desk.call("PATCH", `/control/customers/${customer}`, change);
const received = () => desk.receiver.values() as unknown as Received[];
const lastMessage = () =>
  received()
    .filter(({ messages }) => messages)
    .at(-1);

/** What the webhook of this text says of its author. */
async function contactAfter(customer: string, number: string = ids.number): Promise<Contact> {
  const body = `text ${Math.random()}`;
  await desk.customerWrites(customer, { type: "text", body, phoneNumberId: number });
  const find = () => received().find(({ messages }) => (messages?.[0]?.text as { body: string })?.body === body);
  await desk.receiver.until(() => find() !== undefined);
  const { contacts, messages } = find() as Received;
  expect([messages?.[0]?.from, messages?.[0]?.from_user_id]).toEqual([contacts?.[0]?.wa_id, contacts?.[0]?.user_id]);
  return contacts?.[0] as Contact;
}

test("a person has an id of their own at every portfolio, and keeps it", async () => {
  const here = await contactAfter("noa");
  const there = await contactAfter("noa", other.number);
  expect(here.user_id).toMatch(/^IL\.\d{19}$/);
  expect(there.user_id).not.toBe(here.user_id);
  expect((await contactAfter("noa")).user_id).toBe(here.user_id);
  expect(here).not.toHaveProperty("parent_user_id");
});

test("a described user id holds for every portfolio, unless one is given for it", async () => {
  await desk.call("POST", "/control/customers", {
    id: "rae",
    name: "Rae",
    language: "en",
    waId: "15555550166",
    userId: "US.77",
    userIds: { [other.portfolio]: "US.88" },
  });
  expect((await contactAfter("rae")).user_id).toBe("US.77");
  expect((await contactAfter("rae", other.number)).user_id).toBe("US.88");
});

test("enrolled portfolios share a parent id, which either may send to", async () => {
  for (const id of [ids.portfolio, other.portfolio]) {
    await desk.call("POST", "/control/portfolios", { id, parentAccountId: "310000000000001" });
  }
  const here = await contactAfter("noa");
  const there = await contactAfter("noa", other.number);
  expect(here.parent_user_id).toMatch(/^IL\.ENT\.\d{19}$/);
  expect(there.parent_user_id).toBe(here.parent_user_id);
  const answer = await desk.send({ recipient: here.parent_user_id, text: { body: "hello" } });
  expect(answer.body.contacts).toEqual([{ input: here.parent_user_id, user_id: here.parent_user_id }]);
  await desk.receiver.until(() => received().some(({ statuses }) => statuses?.[0]?.status === "delivered"));
  const status = received().find(({ statuses }) => statuses)?.statuses?.[0];
  expect(status).toMatchObject({ recipient_user_id: here.user_id, recipient_parent_user_id: here.parent_user_id });
});

test("a user id of another portfolio is refused", async () => {
  const there = await contactAfter("noa", other.number);
  const refused = await desk.send({ recipient: there.user_id, text: { body: "hello" } });
  expect(refused.body.error).toMatchObject({
    code: 131009,
    error_data: { details: "Recipient user ID does not belong to the business portfolio of this phone number." },
  });
});

test("a username hides the phone number until the business writes to it", async () => {
  const hidden = await contactAfter("lee");
  expect(hidden).toMatchObject({ profile: { name: "Lee", username: "lee.hidden" } });
  expect(hidden).not.toHaveProperty("wa_id");
  const answer = await desk.send({ recipient: hidden.user_id, text: { body: "hello" } });
  expect(answer.body.contacts).toEqual([{ input: hidden.user_id, user_id: hidden.user_id }]);
  await desk.receiver.until(() => received().some(({ statuses }) => statuses?.[0]?.status === "delivered"));
  const told = received().find(({ statuses }) => statuses?.[0]?.status === "delivered");
  expect(told?.statuses?.[0]).not.toHaveProperty("recipient_id");
  expect(told?.contacts?.[0]).toEqual(hidden);
  expect(await contactAfter("lee")).not.toHaveProperty("wa_id");
  await desk.deliver({ to: "15555550155", text: { body: "your number, please" } });
  expect(await contactAfter("lee")).toMatchObject({ wa_id: "15555550155" });
});

test("statuses of what was sent to a phone number carry it, and the username from delivery on", async () => {
  await desk.customerWrites("lee", { type: "text", body: "hi" });
  await desk.deliver({ to: "15555550155", text: { body: "hello" } });
  const [sent, delivered] = ["sent", "delivered"].map((name) =>
    received().find(({ statuses }) => statuses?.[0]?.status === name),
  );
  expect(sent?.contacts?.[0]).toMatchObject({ profile: { name: "Lee" }, wa_id: "15555550155" });
  expect(sent?.contacts?.[0]?.profile).not.toHaveProperty("username");
  expect(delivered?.contacts?.[0]?.profile).toHaveProperty("username", "lee.hidden");
});

test("the contact book of the portfolio remembers phone numbers for all its numbers", async () => {
  await contactAfter("dana");
  await patch("dana", { username: "dana.example" });
  expect(await contactAfter("dana")).toMatchObject({ wa_id: "15555550123", profile: { username: "dana.example" } });
  expect(await contactAfter("dana", other.number)).not.toHaveProperty("wa_id");
  await desk.call("POST", "/control/clock", { advanceMs: 40 * dayMs });
  expect(await contactAfter("dana")).toMatchObject({ wa_id: "15555550123" });
});

test("without a contact book a number remembers a phone for 30 days since they last exchanged messages", async () => {
  await desk.call("POST", "/control/portfolios", { id: ids.portfolio, contactBook: false });
  await contactAfter("dana");
  await patch("dana", { username: "dana.example" });
  await desk.call("POST", "/control/clock", { advanceMs: 29 * dayMs });
  expect(await contactAfter("dana")).toMatchObject({ wa_id: "15555550123" });
  await desk.call("POST", "/control/clock", { advanceMs: 29 * dayMs });
  expect(await contactAfter("dana")).toMatchObject({ wa_id: "15555550123" });
  await desk.call("POST", "/control/clock", { advanceMs: 31 * dayMs });
  expect(await contactAfter("dana")).not.toHaveProperty("wa_id");
});

test("a username is taken, changed and given up, and belongs to one person", async () => {
  await patch("dana", { username: "@Dana.Example" });
  expect((await contactAfter("dana")).profile.username).toBe("Dana.Example");
  expect((await patch("noa", { username: "dana.example" })).body.error).toMatchObject({ code: "username_taken" });
  for (const wrong of ["ab", "a..b", "www.dana", "dana.com", "דנה", ".dana"]) {
    expect((await patch("noa", { username: wrong })).body.error).toMatchObject({ code: "username_wrong" });
  }
  await patch("dana", { username: null });
  expect((await contactAfter("dana")).profile).toEqual({ name: "Dana Example" });
  expect((await patch("noa", { username: "dana.example" })).status).toBe(200);
});

test.each([
  ["Brazil's ninth digit", "+55 11 98765-4321", "551187654321"],
  ["Mexico's 1", "+52 55 1234 5678", "5215512345678"],
  ["the form WhatsApp knows", "+521 55 1234 5678", "5215512345678"],
])("%s: either form finds the person, the answer has WhatsApp's", async (_, to, waId) => {
  const answer = await desk.send({ to, text: { body: "hello" } });
  expect(answer.body.contacts).toEqual([{ input: to, wa_id: waId }]);
});

test("who moves to another number is somebody else to every business, which is told", async () => {
  const here = await contactAfter("noa");
  const there = await contactAfter("noa", other.number);
  desk.receiver.received.length = 0;
  await patch("noa", { waId: "972550000199" });
  await desk.receiver.until(() => desk.receiver.received.length === 6);
  const system = received().flatMap(({ messages }) => (messages ?? []).map((message) => message.system));
  expect(system).toContainEqual({
    body: "User נועה לדוגמה changed from 972550000101 to 972550000199",
    wa_id: "972550000199",
    type: "user_changed_number",
  });
  const now = await contactAfter("noa");
  expect(now.wa_id).toBe("972550000199");
  expect(now.user_id).not.toBe(here.user_id);
  expect(system).toContainEqual({
    body: `User נועה לדוגמה changed from ${here.user_id} to ${now.user_id}`,
    wa_id: "972550000199",
    user_id: now.user_id,
    type: "user_changed_user_id",
  });
  const updates = received().flatMap((value) => (value as { user_id_update?: unknown[] }).user_id_update ?? []);
  expect(updates).toContainEqual({
    wa_id: "972550000199",
    detail: "User id for נועה לדוגמה has been updated.",
    user_id: { previous: here.user_id, current: now.user_id },
    timestamp: expect.stringMatching(/^\d{10}$/),
  });
  expect((await contactAfter("noa", other.number)).user_id).not.toBe(there.user_id);
  const chat = await desk.call("GET", `/control/customers/noa/chats/${ids.number}`);
  expect(chat.body.messages).toMatchObject([
    { content: { type: "text" } },
    { content: { type: "notice", what: "number_changed" } },
    { content: { type: "notice", what: "user_id_changed" } },
    { content: { type: "text" } },
  ]);
  const old = await desk.sendText("972550000101", "are you there?");
  await desk.receiver.until(() => desk.receiver.statuses(old).includes("failed"));
  expect((await patch("dana", { waId: "972550000199" })).body.error).toMatchObject({ code: "description_wrong" });
});

test("a move can be told in one message, by phone number or by user id alone", async () => {
  await desk.close();
  desk = await openDesk({ people: { numberChange: "one-message" } });
  const dana = await contactAfter("dana");
  await patch("dana", { waId: "15555550124" });
  await desk.receiver.until(() => lastMessage()?.messages?.[0]?.type === "system");
  const moved = lastMessage()?.messages?.[0];
  expect(moved).toMatchObject({ from: "15555550123", from_user_id: dana.user_id });
  expect(moved?.system).toMatchObject({
    type: "user_changed_number",
    wa_id: "15555550124",
    user_id: expect.stringMatching(/^US\./),
    previous_user_id: dana.user_id,
  });
  await desk.call("POST", "/control/customers", {
    id: "lee",
    name: "Lee",
    waId: "15555550155",
    username: "lee.hidden",
    language: "en",
  });
  const lee = await contactAfter("lee");
  await patch("lee", { waId: "15555550156" });
  await desk.receiver.until(() => lastMessage()?.messages?.[0]?.type === "system");
  expect(lastMessage()?.messages?.[0]).not.toHaveProperty("from");
  expect(lastMessage()?.messages?.[0]?.system).toEqual({
    body: expect.stringMatching(`User Lee changed from ${lee.user_id} to US\\.`),
    user_id: expect.stringMatching(/^US\./),
    previous_user_id: lee.user_id,
    type: "user_changed_user_id",
  });
});

test("a message for one phone of a person fails when another one holds the number", async () => {
  const person = (await patch("dana", {})).body as unknown as { identity: { hash: string } };
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const hash = { recipient_identity_key_hash: person.identity.hash };
  await desk.deliver({ to: "15555550123", ...hash, text: { body: "for your eyes" } });
  await desk.call("POST", "/control/customers/dana/new-phone");
  const sent = await desk.send({ to: "15555550123", ...hash, text: { body: "for your eyes" } });
  const id = (sent.body as unknown as { messages: { id: string }[] }).messages[0]?.id;
  const failure = () =>
    received()
      .flatMap(({ statuses }) => statuses ?? [])
      .find((status) => status.id === id && status.status === "failed");
  await desk.receiver.until(() => failure() !== undefined);
  expect(failure()?.errors).toMatchObject([{ code: 137000 }]);
});
