import { expect, test } from "vitest";
import { conversationOf } from "../thread/examples.test-data.ts";
import { waysBack } from "./ways-back.ts";

const vip = { id: "vip", name: "VIP", colour: "plum" } as const;

test("those that stood alike go back together", () => {
  const dana = { memberId: "dana", name: "Dana" };
  const before = [
    conversationOf("a", 1, { assignee: dana }),
    conversationOf("b", 2),
    conversationOf("c", 3, { assignee: dana }),
  ];
  expect(waysBack(before, { assigneeId: "avi" })).toEqual([
    { ids: ["a", "c"], change: { assigneeId: "dana" } },
    { ids: ["b"], change: { assigneeId: null } },
  ]);
});

test("a label is taken off again only where it was not before", () => {
  const before = [conversationOf("a", 1, { labels: [vip] }), conversationOf("b", 2)];
  expect(waysBack(before, { addLabelIds: ["vip"] })).toEqual([{ ids: ["b"], change: { removeLabelIds: ["vip"] } }]);
});

test("what was snoozed is put off again as it was, and reading is not undone", () => {
  const until = "2026-08-07T09:00:00.000Z";
  const before = [conversationOf("a", 1, { status: "snoozed", snoozedUntil: until })];
  expect(waysBack(before, { status: "resolved" })).toEqual([
    { ids: ["a"], change: { snooze: { until, untilReply: false } } },
  ]);
  expect(waysBack(before, { mark: "read" })).toEqual([]);
});
