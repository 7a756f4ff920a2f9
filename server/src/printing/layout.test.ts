import { expect, test } from "vitest";
import { row } from "./block.ts";
import { formatsFor, together } from "./formats.ts";
import { layOut, paperDots, type Run } from "./layout.ts";
import { measure } from "./measure.ts";
import { dotsOf, svgOf } from "./paint.ts";
import { laidOut } from "./paper.ts";
import { testContents } from "./test-paper.ts";

const rightOf = ({ x, anchor, width }: Run) => (anchor === "right" ? x : anchor === "left" ? x + width : x + width / 2);
const leftOf = (run: Run) => rightOf(run) - run.width;

test.each(["he", "en"] as const)("every price ends at one edge and nothing leaves the paper (%s)", (language) => {
  for (const kind of ["ticket", "receipt"] as const) {
    const { runs, rects, height } = laidOut(kind, testContents(language, { hasPrices: true }));
    const amounts = runs.filter(({ role }) => role === "amount");
    expect(amounts.length).toBeGreaterThan(3);
    expect(new Set(amounts.map(rightOf)).size).toBe(1);
    for (const run of runs) {
      expect(leftOf(run), run.text).toBeGreaterThanOrEqual(-0.5);
      expect(rightOf(run), run.text).toBeLessThanOrEqual(paperDots + 0.5);
    }
    for (const { x, y, width, height: tall } of rects) {
      expect(x + width).toBeLessThanOrEqual(paperDots + 0.5);
      expect(y + tall).toBeLessThanOrEqual(height + 0.5);
    }
  }
});

test.each(["he", "en"] as const)("no text runs into the price beside it (%s)", (language) => {
  const { runs } = laidOut("receipt", testContents(language));
  for (const amount of runs.filter(({ role }) => role === "amount"))
    for (const text of runs.filter(({ role, y }) => role === "text" && y === amount.y)) {
      const isClear = language === "he" ? leftOf(text) > rightOf(amount) : rightOf(text) < leftOf(amount);
      expect(isClear, `${text.text} and ${amount.text}`).toBe(true);
    }
});

test("Hebrew starts at the right with the quantity outermost; English at the left", () => {
  const of = (language: "he" | "en") => laidOut("ticket", testContents(language)).runs;
  const find = (runs: Run[], text: string) => runs.find((run) => run.text.includes(text)) as Run;
  const he = of("he");
  expect(find(he, "מרגריטה")).toMatchObject({ anchor: "right", direction: "rtl" });
  expect(he.filter(({ role }) => role === "lead").every((run) => rightOf(run) === paperDots)).toBe(true);
  expect(rightOf(find(he, "בלי זיתים"))).toBeLessThan(rightOf(find(he, "מרגריטה")));
  const en = of("en");
  expect(find(en, "Margherita")).toMatchObject({ anchor: "left", direction: "ltr" });
  expect(leftOf(find(en, "no olives"))).toBeGreaterThan(leftOf(find(en, "Margherita")));
});

test("what was removed is struck through, what was added has its sign, and both stand under their word", () => {
  const { runs, rects } = laidOut("ticket", testContents("en"));
  const y = (text: string) => (runs.find((run) => run.text.includes(text)) as Run).y;
  expect(y("REMOVED")).toBeLessThan(y("Caesar salad"));
  expect(y("Caesar salad")).toBeLessThan(y("ADDED"));
  expect(y("ADDED")).toBeLessThan(y("Garlic bread"));
  const salad = runs.find(({ text }) => text === "Caesar salad") as Run;
  expect(rects.some(({ x, width, y: at }) => x === salad.x && width === salad.width && at < salad.y)).toBe(true);
  expect(runs.filter(({ text }) => text.includes("+1")).length).toBe(2);
});

