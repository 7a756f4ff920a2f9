import { parseOrder } from "@croozer/order-parser";
import { expect, test } from "vitest";
import { newDialogue } from "./dialogue.ts";
import { shop } from "./test-shop.ts";
import { isUnsure } from "./unsure.ts";

const { index } = shop();
const now = "2026-03-10T11:00:00+02:00";
const before = newDialogue("en", "t0");
const unsure = (said: string, dialogue = before) => isUnsure(parseOrder(index, said, { now }), dialogue, said);

test("words the parser knows nothing of: somebody else had better read them too", () => {
  expect(unsure("gimme dat fizzy brown thingamajig twice innit")).toBe(true);
});

test.each([
  "2 large margheritas",
  "פפרוני גדולה",
  // What is open is a choice: the customer knows best.
  "two pizzas",
  "when do you open?",
  "thanks!",
  "👍",
  "7",
])("%s: the parser's word is enough", (said) => expect(unsure(said)).toBe(false));

test("a fairly sure reading is taken as it is, without a second reader", () => {
  const result = parseOrder(index, "2 large margheritas", { now });
  const read = (confidence: number) => isUnsure({ ...result, confidence }, before, "2 large margheritas");
  expect([0.95, 0.7, 0.69].map(read)).toEqual([false, false, true]);
});

test("where the address is asked for, unknown words are an address", () => {
  expect(unsure("thingamajig boulevard whatsit", { ...before, asking: { kind: "address" } })).toBe(false);
});
