import { expect, test } from "vitest";
import { advance } from "./advance.ts";
import { newDialogue } from "./dialogue.ts";
import { shop } from "./test-shop.ts";

const handedOver = (said: string, change: Parameters<typeof shop>[0]) =>
  advance(newDialogue("en", "t0"), { kind: "text", text: said }, shop(change)).effects.map((effect) =>
    effect.kind === "hand_over" ? effect.why : effect.kind,
  );

test("as many pieces as the business's limit are taken, one more is a person's", () => {
  const settings = { settings: { largeOrderUnits: 30 } };
  expect(handedOver("30 cokes, pickup", settings)).toEqual([]);
  expect(handedOver("31 cokes, pickup", settings)).toEqual(["large_order"]);
  expect(handedOver("20 large margheritas and 11 cokes, pickup", settings)).toEqual(["large_order"]);
});

test("up to ten times what an order usually comes to is taken, more is a person's", () => {
  // Ten cokes are 120.00.
  expect(handedOver("10 cokes, pickup", { usualTotalMinor: 1200 })).toEqual([]);
  expect(handedOver("10 cokes, pickup", { usualTotalMinor: 1199 })).toEqual(["large_order"]);
  expect(handedOver("10 cokes, pickup", { usualTotalMinor: null })).toEqual([]);
});

test("a person looks once: what is said afterwards goes on", () => {
  const context = shop({ settings: { largeOrderUnits: 30 } });
  const large = advance(newDialogue("en", "t0"), { kind: "text", text: "31 cokes" }, context);
  const more = advance(large.dialogue, { kind: "text", text: "pickup please" }, context);
  expect(more.effects).toEqual([]);
  expect(more.dialogue.asking?.kind).toBe("confirm");
});

test.each([
  "this is a disgrace, where is my food",
  "איזה ביזיון, שעה אני מחכה",
  "never again, I am fed up",
  "זה פשוט לא מקובל",
])("someone who is upset gets a person, not a prompt: %s", (said) => {
  expect(handedOver(said, {})).toEqual(["angry"]);
});
