import { expect, test } from "vitest";
import { buildMenuIndex, parseOrder } from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

const pizzas = buildMenuIndex(TEST_MENU);
const notesOf = (text: string) => parseOrder(pizzas, text, { now: NOW }).notes;

test.each([
  ["מרגריטה גדולה, משלוח להרצל 5, מזומן. בבקשה בלי לצלצל בדלת", "בלי לצלצל בדלת"],
  ["מרגריטה גדולה למשלוח להרצל 5, מזומן, לא לצלצל בפעמון", "לא לצלצל בפעמון"],
  ["מרגריטה גדולה להרצל 5 מזומן נא לא לצלצל התינוק ישן", "לא לצלצל התינוק ישן"],
  ["large margherita to Herzl 5, cash, please don't ring the bell", "don't ring the bell"],
  ["large margherita to Herzl 5, cash, no ringing please", "no ringing please"],
])("what is not to be done is said so: %s", (text, notes) => {
  expect(notesOf(text)).toBe(notes);
});

test.each([
  ["מרגריטה גדולה להרצל 5, להשאיר ליד הדלת ולא לצלצל", "להשאיר ליד הדלת ולא לצלצל"],
  ["a large margherita to Herzl 5, ring twice", "ring twice"],
  ["מרגריטה גדולה להרצל 5, תתקשרו כשמגיעים", "תתקשרו כשמגיעים"],
])("what is to be done is said whole, and once: %s", (text, notes) => {
  expect(notesOf(text)).toBe(notes);
});

test.each([
  ["מרגריטה גדולה לאיסוף, תכתבו: מזל טוב סבתא", "מזל טוב סבתא"],
  ["large margherita, pickup, and write happy birthday", "happy birthday"],
  ["מרגריטה גדולה לאיסוף, הערה: לצלצל פעמיים", "לצלצל פעמיים"],
])("what is to be written is the words alone: %s", (text, notes) => {
  expect(notesOf(text)).toBe(notes);
});
