import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { LikelyDuplicates } from "@croozer/contracts/customer-merge";
import type { Customer } from "@croozer/contracts/customers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { findAddress, rememberAddress, updateCustomer } from "../../customers/customers.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../../test-two-businesses.ts";
import { markRead } from "../conversations.ts";
import { hear } from "../test-business.ts";
import { listDrafts, saveDraft } from "../waiting/drafts.ts";

let platform: TestPlatform;
let http: Http;
let home: Inhabited;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  home = await openInhabitedBusiness(platform, http);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Role = "manager" | "agent";
async function call<T>(method: "GET" | "POST", url: string, payload?: object, role: Role = "manager") {
  const headers = { cookie: home.cookies[role], "x-business-id": home.business.id };
  const answer = await http.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, json: answer.json<T & { code: string }>() };
}
let people = 0;
/** Somebody writes from a number of their own. */
async function meet(profileName = "Noa Levi") {
  people += 1;
  const waId = `972541${String(people).padStart(6, "0")}`;
  const write = async (body: string) => {
    const person = { waId, bsuid: null, profileName, username: null };
    const { conversationId } = await hear(home.business, { person, body });
    const { customer } = (await call<Conversation>("GET", `/api/conversations/${conversationId}`)).json;
    return { conversationId, customerId: customer.id };
  };
  return { waId, write, ...(await write("hello")) };
}
type Met = Awaited<ReturnType<typeof meet>>;
const merge = (into: string, from: string, keep = {}, role?: Role) =>
  call<Customer>("POST", `/api/customers/${into}/merge`, { from, keep }, role);
const conversation = async (id: string) => (await call<Conversation>("GET", `/api/conversations/${id}`)).json;
const reached = async ({ customerId }: Pick<Met, "customerId">) =>
  (await home.business.inTx((tx) => findAddress(tx, customerId, home.business.channelId))).waId;
const change = (id: string, wish: Parameters<typeof updateCustomer>[2]) =>
  home.business.inTx((tx) => updateCustomer(tx, id, wish));

test("two numbers of one person are one customer, who is answered where they wrote from last", async () => {
  const [phone, work] = [await meet("Noa"), await meet("Noa at work")];
  await change(phone.customerId, { note: "rings twice", tags: ["vip"] });
  await change(work.customerId, { email: "noa@example.com", tags: ["vip", "office"] });
  const merged = await merge(phone.customerId, work.customerId, { name: "from", phone: "into", email: "into" });
  expect(merged.status, JSON.stringify(merged.json)).toBe(200);
  expect(merged.json).toMatchObject({
    ...{ id: phone.customerId, name: "Noa at work", phone: `+${phone.waId}`, otherPhones: [`+${work.waId}`] },
    ...{ email: "noa@example.com", note: "rings twice", tags: ["vip", "office"] },
  });
  expect((await call<Customer>("GET", `/api/customers/${work.customerId}`)).json).toEqual(merged.json);
  const { items } = (await call<{ items: Conversation[] }>("GET", `/api/customers/${work.customerId}/conversations`))
    .json;
  expect(items.map(({ id }) => id).toSorted()).toEqual([phone.conversationId, work.conversationId].toSorted());

  expect([await reached(phone), await reached(work)]).toEqual([phone.waId, work.waId]);
  expect(await work.write("from the office")).toMatchObject({ conversationId: phone.conversationId });
  expect([await reached(phone), await reached(work)]).toEqual([work.waId, work.waId]);
  await phone.write("at home again");
  expect(await reached(phone)).toBe(phone.waId);
  expect((await call<Customer>("GET", `/api/customers/${phone.customerId}`)).json).toMatchObject({
    ...{ phone: `+${phone.waId}`, name: "Noa at work" },
  });
});

