import { describe, expect, it } from "vitest";
import { messageOf } from "./examples.test-data.ts";
import { dayIn, firstUnreadSeq, type RowOptions, threadRows } from "./thread-rows.ts";

const options: RowOptions = { dayOf: dayIn("Asia/Jerusalem"), unreadFromSeq: null };
const kinds = (rows: ReturnType<typeof threadRows>) => rows.map((row) => row.kind);

describe("rows of a thread", () => {
  it("start a day by the business's clock, not by UTC", () => {
    const rows = threadRows(
      [messageOf(1, { at: "2026-08-06T20:59:00Z" }), messageOf(2, { at: "2026-08-06T21:01:00Z" })],
      [],
      options,
    );
    expect(kinds(rows)).toEqual(["day", "message", "day", "message"]);
  });
  it("have keys of their own when a day comes again", () => {
    const days = ["2026-08-06T12:00:00Z", "2026-01-01T12:00:00Z", "2026-08-06T13:00:00Z"];
    const keys = threadRows(
      days.map((at, index) => messageOf(index + 1, { at })),
      [],
      options,
    ).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it("group what one person wrote within five minutes", () => {
    const rows = threadRows([messageOf(1), messageOf(2), messageOf(20)], [], options);
    expect(rows.flatMap((row) => (row.kind === "message" ? [row.startsGroup] : []))).toEqual([true, false, true]);
  });
  it("put the unread line before the first unread message, counting only the customer's", () => {
    const messages = [messageOf(1), messageOf(2), messageOf(3, { direction: "note", origin: "note" }), messageOf(4)];
    const from = firstUnreadSeq(messages, 2);
    expect(from).toBe(2);
    const rows = threadRows(messages, [], { ...options, unreadFromSeq: from });
    expect(kinds(rows)).toEqual(["day", "message", "unread", "message", "note", "message"]);
    expect(rows[2]).toMatchObject({ count: 2 });
  });
  it("show an order whole once, and as a chip after that", () => {
    const rows = threadRows([messageOf(1, { orderId: "o" }), messageOf(2, { orderId: "o" })], [], options);
    expect(rows.flatMap((row) => (row.kind === "message" ? [row.order] : []))).toEqual(["card", "chip"]);
  });
  it("mark the button that was tapped", () => {
    const buttons = messageOf(1, {
      direction: "outbound",
      content: { type: "buttons", header: null, body: "?", footer: null, buttons: [{ id: "yes", title: "Yes" }] },
    });
    const tap = messageOf(2, {
      content: { type: "choice", choiceId: "yes", title: "Yes", description: null },
      replyTo: { id: buttons.id, preview: "?" },
    });
    expect(threadRows([buttons, tap], [], options)[1]).toMatchObject({ pickedId: "yes" });
  });
  it("keep a bubble's key when its message arrives, so that it does not blink", () => {
    const at = messageOf(1).at;
    const outgoing = {
      clientId: "c-1",
      conversationId: "x",
      kind: "reply" as const,
      body: "hi",
      replyTo: null,
      at,
      state: "waiting" as const,
      errorCode: null,
    };
    const before = threadRows([], [outgoing], options).at(-1)?.key;
    const after = threadRows([messageOf(1, { clientId: "c-1", direction: "outbound" })], [], options).at(-1)?.key;
    expect(after).toBe(before);
  });

  it("leave out a reaction of ours, which stands on its message, unless it was not delivered", () => {
    const reaction = messageOf(2, {
      direction: "outbound",
      origin: "member",
      status: "sent",
      content: { type: "reaction", messageId: "message-1", emoji: "👍" },
    });
    const rows = (status: "sent" | "failed") => threadRows([messageOf(1), { ...reaction, status }], [], options);
    expect(kinds(rows("sent"))).toEqual(["day", "message"]);
    expect(kinds(rows("failed"))).toEqual(["day", "message", "reaction"]);
  });
});
