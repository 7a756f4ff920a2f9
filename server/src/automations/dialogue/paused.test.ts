import { expect, test } from "vitest";
import { advance } from "./advance.ts";
import { newDialogue } from "./dialogue.ts";
import { shop } from "./test-shop.ts";

const pause = (fulfilment: "delivery" | "pickup", until: string | null) => [
  { fulfilment, until, since: "2026-03-10T17:00:00Z", by: "Dana" },
];
const said = (context: ReturnType<typeof shop>, text = "2 cokes, pickup") =>
  JSON.stringify(advance(newDialogue("en", "t0"), { kind: "text", text }, context).replies);

test("whoever wants a way that is paused hears until when, and what there is instead", () => {
  const until = new Date(shop().now.getTime() + 30 * 60_000).toISOString();
  const answer = said(shop({ pauses: pause("pickup", until) }));
  expect(answer).toMatch(/Pick-ups are paused right now and open again/);
  expect(answer).toContain("fulfilment:");
  expect(answer).toContain("time:");
});

test("where nobody knows until when, only the other way is offered", () => {
  const answer = said(shop({ pauses: pause("pickup", null) }));
  expect(answer).toMatch(/we do not know yet until when/);
  expect(answer).toContain("fulfilment:");
  expect(answer).not.toContain("time:");
});

test("where both ways are paused nothing is offered, and nothing promised", () => {
  const answer = said(shop({ pauses: [...pause("pickup", null), ...pause("delivery", null)] }));
  expect(answer).toMatch(/Pick-ups are paused/);
  expect(answer).not.toContain("fulfilment:");
});

test("a way that is open is ordered as ever", () => {
  expect(said(shop({ pauses: pause("delivery", null) }))).not.toMatch(/paused/);
});
