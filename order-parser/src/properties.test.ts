import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder } from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

const index = buildMenuIndex(TEST_MENU);
const settings = { seed: 20260310, numRuns: 150 } as const;

const SAID = [
  { text: "2 large margheritas", items: ["p-marg 2"] },
  { text: "a coke", items: ["p-coke 1"] },
  { text: "3 water", items: ["p-water 3"] },
  { text: "large pepperoni with corn", items: ["p-pep 1"] },
] as const;

function summary(items: readonly ParsedItem[]): string[] {
  return items.map((item) => JSON.stringify({ ...item, source: undefined })).toSorted();
}

/** Minor units. */
const PRICES: Readonly<Record<string, number>> = { "p-coke": 1200, "p-water": 900 };

const parse = (text: string) => parseOrder(index, text, { now: NOW });

describe("whatever is written", () => {
  it("parsing never throws", () => {
    const menuWords = [
      "margherita",
      "מרגריטה",
      "בלי",
      "no",
      "x2",
      "חצי",
      "instead of",
      "במקום",
      "2",
      "ל",
      "at 8",
      "\n",
      "🍕",
      "usual",
      ...[
        "×",
        "½",
        "1/2",
        "%",
        "(",
        ":",
        "-",
        "״",
        "kg",
        "אחת",
        "a dozen",
        "the large one",
        "sorry",
        "במקום זה",
        "with nothing",
      ],
    ];
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.array(fc.constantFrom(...menuWords), { maxLength: 60 }).map((words) => words.join(" ")),
    );
    const cart: ParsedItem[] = [{ product: "p-coke", quantity: 1, options: {}, removed: [], amounts: {} }];
    fc.assert(
      fc.property(texts, fc.boolean(), (text, hasCart) => {
        const result = parseOrder(index, text, { now: NOW, ...(hasCart ? { cart, lastOrder: cart } : {}) });
        expect(result.confidence).toBeGreaterThanOrEqual(0);
        for (const item of result.items) {
          expect(TEST_MENU.products.some((product) => product.id === item.product)).toBe(true);
          expect(item.quantity).toBeGreaterThan(0);
        }
      }),
      settings,
    );
  });

  it("politeness, pictures, marks and capitals change nothing, and are no words that were not understood", () => {
    const before = fc.constantFrom(
      "",
      "hi, ",
      "Hello! ",
      "please ",
      "can I get ",
      "I'd like ",
      "good evening, ",
      "🍕🥤 ",
    );
    const after = fc.constantFrom("", " please", "!!", " 🙏", " thanks a lot", ".", " 😊😊", " 🍕🍕", " 🥤");
    fc.assert(
      fc.property(fc.constantFrom(...SAID), before, after, fc.boolean(), (said, first, last, loud) => {
        const wrapped = `${first}${said.text}${last}`;
        const result = parse(loud ? wrapped.toUpperCase() : wrapped);
        expect(result.intent).toBe("order");
        expect(summary(result.items)).toEqual(summary(parse(said.text).items));
        expect(result.notUnderstood).toEqual([]);
      }),
      settings,
    );
  });

  it("whatever marks stand between the lines, they are the same lines", () => {
    const joints = fc.constantFrom(". ", "! ", "; ", ",", " - ", "\n- ", "\n• ", " + ", "...\n", ", and ", " & ");
    fc.assert(
      fc.property(fc.shuffledSubarray([...SAID], { minLength: 2 }), joints, (said, joint) => {
        const expected = said.flatMap(({ text }) => parse(text).items);
        expect(summary(parse(said.map(({ text }) => text).join(joint)).items)).toEqual(summary(expected));
      }),
      settings,
    );
  });

  it("the order of the lines does not matter", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...SAID], { minLength: 2 }),
        fc.constantFrom(", ", "\n", " and "),
        (said, joint) => {
          const expected = said.flatMap(({ text }) => parse(text).items);
          expect(summary(parse(said.map(({ text }) => text).join(joint)).items)).toEqual(summary(expected));
        },
      ),
      settings,
    );
  });

  it("a hostile text takes no longer than a bound", () => {
    const texts = [
      "פיצה ".repeat(2000),
      "1 ".repeat(5000),
      "with ".repeat(2000),
      "(".repeat(10_000),
      "א".repeat(10_000),
    ];
    for (const text of texts) {
      const startedAt = performance.now();
      parse(text);
      expect(performance.now() - startedAt).toBeLessThan(1000);
    }
  });

  it("counts and prices add up", () => {
    const counted = fc.array(fc.tuple(fc.constantFrom("p-coke", "p-water"), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    const names: Readonly<Record<string, string>> = { "p-coke": "coke", "p-water": "water" };
    fc.assert(
      fc.property(counted, fc.constantFrom(", ", " and ", "\n"), (lines, joint) => {
        const text = lines.map(([id, count]) => `${count} ${names[id]}`).join(joint);
        const wanted = lines.reduce((sum, [id, count]) => sum + count * (PRICES[id] ?? 0), 0);
        const total = parse(text).items.reduce(
          (sum, { product, quantity }) => sum + quantity * (PRICES[product] ?? 0),
          0,
        );
        expect(total).toBe(wanted);
      }),
      settings,
    );
  });

  it("parts of a count and what is left of it are the count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 8 }), (all, part) => {
        fc.pre(part < all);
        const { items } = parse(`${all} large margheritas, ${part} with corn`);
        expect(items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(all);
        expect(items.find(({ options }) => options["g-top"])?.quantity).toBe(part);
      }),
      settings,
    );
  });

  it("the same message gives the same result", () => {
    const rows = readFileSync(new URL("../corpus/trades.dev.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(0, 30);
    for (const row of rows) {
      const { text } = JSON.parse(row);
      expect(parse(text)).toEqual(parse(text));
    }
  });
});
