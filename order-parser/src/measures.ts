import { numeralBase, numeralValue } from "./numerals.ts";
import type { Token } from "./text/tokens.ts";

export type Measure = {
  key: string;
  dimension: "weight" | "volume" | "percent" | "length";
  amount: number;
  length: number;
};

type Unit = { dimension: Measure["dimension"]; factor: number };

const UNITS = new Map<string, Unit>();
function define(dimension: Measure["dimension"], factor: number, words: string): void {
  for (const word of words.split(" ")) UNITS.set(word, { dimension, factor });
}
// Bases as the tokeniser gives them: no geresh, ordinary final letters.
define("weight", 1000, "kg kgs kilo kilos kilogram kilograms קג קילו קילוגרמ קילוגרם קלו קיל");
define("weight", 1, "g gr gram grams grms גרמ גר ג");
define("weight", 0.001, "mg מג");
define("volume", 1, "l lt ltr liter liters litre litres ליטר ליטרימ ל");
define("volume", 0.001, "ml מל cc");
define("percent", 1, "percent אחוז אחוזימ");
define("length", 1, "cm סמ");
define("length", 0.1, "mm ממ");
define("length", 100, "meter meters metre metres mtr מטר מטרימ m");
define("length", 2.54, "inch inches אינץ אינצ");

export function unitOf(base: string): Unit | null {
  return UNITS.get(base) ?? null;
}

export function measureKey(dimension: Measure["dimension"], amount: number): string {
  return `m:${dimension[0]}${Math.round(amount * 1000) / 1000}`;
}

const FRACTIONS: Readonly<Record<string, number>> = { חצי: 0.5, half: 0.5, רבע: 0.25, quarter: 0.25 };

function amountAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") return token.value;
  if (token.kind !== "word") return null;
  const base = numeralBase(token.base);
  return FRACTIONS[base] ?? numeralValue(base);
}

function measure(unit: Unit, amount: number, length: number): Measure {
  return {
    key: measureKey(unit.dimension, amount * unit.factor),
    dimension: unit.dimension,
    amount: amount * unit.factor,
    length,
  };
}

/** "שלוש מאות", "three hundred", "מאה וחמישים". */
function readHundreds(tokens: readonly Token[], at: number, first: number): { amount: number; length: number } | null {
  const times = ["מאות", "hundred"].includes(tokens[at + 1]?.base ?? "") && first < 10;
  if (!times && first !== 100 && first !== 200) return null;
  if (tokens[at]?.kind === "number" && !times) return null;
  const hundreds = times ? first * 100 : first;
  const end = times ? at + 2 : at + 1;
  const rest = tokens[end]?.kind === "word" ? numeralValue(numeralBase(tokens[end]?.base ?? "")) : null;
  if (rest === null || rest < 10 || rest > 90) return { amount: hundreds, length: end - at };
  return { amount: hundreds + rest, length: end + 1 - at };
}

/** "And a half", "ורבע" behind a unit. */
function readPart(tokens: readonly Token[], at: number): { amount: number; length: number } {
  const base = tokens[at]?.base;
  if (base === "וחצי") return { amount: 0.5, length: 1 };
  if (base === "ורבע") return { amount: 0.25, length: 1 };
  const fraction = FRACTIONS[tokens[at + 2]?.base ?? ""];
  if (base === "and" && tokens[at + 1]?.base === "a" && fraction !== undefined) return { amount: fraction, length: 3 };
  return { amount: 0, length: 0 };
}

/** "Kilo", "וליטר": one of it, when no number is said. */
function loneUnit(base: string): Unit | null {
  return unitOf(base) ?? (/^ו../.test(base) ? unitOf(base.slice(1)) : null);
}

/** "Three quarters of", "שלושת רבעי", "3/4". */
function readQuarters(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind === "number" && first.value === 3 && second?.raw === "/" && third?.value === 4) return 3;
  if (/^three$/.test(first?.base ?? "") && second?.base === "quarters") return third?.base === "of" ? 3 : 2;
  return /^(?:שלושת|שלושה|שלוש)$/.test(first?.base ?? "") && second?.base === "רבעי" ? 2 : 0;
}

/** A stated amount with its unit at this place: "1.5L", "3%", "ליטר וחצי", "אחוז אחד", "half a kilo". */
export function readMeasure(tokens: readonly Token[], at: number): Measure | null {
  const first = tokens[at];
  if (!first) return null;
  const slash = tokens[at + 1]?.raw === "/" && first.kind === "number" && first.value === 1;
  const divisor = slash ? (tokens[at + 2]?.value ?? 0) : 0;
  const quarters = readQuarters(tokens, at);
  const amount = quarters > 0 ? 0.75 : divisor === 2 || divisor === 4 ? 1 / divisor : amountAt(tokens, at);
  if (amount !== null) {
    const hundreds = readHundreds(tokens, at, amount);
    const said = hundreds?.amount ?? amount;
    let next = at + (hundreds?.length ?? (quarters > 0 ? quarters : divisor === 2 || divisor === 4 ? 3 : 1));
    if (tokens[next]?.base === "a" && said < 1) next++;
    const after = tokens[next];
    if (after?.base === "%") return measure({ dimension: "percent", factor: 1 }, said, next + 1 - at);
    let extra = 0;
    let unitAt = next;
    if (after?.base === "וחצי" && unitOf(tokens[next + 1]?.base ?? "")) {
      extra = 0.5;
      unitAt = next + 1;
    }
    const word = tokens[unitAt];
    const unit = word?.kind === "word" ? unitOf(word.base) : null;
    // A lone ל is "to", a lone m a size, unless it stands right behind the number.
    if (unit && !((word?.base === "ל" || word?.base === "m") && !word.joined)) {
      const part = readPart(tokens, unitAt + 1);
      return measure(unit, said + extra + part.amount, unitAt + 1 + part.length - at);
    }
    return null;
  }
  const unit = first.kind === "word" ? loneUnit(first.base) : null;
  if (!unit || first.base.length < 3 || unit.dimension === "length") return null;
  const second = tokens[at + 1];
  const part = readPart(tokens, at + 1);
  if (part.amount > 0) return measure(unit, 1 + part.amount, 1 + part.length);
  if (unit.dimension === "percent") {
    const following = amountAt(tokens, at + 1);
    return following === null ? null : measure(unit, following, 2);
  }
  if (second?.base === "אחד") return measure(unit, 1, 2);
  return measure(unit, 1, 1);
}
