import { expect, test } from "vitest";
import type { AccountTemplate } from "./account-templates.ts";
import { isComplete, nothingFilled, templateContent } from "./template-filling.ts";

const named: AccountTemplate = {
  id: "1",
  name: "order_ready",
  language: "he",
  category: "UTILITY",
  header: { format: "text", text: "הזמנה {{order}}" },
  body: "שלום {{first_name}}, הזמנה {{order}} מוכנה. {{first_name}}, מחכים לך.",
  footer: "נאפולי",
  buttons: [
    { type: "url", text: "מעקב", url: "https://example.com/o/{{1}}" },
    { type: "url", text: "לאתר", url: "https://example.com" },
    { type: "quick_reply", text: "תודה", url: null },
  ],
};
const filled = {
  ...nothingFilled,
  header: { order: "184" },
  body: { first_name: "דנה\nלוי", order: "184" },
  buttons: { 0: "x7" },
};

test("a filled template says what its customer sees, each value on one line", () => {
  expect(isComplete(named, filled)).toBe(true);
  expect(templateContent(named, filled)).toMatchObject({
    header: { type: "text", name: "order", text: "184" },
    values: [
      { name: "first_name", text: "דנה לוי" },
      { name: "order", text: "184" },
    ],
    buttons: [{ type: "url", index: 0, text: "x7" }],
    body: "שלום דנה לוי, הזמנה 184 מוכנה. דנה לוי, מחכים לך.",
    shown: { header: "הזמנה 184", footer: "נאפולי", buttons: ["מעקב", "לאתר", "תודה"] },
  });
});

test("numbered places go in the order of their numbers, whatever the text's is", () => {
  const numbered = { ...named, header: null, buttons: [], body: "{{2}} for {{1}}" };
  expect(templateContent(numbered, { ...nothingFilled, body: { 1: "Dana", 2: "Pizza" } }).values).toEqual([
    { type: "text", name: null, text: "Dana" },
    { type: "text", name: null, text: "Pizza" },
  ]);
});

test("whatever is missing keeps it from being sent", () => {
  expect(isComplete(named, { ...filled, header: {} })).toBe(false);
  expect(isComplete(named, { ...filled, body: { order: "184", first_name: " " } })).toBe(false);
  expect(isComplete(named, { ...filled, buttons: {} })).toBe(false);
  const picture = { ...named, header: { format: "image" as const, text: null } };
  expect(isComplete(picture, filled)).toBe(false);
  expect(isComplete(picture, { ...filled, file: { id: "f", name: "a.jpg" } })).toBe(true);
});
