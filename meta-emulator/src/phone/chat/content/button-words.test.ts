import { expect, it } from "vitest";
import type { ChatButton } from "../../../phone-api.ts";
import { summaryOf } from "../summary.ts";
import { wordsOf } from "./button-words.ts";
import { contentWords } from "./content-words.ts";

const catalog: ChatButton = { kind: "catalog", text: "", catalogId: "1" };
const bill = { referenceId: "r", status: "pending", totalMinor: 100, currency: "INR", lines: [] };

it("a button without a text speaks the phone's language", () => {
  expect(wordsOf(catalog, contentWords.he)).toBe("לקטלוג");
  expect(wordsOf({ kind: "copy_code", text: "", code: "X" }, contentWords.en)).toBe("Copy offer code");
  expect(wordsOf({ kind: "order", text: "", bill }, contentWords.en)).toBe("Review and pay");
  expect(wordsOf({ kind: "order", text: "", bill: { ...bill, totalMinor: null } }, contentWords.en)).toBe(
    "Review order",
  );
});

it("what the business wrote on it stays", () => {
  expect(wordsOf({ ...catalog, text: "Our menu" }, contentWords.he)).toBe("Our menu");
});

it("a message without a body and a form that was sent are summed up in the phone's words", () => {
  expect(summaryOf({ type: "action", header: null, body: null, footer: null, button: catalog }, "he")).toBe("לקטלוג");
  expect(summaryOf({ type: "flow_reply", title: "", response: {} }, "he")).toBe("📝 נשלח");
});
