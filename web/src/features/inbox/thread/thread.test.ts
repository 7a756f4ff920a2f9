import type { Message, MessageStatus } from "@croozer/contracts/conversations";
import type { MessagePage } from "@croozer/contracts/thread";
import { describe, expect, it } from "vitest";
import { afterReload, notYetInThread, type Outgoing } from "../outbox/outbox.ts";
import { messageOf } from "./examples.test-data.ts";
import { laterStatus } from "./message-status.ts";
import { join, openAt, putMessage, refresh, replace, type Thread } from "./thread.ts";

const run = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => messageOf(from + index));
/** Messages of a thread whose newest is the hundredth. */
const pageOf = (from: number, to: number): MessagePage => ({
  items: run(from, to),
  hasOlder: from > 1,
  hasNewer: to < 100,
  foundSeq: null,
});
const threadOf = (from: number, to: number): Thread => replace(undefined, pageOf(from, to));
const seqs = (thread: Thread | null) => [thread?.messages[0]?.seq, thread?.messages.at(-1)?.seq];

describe("a thread's cache", () => {
  it("holds a message once when a page and a live update bring it twice", () => {
    const thread = join(threadOf(1, 4), pageOf(3, 6));
    expect(thread?.messages).toHaveLength(6);
    expect(thread).toMatchObject({ hasOlder: false, hasNewer: true });
  });
  it("knows of no run with a hole in it", () => {
    expect(join(threadOf(1, 4), pageOf(6, 9))).toBeNull();
    expect(join(threadOf(6, 9), pageOf(1, 4))).toBeNull();
  });
  it("joins a page that starts right after what is loaded, or ends right before it", () => {
    expect(seqs(join(threadOf(90, 94), pageOf(95, 100)))).toEqual([90, 100]);
    expect(join(threadOf(90, 94), pageOf(95, 100))).toMatchObject({ hasOlder: true, hasNewer: false });
    expect(seqs(join(threadOf(5, 8), pageOf(1, 4)))).toEqual([1, 8]);
    expect(join(threadOf(5, 8), pageOf(1, 4))).toMatchObject({ hasOlder: false, hasNewer: true });
  });
  it("on opening drops what was loaded before when the page does not touch it", () => {
    expect(seqs(openAt(threadOf(1, 4), pageOf(95, 100)))).toEqual([95, 100]);
    expect(seqs(openAt(threadOf(90, 97), pageOf(95, 100)))).toEqual([90, 100]);
    expect(openAt(threadOf(90, 97), { ...pageOf(95, 100), foundSeq: 96 }).foundSeq).toBe(96);
  });
  it("stays where it is read when it was away for longer than a page, and knows that there is more", () => {
    const thread = refresh(replace(undefined, { ...pageOf(1, 40), hasNewer: false }), pageOf(95, 100));
    expect(seqs(thread)).toEqual([1, 40]);
    expect(thread.hasNewer).toBe(true);
  });
  it("leaves out a changed message that is older than what is loaded", () => {
    const thread = threadOf(5, 8);
    expect(putMessage(thread, messageOf(2))).toBe(thread);
  });
  it("keeps what arrives while it ends before the newest, and has it when it gets there", () => {
    const away = putMessage(threadOf(10, 20), messageOf(101));
    expect(seqs(away)).toEqual([10, 20]);
    expect(away.ahead).toHaveLength(1);
    expect(seqs(join(away, pageOf(21, 60)))).toEqual([10, 60]);
    expect(seqs(replace(away, pageOf(95, 100)))).toEqual([95, 101]);
  });
  it("takes in what arrives at its end, and what changes within it", () => {
    const thread = putMessage(threadOf(95, 100), messageOf(101));
    expect(seqs(thread)).toEqual([95, 101]);
    const changed = putMessage(threadOf(10, 20), messageOf(15, { reactions: [{ by: "customer", emoji: "👍" }] }));
    expect(changed.messages[5]?.reactions).toHaveLength(1);
  });
  it("never takes a tick back when answers overtake each other", () => {
    const read = messageOf(100, { direction: "outbound", status: "read" });
    const late = messageOf(100, {
      direction: "outbound",
      status: "sent",
      reactions: [{ by: "customer", emoji: "👍" }],
    });
    const [kept] = putMessage(replace(undefined, { ...pageOf(100, 100), items: [read] }), late).messages;
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
