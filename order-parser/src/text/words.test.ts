import { describe, expect, it } from "vitest";
import { englishSkeleton, englishStem } from "./english.ts";
import { foldFinals, hebrewPrefixes, hebrewSkeleton, hebrewStem } from "./hebrew.ts";
import { detectLanguage } from "./language.ts";
import { switchLayout } from "./layout.ts";
import { hasPhrase, normaliseLine, normaliseWord } from "./normalise.ts";
import { soundKeys } from "./sounds.ts";
import { baseOf, tokenise } from "./tokens.ts";
import { buildTypoIndex, editDistance, findTypos } from "./typos.ts";

const stem = (word: string): string => hebrewStem(baseOf(word));

describe("Hebrew words", () => {
  it("number and gender share one stem", () => {
    expect(new Set(["משפחתי", "משפחתית", "משפחתיות"].map(stem)).size).toBe(1);
    expect(new Set(["גדול", "גדולה", "גדולים", "גדולות"].map(stem)).size).toBe(1);
    expect(stem("עגבניות")).toBe(stem("עגבניה"));
  });

  it("two letters are too few for a stem of a plural", () => {
    expect(stem("פנים")).not.toBe(stem("פנה"));
  });

  it("final letters are ordinary ones", () => {
    expect(foldFinals("מלפפון")).toBe("מלפפונ");
  });

  it("every reading of the letters before a word is offered", () => {
    expect(hebrewPrefixes("ובלאפה")).toContainEqual({ prefix: "וב", rest: "לאפה" });
    expect(hebrewPrefixes("ול")).toEqual([]);
  });

  it("spellings with and without vowel letters have one skeleton", () => {
    expect(hebrewSkeleton("חומוס")).toBe(hebrewSkeleton("חומס"));
    expect(hebrewSkeleton("מרגריט")).toBe(hebrewSkeleton("מרגרט"));
  });

  it("niqqud and geresh do not matter", () => {
    expect(baseOf("חָלָב")).toBe("חלב");
    expect(baseOf("קוטג׳")).toBe(baseOf("קוטג'"));
    expect(baseOf('ק"ג')).toBe("קג");
  });
});

describe("English words", () => {
  it("plurals meet their singular", () => {
    expect(englishStem("tomatoes")).toBe(englishStem("tomato"));
    expect(englishStem("batteries")).toBe(englishStem("battery"));
    expect(englishStem("olives")).toBe(englishStem("olive"));
    expect(englishStem("hummus")).toBe("hummus");
  });

  it("careless spellings share a skeleton", () => {
    expect(englishSkeleton("pepperoni")).toBe(englishSkeleton("peperoni"));
  });

  it("accents fall away", () => {
    expect(normaliseWord("Jalapeños")).toBe("jalapenos");
  });
});

describe("words in the letters of the other language", () => {
  it.each([
    ["מושרומס", "mushroom"],
    ["chatzil", "חציל"],
    ["gvina", "גבינה"],
    ["צ'יקן", "chicken"],
    ["agvaniot", "עגבנ"],
  ])("%s sounds like %s", (one, other) => {
    const known = new Set(soundKeys(baseOf(other)));
    expect(soundKeys(baseOf(one)).some((key) => known.has(key))).toBe(true);
  });

  it("short words sound like too many others", () => {
    expect(soundKeys("tea")).toEqual([]);
  });
});

describe("the other keyboard", () => {
  it("every letter keeps its place", () => {
    expect(switchLayout("akuo")).toBe("שלום");
    expect(switchLayout("יקךךם")).toBe("hello");
    expect(switchLayout("2 פיצות pizza")).toBe("2 פיצות pizza");
  });
});

describe("slips of the keyboard", () => {
  const index = buildTypoIndex(["bouquet", "large", "margherita", "corn"]);

  it("one edit in a short word, two in a long one", () => {
    expect(findTypos(index, "buquet")[0]?.word).toBe("bouquet");
    expect(findTypos(index, "larg")[0]?.word).toBe("large");
    expect(findTypos(index, "margarita")[0]).toEqual({ word: "margherita", distance: 2 });
    expect(findTypos(index, "lorge12")).toEqual([]);
  });

  it("three letters are never corrected", () => {
    expect(findTypos(index, "cor")).toEqual([]);
  });

  it("neighbours that changed places are one edit", () => {
    expect(editDistance("cheese", "chesee", 2)).toBe(1);
    expect(editDistance("abc", "xyz", 2)).toBe(3);
  });
});

describe("tokens", () => {
  it("letters stand apart from numbers, whatever the script", () => {
    expect(tokenise("ב10 1.5L x2").map((token) => token.base)).toEqual(["ב", "10", "1.5", "l", "x", "2"]);
  });

  it("a clock time is one token", () => {
    expect(tokenise("ל12:30").map((token) => [token.kind, token.value])).toEqual([
      ["word", Number.NaN],
      ["clock", 750],
    ]);
  });

  it("places point into the original text", () => {
    const text = "היי, 2 קולה";
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.raw);
  });

  it("a text without an end is read to a bound", () => {
    expect(tokenise("a ".repeat(20_000)).length).toBe(500);
  });
});

describe("phrases and language", () => {
  it("a phrase is whole words, with a Hebrew letter before it allowed", () => {
    expect(hasPhrase(normaliseLine("Order now, please!"), "order now")).toBe(true);
    expect(hasPhrase(normaliseLine("reorder now"), "order now")).toBe(false);
    expect(hasPhrase(normaliseLine("והקבוע שלי"), "קבוע שלי")).toBe(false);
    expect(hasPhrase(normaliseLine("והקבוע שלי"), "הקבוע שלי")).toBe(true);
  });

  it("a mixed message is answered in Hebrew when enough of it is", () => {
    expect(detectLanguage("2 margheritas please")).toBe("en");
    expect(detectLanguage("אפשר 2 margherita בבקשה")).toBe("he");
    expect(detectLanguage("👍 12")).toBe("en");
  });
});
