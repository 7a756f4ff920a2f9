import type { Conversation } from "@croozer/contracts/conversations";
import type { InboxRules } from "@croozer/contracts/inbox-filters";
import { describe, expect, it } from "vitest";
import { belongsTo, everything } from "../inbox-view.ts";
import { conversationOf } from "../thread/examples.test-data.ts";
import { type ConversationPages, listed, placeConversation, replaceConversation } from "./conversation-pages.ts";
import { steadyOrder } from "./steady-order.ts";

const loaded = (nextCursor: string | null = "more"): ConversationPages => ({
  pages: [
    { items: [conversationOf("a", 50), conversationOf("b", 40)], nextCursor: "1" },
    { items: [conversationOf("c", 30), conversationOf("d", 20)], nextCursor },
  ],
  pageParams: [null, "1"],
});
const ids = (data: ConversationPages) => listed(data).map((one) => one.id);

describe("the list", () => {
  it("moves a conversation up when it gets a message", () => {
    expect(ids(placeConversation(loaded(), conversationOf("d", 60, { version: 2 }), true))).toEqual([
      "d",
      "a",
      "b",
      "c",
    ]);
  });
  it("takes out what no longer belongs", () => {
    expect(ids(placeConversation(loaded(), conversationOf("b", 40, { version: 2 }), false))).toEqual(["a", "c", "d"]);
  });
  it("leaves a conversation older than everything loaded to its own page", () => {
    expect(ids(placeConversation(loaded(), conversationOf("e", 1), true))).toEqual(["a", "b", "c", "d"]);
    expect(ids(placeConversation(loaded(null), conversationOf("e", 1), true))).toEqual(["a", "b", "c", "d", "e"]);
  });
  it("ignores an answer older than what it has", () => {
    const data = placeConversation(loaded(), conversationOf("a", 50, { version: 5, unread: 3 }), true);
    const late = replaceConversation(data, conversationOf("a", 50, { version: 4, unread: 1 }));
    expect(listed(late)[0]?.unread).toBe(3);
  });
  it("shows a conversation once when it moved between two pages while they loaded", () => {
    const data = loaded();
    data.pages[1]?.items.push(conversationOf("a", 10));
    expect(ids(data)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a view", () => {
  const me = { memberId: "me", nowMs: Date.UTC(2026, 7, 7, 11, 30) };
  const filter = everything;
  it("knows what is of it", () => {
    const mine = conversationOf("a", 0, { assignee: { memberId: "me", name: "Maya" }, automation: "needs_person" });
    expect(belongsTo({ ...filter, view: "mine" }, mine, me)).toBe(true);
    expect(belongsTo({ ...filter, view: "unassigned" }, mine, me)).toBe(false);
    expect(belongsTo({ ...filter, view: "needs_person" }, mine, me)).toBe(true);
    expect(belongsTo({ ...filter, view: "closing_soon" }, mine, me)).toBe(true);
    expect(belongsTo({ ...filter, status: "resolved" }, mine, me)).toBe(false);
  });
  it("knows those of a label, a team and a channel", () => {
    const one = conversationOf("a", 0, {
      labels: [{ id: "l1", name: "Allergy", colour: "plum" }],
      team: { id: "t1", name: "Evening" },
    });
    expect(belongsTo({ ...filter, view: "label", of: "l1" }, one, me)).toBe(true);
    expect(belongsTo({ ...filter, view: "label", of: "l2" }, one, me)).toBe(false);
    expect(belongsTo({ ...filter, view: "team", of: "t1" }, one, me)).toBe(true);
    expect(belongsTo({ ...filter, view: "channel", of: one.channel.id }, one, me)).toBe(true);
  });
  it("leaves rules and mentions to the server", () => {
    const rules: InboxRules = { match: "all", rules: [{ field: "openOrder", op: "is", value: true }] };
    expect(belongsTo({ ...filter, rules }, conversationOf("a", 0), me)).toBeNull();
    expect(belongsTo({ ...filter, view: "mentions" }, conversationOf("a", 0), me)).toBeNull();
  });
});

describe("another order", () => {
  const pageOf = (...items: Conversation[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
  const waiting = (id: string, minute: number | null) =>
    conversationOf(id, 0, {
      waitingSince: minute === null ? null : new Date(Date.UTC(2026, 7, 7, 11, minute)).toISOString(),
    });
  it("puts who waits longest first, and who does not wait behind", () => {
    const data = pageOf(waiting("a", 5), waiting("b", 20), waiting("c", null));
    expect(ids(placeConversation(data, waiting("d", 10), true, "waiting"))).toEqual(["a", "d", "b", "c"]);
    expect(ids(placeConversation(data, { ...waiting("a", null), version: 2 }, true, "waiting"))).toEqual([
      "b",
      "c",
      "a",
    ]);
  });
  it("puts the urgent first, each among its own by the newest message", () => {
    const urgent = conversationOf("u", 1, { priority: "urgent" });
    const data = pageOf(urgent, conversationOf("a", 30), conversationOf("b", 10));
    expect(ids(placeConversation(data, conversationOf("n", 20), true, "priority"))).toEqual(["u", "a", "n", "b"]);
    expect(ids(placeConversation(data, conversationOf("v", 2, { priority: "urgent" }), true, "priority"))).toEqual([
      ...["v", "u", "a", "b"],
    ]);
  });
});

describe("rows under a pointer", () => {
  const items = (...names: string[]) => names.map((id) => ({ id }));
  it("stay where they are while new ones wait", () => {
    const { items: shown, waiting } = steadyOrder(["a", "b", "c"], items("x", "c", "a", "b"));
    expect(shown.map((one) => one.id)).toEqual(["a", "b", "c"]);
    expect(waiting).toBe(1);
  });
  it("let a further page be appended", () => {
    const { items: shown, waiting } = steadyOrder(["a", "b"], items("a", "b", "c", "d"));
    expect(shown.map((one) => one.id)).toEqual(["a", "b", "c", "d"]);
    expect(waiting).toBe(0);
  });
  it("go when they left the list", () => {
    expect(steadyOrder(["a", "b"], items("b")).items.map((one) => one.id)).toEqual(["b"]);
  });
});
