import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { Label, Team } from "@croozer/contracts/teamwork";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endSnooze } from "./end-snooze.ts";
import { openTestInbox, type TestInbox } from "./test-inbox.ts";

let inbox: TestInbox;
beforeAll(async () => {
  inbox = await openTestInbox();
});
afterAll(() => inbox.close());

const change = (as: string, id: string, body: object) =>
  inbox.call<Conversation>(as, "PATCH", `/api/conversations/${id}`, body);

test("two who take a conversation at once: one has it, the other is told who", async () => {
  const { dana, avi } = inbox.members;
  const { id } = await inbox.start();
  const take = (as: string, memberId: string) => change(as, id, { assigneeId: memberId, expectedAssigneeId: null });
  const both = await Promise.all([take("dana", dana.memberId), take("avi", avi.memberId)]);
  const won = both.find(({ status }) => status === 200);
  const lost = both.find(({ status }) => status === 409);
  expect(lost?.body).toMatchObject({ code: "conversation.taken", details: { assignee: won?.body.assignee } });
  // Who knows whose it is may still give it to somebody else.
  const known = won?.body.assignee?.memberId;
  const moved = await change("dana", id, { assigneeId: inbox.members.noa.memberId, expectedAssigneeId: known });
  expect(moved.body.assignee).toMatchObject({ name: "Noa" });
});

test("what somebody does within a while is one line of the thread, with how it stands at last", async () => {
  const { id } = await inbox.start();
  const label = await inbox.call<Label>("boss", "POST", "/api/labels", { name: "VIP", colour: "plum" });
  await change("dana", id, { priority: "low" });
  await change("dana", id, { priority: "high", addLabelIds: [label.body.id] });
  expect(await inbox.told(id)).toEqual([
    {
      by: "Dana",
      acts: [expect.objectContaining({ act: "priority", to: "high" }), { act: "labelled", label: label.body }],
    },
  ]);
  await change("avi", id, { removeLabelIds: [label.body.id] });
  inbox.clock.advance(180_000);
  await change("avi", id, { priority: "none" });
  expect((await inbox.told(id)).map(({ by, acts }) => [by, ...acts.map(({ act }) => act)])).toEqual([
    ["Dana", "priority", "labelled"],
    ["Avi", "unlabelled"],
    ["Avi", "priority"],
  ]);
  const before = await inbox.conversation(id);
  expect((await change("avi", id, { priority: "none" })).body.version).toBe(before.version);
});

test("an act moves neither the list nor what is unread, and is no message of the customer's", async () => {
  const { id } = await inbox.start();
  const before = await inbox.conversation(id);
  await change("dana", id, { priority: "urgent" });
  const { lastMessage, unread, waitingSince, priority } = await inbox.conversation(id);
  expect({ lastMessage, unread, waitingSince }).toEqual({
    lastMessage: before.lastMessage,
    unread: before.unread,
    waitingSince: before.waitingSince,
  });
  expect(priority).toBe("urgent");
  const { body } = await inbox.call<{ items: Message[] }>("dana", "GET", `/api/conversations/${id}/messages`);
  expect(body.items.at(-1)).toMatchObject({ direction: "note", origin: "event", sentBy: { name: "Dana" } });
});

test("a snoozed conversation comes back at its time, not before, and waits from then on", async () => {
  const { id } = await inbox.start();
  const until = new Date(inbox.clock.now().getTime() + 3_600_000).toISOString();
  await inbox.business.inTx((tx) =>
    tx.query("update conversations set waiting_since = null where business_id = $1 and id = $2", [tx.businessId, id]),
  );
  expect((await change("dana", id, { snooze: { until } })).body).toMatchObject({
    status: "snoozed",
    snoozedUntil: until,
  });
  await inbox.business.inTx((tx) => endSnooze(tx, id));
  expect((await inbox.conversation(id)).status).toBe("snoozed");
  inbox.clock.advance(3_600_000);
  await inbox.business.inTx((tx) => endSnooze(tx, id));
  await inbox.business.inTx((tx) => endSnooze(tx, id));
  expect(await inbox.conversation(id)).toMatchObject({ status: "open", snoozedUntil: null, waitingSince: until });
  expect((await inbox.told(id)).at(-1)).toEqual({ by: "house", acts: [{ act: "woke", because: "time" }] });
});

test("nothing is put off to the past, and nothing without an end", async () => {
  const { id } = await inbox.start();
  const past = new Date(inbox.clock.now().getTime() - 1).toISOString();
  expect((await change("dana", id, { snooze: { until: past } })).body.code).toBe("conversation.snooze_past");
  expect((await change("dana", id, { snooze: {} })).status).toBe(400);
});

test("resolving is one line, and gives the conversation back to the bot", async () => {
  const { id } = await inbox.start();
  await change("dana", id, { automation: "paused" });
  inbox.clock.advance(180_000);
  const { body } = await change("dana", id, { status: "resolved" });
  expect(body).toMatchObject({ status: "resolved", automation: "on", resolvedAt: inbox.clock.now().toISOString() });
  expect((await inbox.told(id)).map(({ acts }) => acts.map(({ act }) => act))).toEqual([["automation"], ["resolved"]]);
  expect((await change("dana", id, { status: "open" })).body).toMatchObject({ status: "open", resolvedAt: null });
});

test("labels and teams have names of their own, whatever the case, and are gone when they are removed", async () => {
  const { dana } = inbox.members;
  const make = (url: string, body: object, as = "boss") => inbox.call<Label & Team>(as, "POST", url, body);
  const label = (await make("/api/labels", { name: "Complaint", colour: "rose" })).body;
  expect((await make("/api/labels", { name: "complaint", colour: "sky" })).body.code).toBe("label.name_taken");
  expect((await make("/api/labels", { name: "Mine", colour: "sky" }, "dana")).status).toBe(403);
  const team = (await make("/api/teams", { name: "Evening", memberIds: [dana.memberId] })).body;
  expect((await make("/api/teams", { name: "EVENING", memberIds: [] })).body.code).toBe("team.name_taken");
  const { id } = await inbox.start();
  expect((await change("dana", id, { teamId: team.id, addLabelIds: [label.id] })).body).toMatchObject({
    team: { id: team.id, name: "Evening" },
    labels: [label],
  });
  await inbox.call("boss", "DELETE", `/api/teams/${team.id}`);
  await inbox.call("boss", "DELETE", `/api/labels/${label.id}`);
  expect(await inbox.conversation(id)).toMatchObject({ team: null, labels: [] });
  expect((await change("dana", id, { addLabelIds: [label.id] })).body.code).toBe("label.not_found");
  // The name is free again.
  expect((await make("/api/labels", { name: "Complaint", colour: "sky" })).status).toBe(201);
});
