import { expect, test } from "vitest";
import { foldedWords } from "../../platform/db/search.ts";
import { snippetOf } from "./snippet.ts";
import { formsOf } from "./word-forms.ts";

const marked = (body: string, typed: string) => {
  const { text, marks } = snippetOf({ type: "text", body }, foldedWords(typed).map(formsOf));
  return { text, words: marks.map(([from, to]) => text.slice(from, to)) };
};

test("every word that fits is marked as it is written", () => {
  expect(marked("אפשר את הפִּיצָה בלי זיתים?", "פיצה זיתים").words).toEqual(["הפִּיצָה", "זיתים"]);
  expect(marked('משלוח לצה"ל, Delivery', "צהל deliv").words).toEqual(['לצה"ל', "Delivery"]);
});

test("a long message is cut around its first match, at words", () => {
  const { text, words } = marked(`${"before ".repeat(60)}truffle ${"after ".repeat(60)}`, "truffle");
  expect(words).toEqual(["truffle"]);
  expect(text).toMatch(/^…before /);
  expect(text).toMatch(/after…$/);
  expect(text.length).toBeLessThan(190);
});

test("a caption and the name of a file are searched as well", () => {
  const content = {
    ...{ type: "document", fileId: null, url: null, mimeType: "application/pdf", size: null, sha256: null },
    ...{ filename: "menu.pdf", caption: "for you" },
  } as const;
  expect(snippetOf(content as never, [formsOf("menu")])).toMatchObject({ text: "for you · menu.pdf" });
});
