import type { ConversationsChanged } from "@croozer/contracts/bulk-conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { openTestInbox, type TestInbox } from "./test-inbox.ts";

let inbox: TestInbox;
beforeAll(async () => {
  inbox = await openTestInbox();
});
afterAll(() => inbox.close());

const bulk = (ids: string[], change: object, as = "dana") =>
  inbox.call<ConversationsChanged>(as, "POST", "/api/conversations/bulk", { ids, change });

test("many are changed alike, and what is refused for one stands in no other's way", async () => {
  const [one, other] = [await inbox.start(), await inbox.start()];
  const gone = newId();
  const { dana } = inbox.members;
  const { body } = await bulk([one.id, gone, other.id], { assigneeId: dana.memberId, priority: "high", mark: "read" });
  expect(body.items).toEqual([
    { id: one.id, code: null },
    { id: gone, code: "conversation.not_found" },
    { id: other.id, code: null },
  ]);
  for (const { id } of [one, other])
    expect(await inbox.conversation(id)).toMatchObject({ assignee: { name: "Dana" }, priority: "high", unread: 0 });
  expect((await bulk([one.id], { assigneeId: newId() })).body.items).toEqual([
    { id: one.id, code: "member.not_found" },
  ]);
});

test("what was read can be shown as unread again", async () => {
  const { id } = await inbox.start();
  await bulk([id], { mark: "read" });
  await bulk([id], { mark: "unread" });
  expect((await inbox.conversation(id)).unread).toBe(1);
});

test("more than two hundred are refused", async () => {
  const ids = Array.from({ length: 201 }, () => newId());
  expect((await bulk(ids, { mark: "read" })).status).toBe(400);
});
