import { readMeasure } from "./measures.ts";
import { isVague, numeralBase, numeralValue } from "./numerals.ts";
import type { Token } from "./text/tokens.ts";

export type Quantity = {
  value: number;
  /** Of the text, in tokens. */
  length: number;
  /** Grams when a weight was said. */
  grams: number | null;
  /** Litres when a volume was said. */
  litres: number | null;
  vague: boolean;
  /** "a", "an": counts one but may also stand before a thing that is only described. */
  article: boolean;
  /** "x2": belongs to what stands before it. */
  trailing: boolean;
  /** "A pair": two, or one of what comes in twos. */
  pair: boolean;
  /** "A five": one of what is called five, where there is such a choice. */
  noun: boolean;
  /** "4 pieces": may be how many come in one. */
  pieces: boolean;
};

const OTHERS = new Set([
  "other",
  "second",
  "שנייה",
  "שניה",
  "השנייה",
  "השניה",
  "בשנייה",
  "בשניה",
  "ובשנייה",
  "ובשניה",
  "והשנייה",
  "והשניה",
]);

export const PIECES: ReadonlySet<string> = new Set(["pcs", "pc", "piece", "pieces", "יח", "יחידות", "חתיכות", "חתיכה"]);

const HALF_OF_IT = /^ו?(?:חציה|חצייה|חציו)$/;

/** One, said in one word. */
export const ONE: Quantity = {
  value: 1,
  length: 1,
  grams: null,
  litres: null,
  vague: false,
  article: false,
  trailing: false,
  pair: false,
  noun: false,
  pieces: false,
};

function quantity(value: number, length: number, extra: Partial<Quantity> = {}): Quantity {
  return { ...ONE, value, length, ...extra };
}

const isTimes = (token: Token | undefined): boolean =>
  token !== undefined && (token.raw === "x" || token.raw === "X" || token.raw === "×" || token.raw === "*");

/** "10x15": how large, not how many. */
export function isDimensions(tokens: readonly Token[], at: number): boolean {
  const [one, times, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.kind !== "number" || other?.kind !== "number" || one.value < MIN_SIDE || other.value < MIN_SIDE)
    return false;
  return isTimes(times) && times?.joined === true && other.joined;
}

/** Fewer times something is a count. */
const MIN_SIDE = 5;

function wordQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const base = numeralBase(tokens[at]?.base ?? "");
  const next = tokens[at + 1]?.base ?? "";
  if (base === "half") {
    if (next === "a" && tokens[at + 2]?.base === "dozen") return quantity(6, 3);
    return next === "dozen" ? quantity(6, 2) : quantity(0.5, next === "a" ? 2 : 1);
  }
  const before = tokens[at - 1]?.base ?? "";
  // "On one half", "על חצי אחד".
  if (/^one$/.test(base) && next === "half" && /^(?:on|the|just|only)$/.test(before)) return quantity(0.5, 2);
  if (base === "חצי" && /^(?:אחד|אחת)$/.test(next) && (before === "על" || tokens[at]?.base === "בחצי"))
    return quantity(0.5, 2);
  if (HALF_OF_IT.test(base)) return quantity(0.5, 1);
  if (base === "חצי") return next === "תריסר" ? quantity(6, 2) : quantity(0.5, 1);
  if (base === "רבע" || base === "quarter") return quantity(0.25, 1);
  if (isVague(base)) return quantity(1, 1, { vague: true });
  if (base === "a" && (next === "few" || next === "lot"))
    return next === "few" ? quantity(1, 2, { vague: true }) : null;
  if (base === "a" && (next === "couple" || next === "pair" || next === "dozen")) {
    const of = tokens[at + 2]?.base === "of" ? 1 : 0;
    return quantity(next === "dozen" ? 12 : 2, 2 + of, { pair: next === "pair" });
  }
  if (base === "a" && next === "half") return null;
  // "On one olives, on the other corn".
  if (OTHERS.has(base) || (base === "the" && OTHERS.has(next)))
    return quantity(1, base === "the" ? 2 : 1, { article: true });
  const value = numeralValue(base);
  if (value === null) return null;
  if ((next === "עשרה" || next === "עשר") && value < 10) return quantity(value + 10, 2);
  const ones = numeralValue(numeralBase(next));
  if (value >= 20 && value < 100 && ones !== null && ones < 10 && next !== "a" && next !== "an")
    return quantity(value + ones, 2);
  if (next === "וחצי") return quantity(value + 0.5, 2);
  if (next === "dozen") return quantity(value * 12, 2);
  if (next === "and" && tokens[at + 2]?.base === "a" && tokens[at + 3]?.base === "half")
    return quantity(value + 0.5, 4);
  return quantity(value, next === "of" && value === 2 && base !== "two" ? 2 : 1, {
    article: base === "a" || base === "an",
    pair: base === "pair" || base === "זוג",
  });
}

/** "2 litres of milk": no count, but how many cartons of a litre are wanted. */
export function readVolume(tokens: readonly Token[], at: number): Quantity | null {
  const volume = readMeasure(tokens, at);
  if (volume?.dimension !== "volume" || volume.amount < 1) return null;
  return quantity(1, volume.length, { litres: volume.amount, article: true });
}

/** How many or how much is said at this place, with the multiplication signs and units around it. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const first = tokens[at];
  if (!first) return null;
  const weight = readMeasure(tokens, at);
  if (weight?.dimension === "weight" && weight.amount >= 1) {
    return quantity(weight.amount / 1000, weight.length, { grams: weight.amount });
  }
  if (weight) return null;
  if (isDimensions(tokens, at) || (isTimes(first) && isDimensions(tokens, at - 1))) return null;
  if (isTimes(first)) {
    const number = tokens[at + 1];
    return number?.kind === "number" ? quantity(number.value, 2, { trailing: true }) : null;
  }
  if (first.kind === "number") {
    const next = tokens[at + 1];
    if (isTimes(next)) return quantity(first.value, 2);
    const upTo = tokens[at + 2];
    // "2-3": which of them has to be asked.
    if (next?.raw === "-" && next.joined && upTo?.kind === "number" && upTo.joined && upTo.value > first.value)
      return quantity(first.value, 3, { vague: true });
    if (next?.base === "וחצי") return quantity(first.value + 0.5, 2);
    if (next?.base === "dozen") return quantity(first.value * 12, 2);
    if (next?.raw === "/" && tokens[at + 2]?.kind === "number" && first.value === 1 && tokens[at + 2]?.value === 2)
      return quantity(0.5, 3);
    return quantity(first.value, 1, { pieces: PIECES.has(next?.base ?? "") });
  }
  return first.kind === "word" ? wordQuantity(tokens, at) : null;
}
