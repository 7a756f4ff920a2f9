import { describe, expect, it } from "vitest";
import type { ChatMessage, Customer, Delivery, PhoneEvent, World } from "../../phone-api.ts";
import { reduce } from "./reduce.ts";
import { chatKey, emptyState, type ShownMessage, type State } from "./state.ts";

const at = { customerId: "noa", phoneNumberId: "100" };
const key = chatKey("noa", "100");

function message(id: string, over: Partial<ChatMessage> = {}): ChatMessage {
  return {
    ...{ id, from: "customer", at: "2026-08-06T10:00:00Z", tick: "sent", replyTo: null, reaction: null },
    ...{ edited: false, deleted: false, forwarded: null },
    content: { type: "text", body: id },
    ...over,
  };
}
const text = (body: string) => ({ content: { type: "text" as const, body } });
const told = (state: State, ...events: PhoneEvent[]) => reduce(state, { type: "told", events, toldAt: 0 });
const came = (m: ChatMessage): PhoneEvent => ({ type: "message", ...at, message: m });
const tick = (messageId: string, value: ChatMessage["tick"]): PhoneEvent => ({
  ...{ type: "tick", ...at, messageId },
  ...{ tick: value, reaction: null },
});
const write = (state: State, local: string, body: string) => {
  const shown: ShownMessage = { ...message(local, { tick: "pending", ...text(body) }), key: local, arrived: 0 };
  return reduce(state, { type: "written", ...at, message: shown });
};
const taken = (state: State, local: string, m: ChatMessage) =>
  reduce(state, { type: "taken", ...at, key: local, message: { ...m, key: local, arrived: 0 } });
const ids = (state: State) => state.chats[key]?.messages.map((m) => m.id);

describe("messages", () => {
  it("the same message told twice is shown once", () => {
    expect(ids(told(emptyState, came(message("a")), came(message("a"))))).toEqual(["a"]);
  });

  it("a tick that comes late does not go backwards", () => {
    const state = told(emptyState, came(message("a")), tick("a", "read"), tick("a", "sent"));
    expect(state.chats[key]?.messages[0]?.tick).toBe("read");
  });

  it("a failed message may still turn out delivered, never sent again", () => {
    const failed = told(emptyState, came(message("a")), tick("a", "failed"), tick("a", "sent"));
    expect(failed.chats[key]?.messages[0]?.tick).toBe("failed");
    expect(told(failed, tick("a", "delivered")).chats[key]?.messages[0]?.tick).toBe("delivered");
  });

  it("what was written here becomes the emulator's message whether the answer or the event comes first", () => {
    const real = message("wamid.1", text("hi"));
    const answerFirst = told(taken(write(emptyState, "local:1", "hi"), "local:1", real), came(real));
    const eventFirst = taken(told(write(emptyState, "local:1", "hi"), came(real)), "local:1", real);
    for (const state of [answerFirst, eventFirst]) {
      expect(ids(state)).toEqual(["wamid.1"]);
      expect(state.chats[key]?.messages[0]?.key).toBe("local:1");
    }
  });

  it("two equal texts in a row stay two, in whatever order they are answered", () => {
    const first = message("wamid.1", text("a"));
    const second = message("wamid.2", text("a"));
    let state = write(write(emptyState, "local:1", "a"), "local:2", "a");
    state = told(state, came(second));
    state = taken(state, "local:2", second);
    state = taken(told(state, came(first)), "local:1", first);
    expect(ids(state)?.toSorted()).toEqual(["wamid.1", "wamid.2"]);
  });

  it("an event that overtook the answer keeps its tick", () => {
    let state = told(write(emptyState, "local:1", "hi"), came(message("w", text("hi"))), tick("w", "delivered"));
    state = taken(state, "local:1", message("w", { tick: "sent", ...text("hi") }));
    expect(state.chats[key]?.messages[0]?.tick).toBe("delivered");
  });

  it("a refused message stays, marked, and can be withdrawn", () => {
    const refused = reduce(write(emptyState, "local:1", "hi"), {
      type: "refused",
      ...at,
      key: "local:1",
      problem: null,
    });
    expect(refused.chats[key]?.messages[0]?.tick).toBe("failed");
    expect(ids(reduce(refused, { type: "withdrawn", ...at, key: "local:1" }))).toEqual([]);
  });

  it("counts what comes to a chat that nobody has open", () => {
    const business = came(message("b", { from: "business" }));
    const closed = told(emptyState, business, business, came(message("mine")));
    expect(closed.unread[key]).toBe(1);
    const open = reduce(closed, { type: "opened", ...at });
    expect(open.unread[key]).toBe(0);
    expect(told(open, came(message("b2", { from: "business" }))).unread[key]).toBe(0);
  });

  it("the business stops typing when its message comes", () => {
    const typing: PhoneEvent = { type: "chat", ...at, windowClosesAt: null, typingUntil: "2026-08-06T10:00:25Z" };
    const state = told(emptyState, typing, came(message("b", { from: "business" })));
    expect(state.chats[key]?.typingUntil).toBeNull();
  });
});