test("a thread that was left behind stays open while somebody waits in it, and is done with otherwise", async () => {
  const [one, waits, read] = [await meet(), await meet(), await meet()];
  const { seq } = (
    await home.business.inTx((tx) =>
      tx.query<{ seq: number }>("select last_seq as seq from conversations where business_id = $1 and id = $2", [
        ...[home.business.id, read.conversationId],
      ]),
    )
  )[0]!;
  await home.business.inTx(async (tx) => {
    await markRead(tx, read.conversationId, seq);
    await tx.query("update conversations set waiting_since = null where business_id = $1 and id = $2", [
      ...[home.business.id, read.conversationId],
    ]);
  });
  await merge(one.customerId, waits.customerId);
  await merge(one.customerId, read.customerId);
  expect((await conversation(waits.conversationId)).status).toBe("open");
  const said = async (id: string) =>
    (await call<{ items: Message[] }>("GET", `/api/conversations/${id}/messages`)).json.items.at(-1)?.content;
  expect(await said(waits.conversationId)).toMatchObject({ acts: [{ act: "merged", name: "Noa Levi", left: true }] });
  expect(await said(one.conversationId)).toMatchObject({ acts: [{ act: "merged", left: false }] });
  expect((await conversation(read.conversationId)).status).toBe("resolved");
});

test("a thread that was left behind has the name of who was kept, its own number, and what is written there goes on", async () => {
  const [kept, left] = [await meet("Tal Peled"), await meet("Tal at work")];
  const memberId = home.memberIds.agent;
  const write = (conversationId: string, reply: string, note: string) =>
    home.business.inTx((tx) => {
      const draft = { tab: "reply", reply, note, replyToId: null, writtenAt: tx.now().toISOString() } as const;
      return saveDraft(tx, memberId, conversationId, draft);
    });
  await write(kept.conversationId, "Hello Tal", "");
  await write(left.conversationId, "Table for two?", "ask for the time");
  await home.business.inTx(async (tx) => {
    await markRead(tx, left.conversationId, 1);
    await tx.query("update conversations set waiting_since = null where business_id = $1 and id = $2", [
      ...[home.business.id, left.conversationId],
    ]);
  });
  await merge(kept.customerId, left.customerId);
  const one = await conversation(left.conversationId);
  expect([one.customer.name, one.customer.handle, one.status]).toEqual(["Tal Peled", `+${left.waId}`, "resolved"]);
  const drafts = await home.business.inTx((tx) => listDrafts(tx, memberId));
  expect(drafts).toMatchObject([
    { conversationId: kept.conversationId, reply: "Hello Tal\nTable for two?", note: "ask for the time" },
  ]);
});

test("it is done once, by those who may, and never with oneself", async () => {
  const [one, other, third] = [await meet(), await meet(), await meet()];
  expect((await merge(one.customerId, other.customerId, {}, "agent")).status).toBe(403);
  expect((await merge(one.customerId, one.customerId)).json.code).toBe("customer.already_merged");
  expect((await merge(one.customerId, other.customerId)).status).toBe(200);
  expect((await merge(one.customerId, other.customerId)).json.code).toBe("customer.already_merged");
  expect((await merge(third.customerId, other.customerId)).json.code).toBe("customer.already_merged");
  // Whoever is named by the id that went is the one that stayed.
  expect((await merge(other.customerId, third.customerId)).json.id).toBe(one.customerId);
  expect(await reached(one)).toBe(one.waId);
});

test("who shares a name and an address, or an e-mail, may be the same person", async () => {
  const [one, twin, namesake, mailbox] = [
    await meet("Gil Bar"),
    await meet("גיל"),
    await meet("Gil Bar"),
    await meet(),
  ];
  await change(twin.customerId, { name: "bar gil" });
  for (const { customerId } of [one, twin])
    await home.business.inTx((tx) =>
      rememberAddress(tx, customerId, { address: "Herzl 5, Haifa", addressParts: null, location: null }),
    );
  await change(one.customerId, { email: "gil@example.com" });
  await change(mailbox.customerId, { email: "gil@example.com" });
  const { json } = await call<LikelyDuplicates>("GET", `/api/customers/${one.customerId}/duplicates`);
  expect(json.items.map(({ customer, because }) => [customer.id, because])).toEqual([
    [twin.customerId, ["name", "address"]],
    [mailbox.customerId, ["email"]],
  ]);
  expect(json.items.map(({ customer }) => customer.id)).not.toContain(namesake.customerId);
  await merge(one.customerId, twin.customerId);
  const after = await call<LikelyDuplicates>("GET", `/api/customers/${one.customerId}/duplicates`);
  expect(after.json.items.map(({ customer }) => customer.id)).toEqual([mailbox.customerId]);
});
