import type { Message } from "@croozer/contracts/conversations";
import { expect, test } from "vitest";
import { answeredSince } from "./answered.ts";

const message = (part: Partial<Message>) =>
  ({
    direction: "outbound",
    origin: "member",
    sentBy: { memberId: "yossi", name: "Yossi" },
    status: "sent",
    content: { type: "text", body: "On its way" },
    ...part,
  }) as Message;

test("only what a colleague answered after what was seen counts, the newest of it", () => {
  const messages = [
    message({ seq: 4 }),
    message({ seq: 5 }),
    message({ seq: 6, sentBy: { memberId: "dana", name: "Dana" } }),
    message({ seq: 7, origin: "bot", sentBy: null }),
    message({ seq: 8, direction: "note", origin: "note" }),
    message({ seq: 9, status: "cancelled" }),
    message({ seq: 10, content: { type: "reaction", messageId: "x", emoji: "👍" } }),
  ];
  expect(answeredSince(messages, 3, "dana")?.seq).toBe(5);
  expect(answeredSince(messages, 5, "dana")).toBeNull();
  expect(answeredSince(messages, 5, "yossi")?.seq).toBe(6);
});