/** Which columns of a one-row paper have ink, as text. */
function ink(text: string, direction: "rtl" | "ltr"): string {
  const paper = { title: "", direction, language: "he" as const, blocks: [row(text, 40)] };
  const { bytesPerRow, rows, bits } = dotsOf(layOut(paper, measure));
  return Array.from({ length: paperDots }, (_, x) =>
    Array.from({ length: rows }, (_row, y) => ((bits[y * bytesPerRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1).join(""),
  ).join("|");
}
const columns = (picture: string) => picture.split("|");
const isInked = (column: string | undefined) => column?.includes("1") ?? false;

test("in a line of Hebrew the Hebrew comes first from the right, and English and digits keep their order", () => {
  const mixed = columns(ink("שלום ABC 12", "rtl"));
  const hebrew = columns(ink("שלום", "rtl"));
  const from = hebrew.findIndex(isInked);
  expect(from).toBeGreaterThan(paperDots / 2);
  expect(mixed.slice(from)).toEqual(hebrew.slice(from));
  // Left of it what a line of English has at its start, from the same dot on.
  const english = columns(ink("ABC 12", "ltr")).filter(isInked);
  expect(mixed.slice(0, from).filter(isInked).length).toBeCloseTo(english.length, -1);
});

test("of a Hebrew price the digits stand at the right edge as they stand alone, and the sign of the shekel left of them", () => {
  const price = columns(ink(formatsFor("he", "Asia/Jerusalem", new Date()).money(10_800, "ILS"), "rtl"));
  const digits = columns(ink("108.00", "rtl"));
  const from = digits.findIndex(isInked);
  expect(price.slice(from)).toEqual(digits.slice(from));
  const sign = columns(ink("₪", "rtl")).filter(isInked);
  expect(price.slice(0, from).filter(isInked).length).toBeCloseTo(sign.length, -1);
});

test("the kitchen's ticket has the way to the door in full; the customer's receipt keeps the code to itself", () => {
  const said = (kind: "ticket" | "receipt") =>
    laidOut(kind, testContents("he"))
      .runs.map(({ text }) => text.replaceAll("\u00a0", " "))
      .join(" ");
  expect(said("ticket")).toContain("הרצל 5, חיפה, דירה 12 (קומה 3), כניסה ב, קוד 1470");
  expect(said("receipt")).not.toContain("1470");
});

test.each(["code 1470", "קוד 1470", "קוד #1470", "כניסה ב", "דירה 12"])(
  "no line breaks within “%s”, however the address before it ends",
  (said) => {
    for (const long of ["א", "אבגדהוז", "אבגדהוז חטיכלמנ", "street of the long name", "אבגדהוז חטיכלמנ סעפצ"]) {
      const blocks = [row(together(`${long.repeat(2)}, ${said}, תודה`), 60)];
      const { runs } = layOut({ title: "", direction: "rtl", language: "he", blocks }, measure);
      expect(runs.filter(({ text }) => text.includes(together(said))).length, long).toBe(1);
    }
  },
);

test("the notes are framed above the first dish, the kitchen's first", () => {
  const { runs, rects } = laidOut("ticket", testContents("he"));
  const yOf = (text: string) => (runs.find((run) => run.text.includes(text)) as Run).y;
  const [kitchen, customer, dish] = [yOf("אגוזים"), yOf("הפעמון"), yOf("מרגריטה")];
  expect(kitchen).toBeLessThan(customer);
  expect(customer).toBeLessThan(dish);
  for (const y of [kitchen, customer])
    expect(rects.some((side) => side.width < 10 && side.y < y && side.y + side.height > y)).toBe(true);
});

test("emoji are printed in black, those that are put together and those that ask for colour too", () => {
  for (const emoji of ["🔥", "🥜", "⚠️", "❤️", "1️⃣", "👍🏽", "👩🏽‍🍳", "🇮🇱"]) {
    expect(columns(ink(emoji, "rtl")).filter(isInked).length, emoji).toBeGreaterThan(20);
    const paper = { title: "", direction: "rtl" as const, language: "he" as const, blocks: [row(emoji, 40)] };
    // A font in colour has pictures.
    expect(svgOf(layOut(paper, measure)).toString(), emoji).not.toContain("<image");
  }
});

test("a telephone number keeps its plus at its left in Hebrew", () => {
  // The arm of a plus is a few dots high; every digit begins and ends higher.
  const isArm = (column: string | undefined) => [...(column ?? "")].filter((dot) => dot === "1").length <= 6;
  const inHebrew = columns(ink("\u2066+972 55\u2069", "rtl")).filter(isInked);
  expect(inHebrew.slice(2, 6).every(isArm)).toBe(true);
  expect(inHebrew.slice(-6, -2).every(isArm)).toBe(false);
});

test("a word that is wider than the paper is broken and not cut", () => {
  const paper = { title: "", direction: "rtl" as const, language: "he" as const, blocks: [row("א".repeat(60), 40)] };
  const { runs } = layOut(paper, measure);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.map(({ text }) => text).join("")).toBe("א".repeat(60));
});

/** Where in a row of a paper there is ink, from left to right. */
function inkOf(row: Run, { bytesPerRow, bits }: ReturnType<typeof dotsOf>, above: number): number[] {
  const [top, bottom] = [Math.round(row.y - row.size * 0.6) + above, Math.round(row.y) + above];
  return Array.from({ length: paperDots }, (_, x) => x).filter((x) =>
    Array.from({ length: bottom - top }, (_row, y) => y + top).some(
      (y) => ((bits[y * bytesPerRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1,
    ),
  );
}

test.each(["he", "en"] as const)(
  "on paper the last digit of every price ends at one edge, within its own roundness (%s)",
  (language) => {
    const layout = laidOut("receipt", testContents(language));
    const dots = dotsOf(layout);
    const above = (dots.rows - layout.height) / 2;
    const amounts = layout.runs.filter(({ role }) => role === "amount");
    const edges = amounts.map((run) => {
      const edge = rightOf(run);
      return edge - Math.max(...inkOf(run, dots, above).filter((x) => x <= edge + 1));
    });
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(3);
    expect(Math.max(...edges)).toBeLessThanOrEqual(5);
  },
);
