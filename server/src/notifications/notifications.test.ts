import { usualNotifications } from "@croozer/contracts/notifications";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeConversation, queueMessage, setAutomation } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { listNotifications, markRead, summarise } from "./bell.ts";
import { tellOfDueReply, tellOfLateReply } from "./due-replies.ts";
import {
  tellOfAssignment,
  tellOfMention,
  tellOfMessage,
  tellOfNeed,
  tellOfUnsent,
  tellOfWindow,
} from "./happenings.ts";
import { follow, listParticipants } from "./participants.ts";
import { saveSettings } from "./settings.ts";
import { hire } from "./test-members.ts";

let platform: TestPlatform;
let business: TestBusiness;
let now = new Date();
let dana: string;
let yossi: string;
let cook: string;
let from = 15555550300;

beforeAll(async () => {
  platform = await openTestPlatform({ clock: { now: () => now } });
  business = await openTestBusiness(platform);
  [dana, yossi, cook] = [
    await hire(business, "Dana"),
    await hire(business, "Yossi"),
    await hire(business, "Cook", "staff"),
  ];
});
afterAll(() => platform.close());

const inTx: TestBusiness["inTx"] = (act) => business.inTx(act);
const assign = (conversationId: string, memberId: string | null, byMemberId: string | null = null) =>
  inTx(async (tx) => {
    await tx.query("update conversations set assignee_id = $3 where business_id = $1 and id = $2", [
      business.id,
      conversationId,
      memberId,
    ]);
    await tellOfAssignment(platform, tx, { conversationId, memberId, byMemberId });
  });
/** A customer whom the bot leaves to people writes. */
async function write(person: string, body = "hi") {
  const heard = await hear(business, { from: person, body });
  await inTx((tx) => setAutomation(tx, heard.conversationId, "paused"));
  await inTx((tx) => tellOfMessage(platform, tx, heard));
  return heard;
}
/** What a member has not read of a conversation. */
const unread = (memberId: string, conversationId: string) =>
  inTx(async (tx) => {
    const { items } = await listNotifications(tx, memberId, { after: null, limit: 100 });
    return items.filter((one) => one.conversationId === conversationId && !one.isRead);
  });
const kinds = async (memberId: string, conversationId: string) =>
  (await unread(memberId, conversationId)).map(({ kind, count }) => `${kind} ${count}`);

test("messages of one conversation stay one line that opens at the first, and only who answers is told", async () => {
  const person = String(from++);
  const first = await write(person, "two pizzas");
  await write(person, "and a cola");
  expect(await kinds(dana, first.conversationId)).toEqual(["new_unassigned 2"]);
  expect(await kinds(cook, first.conversationId)).toEqual([]);
  const [line] = await unread(dana, first.conversationId);
  expect(line).toMatchObject({ customerName: "Dana Example", message: { id: first.messageId, preview: "two pizzas" } });
  await assign(first.conversationId, yossi, dana);
  expect(await kinds(dana, first.conversationId)).toEqual([]);
  expect(await kinds(yossi, first.conversationId)).toEqual(["assigned 1", "new_unassigned 2"]);
  await inTx((tx) => markRead(tx, yossi, { conversationId: first.conversationId }));
  await write(person, "hello?");
  expect(await kinds(yossi, first.conversationId)).toEqual(["message_in_mine 3"]);
  expect(await kinds(dana, first.conversationId)).toEqual([]);
});

