import type { AutomationText } from "@croozer/contracts/automations";
import { expect, test } from "vitest";
import { ApiProblem } from "../../lib/http.ts";
import { customFrom, example, faultIn, insertAt, isFound, lengthOf, refusedFault, wordingOf } from "./text-form.ts";

const text: AutomationText = {
  key: "welcome",
  group: "greeting",
  variables: [{ name: "business", example: { he: "פיצה נאפולי", en: "Napoli Pizza" } }],
  maxLength: 30,
  default: { he: "שלום! הגעת אל *{{business}}*", en: "Hi! This is {{ business }}" },
  custom: null,
};

test("variables are filled with examples of the language", () => {
  expect(example(text.default.he, text, "he")).toBe("שלום! הגעת אל *פיצה נאפולי*");
  expect(example(text.default.en, text, "en")).toBe("Hi! This is Napoli Pizza");
  expect(example("Hi {{shop}}", text, "en")).toBe("Hi {{shop}}");
});

test("a language without words of one's own says the default", () => {
  expect(wordingOf({ ...text, custom: { he: "", en: "Cheers" } })).toEqual({ he: text.default.he, en: "Cheers" });
});

test("only what differs from the default is kept", () => {
  const said = wordingOf(text);
  expect(customFrom(said, text)).toBeNull();
  expect(customFrom({ he: " ", en: "" }, text)).toBeNull();
  expect(customFrom({ ...said, en: " Cheers " }, text)).toEqual({ he: "", en: "Cheers" });
});

test("a variable goes in at the caret, or in place of what is selected, and the caret stands behind it", () => {
  expect(insertAt("שלום !", 5, 5, "{{business}}")).toEqual({ said: "שלום {{business}}!", caret: 17 });
  expect(insertAt("Hi there", 3, 8, "{{business}}")).toEqual({ said: "Hi {{business}}", caret: 15 });
});

test("a variable that does not exist here and a text that is too long are told", () => {
  expect(faultIn("Hi {{shop}}", text)).toEqual({ kind: "unknown_variable", variable: "shop" });
  expect(faultIn("x".repeat(31), text)).toEqual({ kind: "too_long", max: 30 });
  expect(faultIn("Hi {{business}} {{", text)).toBeNull();
  expect(lengthOf(" 👋🏽! ")).toBe(3);
});

test("a refusal of the server is told at the language it is about", () => {
  const refusal = (code: "automation.unknown_variable" | "order.not_found", details: unknown) =>
    new ApiProblem({ type: "about:blank", title: code, status: 422, code, requestId: "1", details });
  expect(refusedFault(refusal("automation.unknown_variable", { language: "he", variable: "shop", known: [] }))).toEqual(
    {
      language: "he",
      fault: { kind: "unknown_variable", variable: "shop" },
    },
  );
  expect(refusedFault(refusal("order.not_found", {}))).toBeNull();
});

test("texts are found in either language, without marks, vowel points and final letters", () => {
  for (const wanted of ["NAPOLI", "פיצה נא", "שָׁלוֹם", "שלומ", "{{business", "this is"])
    expect(isFound(text, wanted), wanted).toBe(true);
  expect(isFound(text, "sushi")).toBe(false);
});