describe("a chat read in full", () => {
  const chat = { ...at, windowClosesAt: null, typingUntil: null };

  it("keeps what came while it was being read, and what is not sent yet", () => {
    const since = emptyState.sequence;
    const state = write(told(emptyState, came(message("new"))), "local:1", "hi");
    const read = reduce(state, { type: "chat", chat: { ...chat, messages: [message("old")] }, since });
    expect(ids(read)).toEqual(["old", "new", "local:1"]);
  });

  it("forgets what the emulator forgot", () => {
    const state = told(emptyState, came(message("old")));
    const read = reduce(state, { type: "chat", chat: { ...chat, messages: [] }, since: state.sequence });
    expect(ids(read)).toEqual([]);
  });

  it("knows a message of ours whose answer was lost", () => {
    const state = write(emptyState, "local:1", "hi");
    const real = message("w", text("hi"));
    const read = reduce(state, { type: "chat", chat: { ...chat, messages: [real] }, since: state.sequence });
    expect(ids(read)).toEqual(["w"]);
  });

  it("does not take a tick back", () => {
    const state = told(emptyState, came(message("a")), tick("a", "read"));
    const read = reduce(state, { type: "chat", chat: { ...chat, messages: [message("a")] }, since: 0 });
    expect(read.chats[key]?.messages[0]?.tick).toBe("read");
  });
});

describe("the rest of the world", () => {
  const noa = { id: "noa", name: "Noa", online: true } as Customer;
  const world = { customers: [noa], clock: { now: "2026-08-06T10:00:00Z", running: true } } as World;
  const live = reduce(emptyState, { type: "world", world, toldAt: 5 });

  it("a customer is changed in place or added", () => {
    const state = told(
      live,
      { type: "customer", customer: { ...noa, online: false } },
      { type: "customer", customer: { ...noa, id: "ido" } },
    );
    expect(state.world?.customers.map(({ id, online }) => [id, online])).toEqual([
      ["noa", false],
      ["ido", true],
    ]);
  });

  it("a delivery is updated in place and new ones come first", () => {
    const delivery = (id: string, state: Delivery["state"]) => ({
      type: "delivery" as const,
      delivery: { id, state } as Delivery,
    });
    const state = told(live, delivery("1", "waiting"), delivery("2", "ok"), delivery("1", "ok"));
    expect(state.deliveries?.map(({ id, state: s }) => [id, s])).toEqual([
      ["2", "ok"],
      ["1", "ok"],
    ]);
  });

  it("the clock remembers when it was told", () => {
    const clock = { now: "2026-08-07T10:00:00Z", running: false };
    const state = reduce(live, { type: "told", events: [{ type: "clock", clock }], toldAt: 9 });
    expect([state.world?.clock, state.clockToldAt]).toEqual([clock, 9]);
  });
});
