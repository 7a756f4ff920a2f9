import { expect, test } from "vitest";
import type { Inbound } from "../conversations/conversations.ts";
import { advance } from "./dialogue/advance.ts";
import { type Dialogue, newDialogue } from "./dialogue/dialogue.ts";
import { shop } from "./dialogue/test-shop.ts";
import { gather } from "./incoming.ts";

const context = shop();
const now = context.now.getTime();
const message = (body: string, secondsAgo = 0): Inbound => ({
  messageId: `m${secondsAgo}`,
  seq: 10 - secondsAgo,
  content: { type: "text", body },
  receivedAt: new Date(now - secondsAgo * 1000),
  replayed: false,
});
/** After these were answered, the last of them a second ago or long ago. */
function after(secondsAgo: number, ...said: string[]): Dialogue {
  let dialogue = newDialogue("en", "t0");
  for (const text of said) dialogue = advance(dialogue, { kind: "text", text }, context).dialogue;
  return { ...dialogue, heardAt: new Date(now - secondsAgo * 1000).toISOString() };
}
const waits = (dialogue: Dialogue, ...messages: Inbound[]) => gather(messages, dialogue, context).until !== null;

/** Said first; said a second after another message that was answered. */
test.each([
  ["hi", "at once", "at once"],
  ["היי!", "at once", "at once"],
  ["good evening 👋", "at once", "at once"],
  ["are you open today?", "at once", "at once"],
  ["עד מתי אתם פתוחים", "at once", "at once"],
  ["how much is a margherita?", "at once", "at once"],
  ["I want to order", "at once", "at once"],
  ["שלום, אפשר להזמין?", "at once", "at once"],
  ["menu", "at once", "at once"],
  ["תפריט בבקשה", "at once", "at once"],
  ["I want to talk to a person", "at once", "at once"],
  ["English please", "at once", "at once"],
  ["תודה רבה", "at once", "at once"],
  ["cancel my order", "at once", "at once"],
  ["2 large margheritas, pickup", "at once", "waits"],
  ["2 מרגריטות גדולות", "at once", "waits"],
  ["and a coke", "at once", "waits"],
  ["Herzl 5 apt 12", "at once", "waits"],
  ["hi,", "waits", "waits"],
  ["2 large margheritas and", "waits", "waits"],
  ["2 מרגריטות גדולות ו", "waits", "waits"],
  ["מרגריטה,", "waits", "waits"],
  ["2", "waits", "waits"],
  ["רגע", "waits", "waits"],
  ["one second", "waits", "waits"],
])("%s: %s, %s in the same breath", (said, first, inOneBreath) => {
  const told = [after(600), after(1)].map((dialogue) => (waits(dialogue, message(said)) ? "waits" : "at once"));
  expect(told).toEqual([first, inOneBreath]);
});

test("an answer to what was asked never waits, however fast it comes", () => {
  const asked = after(1, "margherita please");
  for (const said of ["large", "2", "Large"]) expect(waits(asked, message(said)), said).toBe(false);
  expect(waits(after(1, "large margherita, pickup"), message("yes"))).toBe(false);
});

test("pieces wait together, and not for ever", () => {
  expect(waits(after(600), message("2 large margheritas and", 2), message("a coke"))).toBe(true);
  expect(waits(after(600), message("2 large margheritas and", 7), message("a coke,"))).toBe(false);
});
