import { expect, test } from "vitest";
import type { Message } from "./types.ts";
import { World } from "./world.ts";

function message(id: string, customerId: string): Message {
  const content = { type: "text", body: "hello" } as const;
  const nothing = {
    replyTo: null,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    raw: null,
    outbound: null,
    hidden: false,
  } as const;
  return { id, phoneNumberId: "1", customerId, from: "customer", at: 0, tick: "sent", content, ...nothing };
}

test("of one chat the newest two thousand messages are kept, of all as many as wanted", () => {
  const world = new World();
  for (let i = 0; i < 2_100; i++) world.addMessage(message(`a${i}`, "dana"));
  expect(world.listChatMessages("dana", "1").map(({ id }) => id)).toEqual(
    Array.from({ length: 2_000 }, (_, i) => `a${i + 100}`),
  );
  world.keepMessages = 100_000;
  for (let i = 0; i < 250_000; i++) world.addMessage(message(`b${i}`, `c${i % 1_000}`));
  expect(world.messages.size).toBeLessThanOrEqual(100_000);
  expect(world.messages.size).toBeGreaterThan(99_990);
  expect(world.messages.find("a2099")).toBeNull();
  expect(world.messages.find("b249999")).not.toBeNull();
});
