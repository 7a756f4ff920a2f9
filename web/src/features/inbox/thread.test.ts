import type { Message, MessageStatus } from "@croozer/contracts/conversations";
import { describe, expect, it } from "vitest";
import { messageOf } from "./examples.test-data.ts";
import { laterStatus } from "./message-status.ts";
import { afterReload, notYetInThread, type Outgoing } from "./outbox.ts";
import { addOlder, joinNewest, putMessage } from "./thread.ts";

const run = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => messageOf(from + index));
const seqs = (thread: { messages: Message[] }) => thread.messages.map((message) => message.seq);

describe("a thread's cache", () => {
  it("holds a message once when a page and a live update bring it twice", () => {
    const thread = joinNewest({ messages: run(1, 4), hasOlder: false }, { items: run(3, 6), hasOlder: true });
    expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(thread.hasOlder).toBe(false);
  });
  it("drops what was loaded before when the newest page does not touch it", () => {
    const thread = joinNewest({ messages: run(1, 4), hasOlder: false }, { items: run(50, 60), hasOlder: true });
    expect(seqs(thread)[0]).toBe(50);
    expect(thread.hasOlder).toBe(true);
  });
  it("joins a page that starts right after what is loaded", () => {
    const thread = joinNewest({ messages: run(1, 4), hasOlder: true }, { items: run(5, 9), hasOlder: true });
    expect(seqs(thread)).toHaveLength(9);
    expect(thread.hasOlder).toBe(true);
  });
  it("puts older messages in front", () => {
    const thread = addOlder({ messages: run(5, 8), hasOlder: true }, { items: run(1, 4), hasOlder: false });
    expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(thread.hasOlder).toBe(false);
  });
  it("leaves out a changed message that is older than what is loaded", () => {
    const thread = { messages: run(5, 8), hasOlder: true };
    expect(putMessage(thread, messageOf(2))).toBe(thread);
  });
  it("never takes a tick back when answers overtake each other", () => {
    const read = messageOf(3, { direction: "outbound", status: "read" });
    const late = messageOf(3, { direction: "outbound", status: "sent", reactions: [{ by: "customer", emoji: "👍" }] });
    const [kept] = putMessage({ messages: [read], hasOlder: false }, late).messages;
    expect(kept?.status).toBe("read");
    expect(kept?.reactions).toHaveLength(1);
  });
});

describe("statuses", () => {
  const outbound: MessageStatus[] = ["queued", "uncertain", "accepted", "sent", "delivered", "read", "played"];
  it("only advance", () => {
    for (const [a, known] of outbound.entries())
      for (const [b, arrived] of outbound.entries()) expect(laterStatus(known, arrived)).toBe(outbound[Math.max(a, b)]);
  });
  it("show a message in the queue again when its number could not send it", () => {
    expect(laterStatus("sending", "queued")).toBe("queued");
    expect(laterStatus("queued", "sending")).toBe("sending");
    expect(laterStatus("sending", "accepted")).toBe("accepted");
    expect(laterStatus("accepted", "sending")).toBe("accepted");
  });
  it("leave failed on a retry, and when it was delivered after all", () => {
    expect(laterStatus("failed", "queued")).toBe("queued");
    expect(laterStatus("failed", "delivered")).toBe("delivered");
  });
  it("do not fail what was delivered", () => {
    expect(laterStatus("delivered", "failed")).toBe("delivered");
    expect(laterStatus("accepted", "failed")).toBe("failed");
  });
});

describe("what was written here", () => {
  const one: Outgoing = {
    clientId: "c-1",
    conversationId: "x",
    kind: "reply",
    body: "שלום",
    replyTo: null,
    at: "2026-08-06T16:00:00Z",
    state: "waiting",
    errorCode: null,
  };
  it("gives way to its message, whichever arrives first", () => {
    expect(notYetInThread([one], [messageOf(9, { clientId: "c-1" })])).toEqual([]);
    expect(notYetInThread([one], [messageOf(9, { clientId: "c-2" }), messageOf(10)])).toEqual([one]);
  });
  it("is not lost by a reload in the middle of sending", () => {
    expect(afterReload([one])[0]?.state).toBe("unreached");
  });
});
