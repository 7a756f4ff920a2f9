import { describe, expect, it } from "vitest";
import { formatWhatsApp, isOnlyEmoji, type Piece, plainWhatsApp } from "./whatsapp-text.ts";

const plain = (text: string): Piece => ({ kind: "plain", text });
const inline = (text: string) => formatWhatsApp(text)[0]?.pieces;

describe("text as WhatsApp shows it", () => {
  it("bold, italic and strike between their marks", () => {
    expect(inline("a *b c* _d_ ~e~!")).toEqual([
      plain("a "),
      { kind: "bold", pieces: [plain("b c")] },
      plain(" "),
      { kind: "italic", pieces: [plain("d")] },
      plain(" "),
      { kind: "strike", pieces: [plain("e")] },
      plain("!"),
    ]);
  });

  it("nests", () => {
    expect(inline("*_ab_ c*")).toEqual([
      { kind: "bold", pieces: [{ kind: "italic", pieces: [plain("ab")] }, plain(" c")] },
    ]);
  });

  it("Hebrew beside a mark is a word, so the mark stays", () => {
    expect(inline("מחיר *128 ש״ח* סה״כ")).toEqual([
      plain("מחיר "),
      { kind: "bold", pieces: [plain("128 ש״ח")] },
      plain(" סה״כ"),
    ]);
    expect(inline("שלום*עולם*")).toEqual([plain("שלום*עולם*")]);
  });

  it.each(["2 * 3 * 4", "snake_case_name", "* a*", "*a *", "**", "*a\nb*", "~", "a*b*c", "``` ```"])(
    "leaves %j alone",
    (text) => {
      expect(
        inline(text)
          ?.map((piece) => ("text" in piece ? piece.text : "?"))
          .join(""),
      ).toBe(text.replace(/^\* /u, "•  "));
    },
  );

  it("monospace keeps marks and lines inside it", () => {
    expect(inline("see ```a *b*\nc``` ok")).toEqual([plain("see "), { kind: "mono", text: "a *b*\nc" }, plain(" ok")]);
    expect(inline("`x_y_`")).toEqual([{ kind: "code", text: "x_y_" }]);
  });

  it("a link keeps its underscores and leaves the full stop outside", () => {
    expect(inline("to https://example.com/a_b_c?d=1.")).toEqual([
      plain("to "),
      { kind: "link", text: "https://example.com/a_b_c?d=1", href: "https://example.com/a_b_c?d=1" },
      plain("."),
    ]);
  });

  it("quotes and bullets start lines", () => {
    expect(formatWhatsApp("> said\n> so\n- one\n* two")).toEqual([
      { kind: "quote", pieces: [plain("said\nso")] },
      { kind: "text", pieces: [plain("•  one\n•  two")] },
    ]);
  });

  it("quotes work beside monospace on one line, and not inside monospace of several", () => {
    expect(formatWhatsApp("```a```\n> b").map(({ kind }) => kind)).toEqual(["text", "quote"]);
    expect(formatWhatsApp("```a\n> b```")).toEqual([{ kind: "text", pieces: [{ kind: "mono", text: "a\n> b" }] }]);
  });

  it("in one line the marks are gone", () => {
    expect(plainWhatsApp("Order *#_0184_*\n> `x` ok")).toBe("Order #0184 x ok");
  });

  it("one to three emoji alone are large", () => {
    expect(isOnlyEmoji("😋")).toBe(true);
    expect(isOnlyEmoji("👍🏽 🇮🇱👨‍👩‍👧")).toBe(true);
    expect(isOnlyEmoji("😋😋😋😋")).toBe(false);
    expect(isOnlyEmoji("2")).toBe(false);
    expect(isOnlyEmoji("כן 😋")).toBe(false);
  });
});
