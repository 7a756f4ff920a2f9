import { expect, test } from "vitest";
import { firstFilling, suggestionsFrom } from "./suggestions.ts";

const values = {
  "customer.firstName": "דנה",
  "customer.name": "דנה לוי",
  "order.number": "184",
  "order.trackingLink": "https://croozer.example/o/x7",
  "member.firstName": "דנה",
};
const template = {
  id: "1",
  name: "order",
  language: "he",
  category: "UTILITY",
  header: { format: "text" as const, text: "הזמנה {{order}}" },
  body: "שלום {{first_name}}, {{1}} {{gate_code}}",
  footer: null,
  buttons: [
    { type: "url" as const, text: "מעקב", url: "https://croozer.example/o/{{1}}" },
    { type: "url" as const, text: "אחר", url: "https://other.example/{{1}}" },
  ],
};

test("places are filled in as their names say; others are left for a person", () => {
  expect(firstFilling(template, values)).toMatchObject({
    header: { order: "184" },
    body: { first_name: "דנה", "1": "", gate_code: "" },
    buttons: { 0: "x7", 1: "" },
  });
});

test("what is known is suggested, each once", () => {
  expect(suggestionsFrom(values)).toEqual(["דנה", "דנה לוי", "184"]);
});