test("while the automation answers nobody is told, until it asks for a person; who takes over ends it for all", async () => {
  const { conversationId, messageId } = await hear(business, { from: String(from++) });
  await inTx((tx) => tellOfMessage(platform, tx, { conversationId, messageId }));
  expect(await kinds(dana, conversationId)).toEqual([]);
  await inTx((tx) => setAutomation(tx, conversationId, "needs_person"));
  await inTx((tx) => tellOfNeed(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual(["needs_person 1"]);
  await inTx((tx) => setAutomation(tx, conversationId, "paused"));
  await inTx((tx) => tellOfNeed(platform, tx, conversationId));
  expect([await kinds(dana, conversationId), await kinds(yossi, conversationId)]).toEqual([[], []]);
});

test("nobody is told of their own doing, nor of what is in front of them", async () => {
  const { conversationId } = await hear(business, { from: String(from++) });
  await assign(conversationId, dana, dana);
  expect(await kinds(dana, conversationId)).toEqual([]);
  const screen = { id: "s", businessId: business.id, memberId: dana, name: "Dana", conversationId, typing: null };
  platform.realtime.presence.put({ ...screen, isVisible: true }, true);
  const heard = await hear(business, { from: String(from - 1) });
  await inTx((tx) => setAutomation(tx, conversationId, "paused"));
  await inTx((tx) => tellOfMessage(platform, tx, heard));
  expect(await kinds(dana, conversationId)).toEqual([]);
  platform.realtime.presence.put({ ...screen, isVisible: false }, true);
  await inTx((tx) => tellOfMessage(platform, tx, heard));
  expect(await kinds(dana, conversationId)).toEqual(["message_in_mine 2"]);
  platform.realtime.presence.remove(business.id, "s");
});

test("a follower hears of a conversation as if it were theirs, and is among those who have to do with it", async () => {
  const person = String(from++);
  const { conversationId } = await write(person);
  await inTx((tx) => markRead(tx, dana, { all: true }));
  await inTx((tx) => follow(tx, conversationId, dana, true));
  await inTx((tx) => follow(tx, conversationId, dana, true));
  await write(person);
  expect(await kinds(dana, conversationId)).toEqual(["message_in_mine 2"]);
  expect(await inTx((tx) => listParticipants(tx, conversationId, dana))).toEqual({
    items: [{ memberId: dana, name: "Dana", because: ["follows"] }],
    isFollowing: true,
  });
  await inTx((tx) => follow(tx, conversationId, dana, false));
  expect(await inTx((tx) => listParticipants(tx, conversationId, dana))).toEqual({ items: [], isFollowing: false });
});

test("what a member wants to hear of in no way is not kept; what only their telephone tells is not in the bell", async () => {
  const { conversationId, messageId } = await hear(business, { from: String(from++) });
  const none = { inApp: false, sound: false, push: false, mail: false };
  const ways = { ...usualNotifications.ways, mentioned: none, assigned: { ...none, push: true } };
  await inTx((tx) => saveSettings(tx, dana, { ...usualNotifications, ways }));
  const named = { conversationId, messageId, memberIds: [dana, yossi] };
  await inTx((tx) => tellOfMention(platform, tx, named));
  await assign(conversationId, dana, yossi);
  expect(await kinds(dana, conversationId)).toEqual([]);
  expect(await kinds(yossi, conversationId)).toEqual(["mentioned 1"]);
  expect((await inTx((tx) => summarise(tx, dana))).newest).toMatchObject({ kind: "assigned", conversationId });
  await inTx((tx) => saveSettings(tx, dana, usualNotifications));
});

test("a window that closes is told of once it is near, as long as the customer waits", async () => {
  const { conversationId } = await write(String(from++));
  await assign(conversationId, dana, yossi);
  await inTx((tx) => markRead(tx, dana, { all: true }));
  await inTx((tx) => tellOfWindow(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual([]);
  now = new Date(now.getTime() + 23.5 * 3_600_000);
  await inTx((tx) => tellOfWindow(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual(["window_closing 1"]);
});

/** What looking after replies finds of a conversation. */
const find = (column: "soon_for" | "late_for", conversationId: string) =>
  inTx((tx) =>
    tx.query(`update conversations set ${column} = waiting_since where business_id = $1 and id = $2`, [
      business.id,
      conversationId,
    ]),
  );

test("a customer who waits too long is told of before and then, and no more once answered", async () => {
  const { conversationId } = await write(String(from++));
  await inTx((tx) => markRead(tx, dana, { all: true }));
  await find("soon_for", conversationId);
  await inTx((tx) => tellOfDueReply(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual(["reply_due_soon 1"]);
  await find("late_for", conversationId);
  await inTx((tx) => tellOfLateReply(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual(["reply_late 1"]);
  await inTx((tx) => markRead(tx, dana, { all: true }));
  const answer = { conversationId, content: { type: "text", body: "soon" }, origin: "member", sentBy: yossi } as const;
  const { messageId } = await inTx((tx) => queueMessage(tx, answer));
  await inTx((tx) => tellOfDueReply(platform, tx, conversationId));
  await inTx((tx) => tellOfLateReply(platform, tx, conversationId));
  expect(await kinds(dana, conversationId)).toEqual([]);
  await inTx((tx) => markRead(tx, yossi, { all: true }));
  await inTx((tx) => tellOfUnsent(platform, tx, { conversationId, messageId }));
  expect([await kinds(yossi, conversationId), await kinds(dana, conversationId)]).toEqual([["not_sent 1"], []]);
});

test("who waits in a team is told of to the team; answered and waiting again, it is another waiting", async () => {
  const person = String(from++);
  const { conversationId } = await write(person);
  await inTx(async (tx) => {
    const teamId = newId();
    await tx.query("insert into teams (business_id, id, name, created_at) values ($1, $2, 'Evening', $3)", [
      ...[business.id, teamId, tx.now()],
    ]);
    await tx.query("insert into team_members (business_id, team_id, member_id) select $1, $2, unnest($3::uuid[])", [
      business.id,
      teamId,
      [yossi, cook],
    ]);
    await changeConversation(tx, conversationId, { teamId });
    for (const memberId of [dana, yossi, cook]) await markRead(tx, memberId, { all: true });
  });
  await find("soon_for", conversationId);
  await inTx((tx) => tellOfDueReply(platform, tx, conversationId));
  const told = () => Promise.all([dana, yossi, cook].map((memberId) => kinds(memberId, conversationId)));
  expect(await told()).toEqual([[], ["reply_due_soon 1"], []]);
  await inTx(async (tx) => {
    await queueMessage(tx, {
      conversationId,
      content: { type: "text", body: "yes?" },
      origin: "member",
      sentBy: yossi,
    });
    await markRead(tx, yossi, { all: true });
  });
  now = new Date(now.getTime() + 60_000);
  await hear(business, { from: person, body: "and?", at: now });
  await inTx((tx) => tellOfDueReply(platform, tx, conversationId));
  expect(await told()).toEqual([[], [], []]);
});

test("what is one's own to answer is what the bell tells of, and what was seen of one's own and not answered", async () => {
  const toAnswer = async (memberId: string) => (await inTx((tx) => summarise(tx, memberId))).toAnswer;
  const before = await toAnswer(dana);
  const { conversationId } = await write(String(from++));
  expect(await toAnswer(dana)).toBe(before + 1);
  await assign(conversationId, dana, yossi);
  expect(await toAnswer(dana)).toBe(before + 1);
  await inTx((tx) => markRead(tx, dana, { conversationId }));
  expect(await toAnswer(dana)).toBe(before + 1);
  await inTx((tx) => setAutomation(tx, conversationId, "on"));
  expect(await toAnswer(dana)).toBe(before);
  await inTx((tx) => setAutomation(tx, conversationId, "paused"));
  const answer = { conversationId, content: { type: "text", body: "yes" }, origin: "member", sentBy: dana } as const;
  await inTx((tx) => queueMessage(tx, answer));
  expect(await toAnswer(dana)).toBe(before);
});

test("the list goes on where a page ended, and nobody reads another's", async () => {
  for (let n = 0; n < 3; n += 1) await write(String(from++));
  const first = await inTx((tx) => listNotifications(tx, yossi, { after: null, limit: 2 }));
  const rest = await inTx((tx) => listNotifications(tx, yossi, { after: first.next, limit: 100 }));
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rest.next).toBeNull();
  await inTx((tx) => markRead(tx, dana, { ids: ids.slice(0, 1) }));
  const again = await inTx((tx) => listNotifications(tx, yossi, { after: null, limit: 1 }));
  expect(again.items[0]).toMatchObject({ id: ids[0], isRead: false });
});
