import { describe, expect, it } from "vitest";
import { isOnlyEmoji, parseBlocks, parseInline, withoutMarks } from "./text-formatting.ts";

describe("WhatsApp's marks", () => {
  it("make bold, italic and struck, one inside the other", () => {
    expect(parseInline("*סה״כ _143_* ~150~")).toEqual([
      {
        kind: "bold",
        children: [
          { kind: "text", text: "סה״כ " },
          { kind: "italic", children: [{ kind: "text", text: "143" }] },
        ],
      },
      { kind: "text", text: " " },
      { kind: "struck", children: [{ kind: "text", text: "150" }] },
    ]);
  });
  it("are plain characters inside a word, around spaces, or alone", () => {
    for (const text of ["snake_case_name", "2 * 3 * 4", "5* hotel", "a*b*c"])
      expect(parseInline(text)).toEqual([{ kind: "text", text }]);
  });
  it("do not break an address", () => {
    expect(parseInline("see https://example.com/a_b_c, ok")).toEqual([
      { kind: "text", text: "see " },
      { kind: "link", text: "https://example.com/a_b_c", href: "https://example.com/a_b_c" },
      { kind: "text", text: ", ok" },
    ]);
  });
  it("keep an e-mail and its question mark apart", () => {
    expect(parseInline("למייל office@studio-gal.example?")).toMatchObject([
      { text: "למייל " },
      { kind: "link", href: "mailto:office@studio-gal.example" },
      { text: "?" },
    ]);
  });
  it("make quotes, lists and code of whole lines", () => {
    expect(parseBlocks("> a\n- b\n2. c\n```x *y*```\nd").map((block) => block.kind)).toEqual([
      "quote",
      "item",
      "item",
      "code",
      "line",
    ]);
  });
  it("leave a fence without its pair as text", () => {
    expect(parseBlocks("```oops")).toHaveLength(1);
    expect(parseBlocks("```oops")[0]?.kind).toBe("line");
  });
});

it("leaves the words of a preview", () => {
  expect(withoutMarks("*Your order* 2 × _Margherita_ 5* https://example.com/a_b_c")).toBe(
    "Your order 2 × Margherita 5* https://example.com/a_b_c",
  );
});

it("shows emoji alone large, digits not", () => {
  expect(isOnlyEmoji("🙏")).toBe(true);
  expect(isOnlyEmoji("👨‍👩‍👧 ❤️")).toBe(true);
  expect(isOnlyEmoji("12")).toBe(false);
  expect(isOnlyEmoji("🙏 תודה")).toBe(false);
});
