import type { Conversation } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hear } from "../test-business.ts";
import { resolveQuiet } from "./resolve-quiet.ts";
import { openTestInbox, type TestInbox } from "./test-inbox.ts";

let inbox: TestInbox;
const dayMs = 86_400_000;
beforeAll(async () => {
  inbox = await openTestInbox();
});
afterAll(() => inbox.close());

const change = (id: string, body: object) =>
  inbox.call<Conversation>("dana", "PATCH", `/api/conversations/${id}`, body);
const writes = (from: string) => hear(inbox.business, { from, at: inbox.clock.now() });
const acts = async (id: string) => (await inbox.told(id)).flatMap((one) => one.acts.map(({ act }) => act));
const rules = { reopenDays: 7, resolveAfterDays: null, dealBy: "off", dealOnlyOnline: true, capacity: null };
const saveRules = (change: object) => inbox.call("boss", "PUT", "/api/inbox-rules", { ...rules, ...change });

test("a customer who writes ends a snooze, whatever it was until", async () => {
  for (const snooze of [{ untilReply: true }, { until: new Date(inbox.clock.now().getTime() + dayMs).toISOString() }]) {
    const { id, from } = await inbox.start();
    await change(id, { snooze });
    await writes(from);
    expect(await inbox.conversation(id)).toMatchObject({
      ...{ status: "open", snoozedUntil: null, snoozeUntilReply: false, unread: 2 },
    });
    expect((await inbox.told(id)).at(-1)).toEqual({ by: "house", acts: [{ act: "woke", because: "reply" }] });
  }
});

test("a resolved conversation comes back to who had it, the bot answering again", async () => {
  const { id, from } = await inbox.start();
  await change(id, { assigneeId: inbox.members.dana.memberId, automation: "paused" });
  await change(id, { status: "resolved" });
  inbox.clock.advance(6 * dayMs);
  await writes(from);
  expect(await inbox.conversation(id)).toMatchObject({
    ...{ status: "open", resolvedAt: null, automation: "on", assignee: { name: "Dana" } },
  });
  expect((await inbox.told(id)).at(-1)?.acts).toEqual([{ act: "reopened", because: "reply" }]);
});

test("after more days than the rules say it comes back to nobody", async () => {
  const { id, from } = await inbox.start();
  await change(id, { assigneeId: inbox.members.dana.memberId, status: "resolved" });
  inbox.clock.advance(8 * dayMs);
  await writes(from);
  expect(await inbox.conversation(id)).toMatchObject({ status: "open", assignee: null });
  expect((await inbox.told(id)).at(-1)?.acts.map(({ act }) => act)).toEqual(["reopened", "assigned"]);
});

test("quiet conversations are resolved after the days of the rules, those who wait are not", async () => {
  const quiet = await inbox.start();
  const waits = await inbox.start();
  await inbox.call("dana", "POST", `/api/conversations/${quiet.id}/messages`, {
    content: { type: "text", body: "Enjoy!" },
  });
  await inbox.business.inTx(resolveQuiet);
  inbox.clock.advance(3 * dayMs);
  expect((await inbox.conversation(quiet.id)).status).toBe("open");
  await saveRules({ resolveAfterDays: 2 });
  await inbox.business.inTx(resolveQuiet);
  expect(await inbox.conversation(quiet.id)).toMatchObject({ status: "resolved", automation: "on" });
  expect((await acts(quiet.id)).at(-1)).toBe("resolved");
  expect((await inbox.conversation(waits.id)).status).toBe("open");
  expect((await inbox.call("dana", "PUT", "/api/inbox-rules", rules)).status).toBe(403);
});
