import { exactly, LEXICON, type TrieNode } from "../lexicon.ts";
import { readMeasure } from "../measures.ts";
import { numeralValue } from "../numerals.ts";
import { hebrewPrefixes } from "../text/hebrew.ts";
import { stemOf } from "../text/stems.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import type { LocalName } from "../types.ts";

/** Words inside names that say nothing by themselves. */
const GLUE = new Set([
  "of",
  "the",
  "and",
  "with",
  "in",
  "per",
  "x",
  "a",
  "style",
  "עמ",
  "של",
  "או",
  "ב",
  "ל",
  "על",
  "יח",
  "טעמ",
]);

const WITH = new Set(["with", "עמ"]);

/** "On a stick", "על מקל": how it is served, and no count of it. */
const SERVED_ON = new Set(["on", "על"]);

const PIECES = new Set(["pcs", "pieces", "units", "יח", "יחידות"]);

export type RawUnit = {
  keys: Set<string>;
  kind: "thing" | "adjective" | "counter" | "number" | "measure" | "word" | "heading";
  aside: boolean;
};

function conceptKeys(ids: readonly string[]): string[] {
  return ids.map((id) => `c:${id}`);
}

function kindOf(ids: readonly string[]): RawUnit["kind"] {
  const kinds = ids.map((id) => LEXICON.concepts.get(id)?.kind);
  if (kinds.length === 0) return "word";
  if (kinds.includes("thing")) return "thing";
  return kinds.includes("adjective") ? "adjective" : "counter";
}

/** The longest known phrase at this place of a name. */
function phraseAt(tokens: readonly Token[], at: number): { ids: string[]; length: number } | null {
  let node: TrieNode | undefined = LEXICON.things;
  let found: { ids: string[]; length: number } | null = null;
  for (let length = 0; node; length++) {
    if (length > 0 && node.ends.length > 0) found = { ids: node.ends, length };
    const token: Token | undefined = tokens[at + length];
    if (!token || (token.kind !== "word" && token.kind !== "number")) break;
    node = node.next.get(token.kind === "number" ? `#${token.value}` : stemOf(token.base));
  }
  return found;
}

function wordUnit(token: Token, aside: boolean): RawUnit {
  const stem = stemOf(token.base);
  const ids = new Set(exactly(token.base, LEXICON.things.next.get(stem)?.ends ?? []));
  // What the lexicon knows as written is not found by a stem it shares with something else.
  const keys = new Set(LEXICON.exact.has(token.base) ? [] : [`w:${stem}`]);
  // "מחיטה מלאה": a customer leaves the preposition out.
  if (ids.size === 0 && token.hebrew) {
    for (const { prefix, rest } of hebrewPrefixes(token.base)) {
      if (!["ב", "מ", "ה", "ו"].includes(prefix)) continue;
      const restStem = stemOf(rest);
      const ends = LEXICON.things.next.get(restStem)?.ends ?? [];
      // "מסיר" is a name, not "of a pot".
      if (ends.length > 0 && ends.every((id) => LEXICON.concepts.get(id)?.kind === "counter")) continue;
      if (LEXICON.stems.has(restStem)) keys.add(`w:${restStem}`);
      for (const id of ends) ids.add(id);
    }
  }
  const value = numeralValue(token.base);
  if (value !== null) keys.add(`n:${value}`);
  for (const key of conceptKeys([...ids])) keys.add(key);
  return { keys, kind: value !== null ? "number" : kindOf([...ids]), aside };
}

/** A name as units, either with known phrases kept whole or word by word. */
export function readName(name: string, phrases: boolean, isOption = false): RawUnit[] {
  const tokens = tokenise(name);
  const units: RawUnit[] = [];
  let aside = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (token.raw === "(") aside = true;
    if (token.raw === ")") aside = false;
    // "Meal with fries and a drink" is chosen by its first word.
    if (isOption && units.length > 0 && WITH.has(token.base)) aside = true;
    const measure = readMeasure(tokens, at);
    if (measure) {
      units.push({ keys: new Set([measure.key]), kind: "measure", aside });
      at += measure.length;
      continue;
    }
    if (token.kind === "number") {
      // How many come in one ("2 pcs", "(6)") is not how a few of them are asked for.
      const contents = aside || PIECES.has(tokens[at + 1]?.base ?? "");
      const keys = contents && token.value < 10 && !isOption ? [] : [`n:${token.value}`];
      units.push({ keys: new Set(keys), kind: "number", aside: contents });
      at++;
      continue;
    }
    if (token.kind !== "word" || GLUE.has(token.base)) {
      at++;
      continue;
    }
    const phrase = phrases ? phraseAt(tokens, at) : null;
    if (phrase && phrase.length > 1) {
      units.push({ keys: new Set(conceptKeys(phrase.ids)), kind: kindOf(phrase.ids), aside });
      at += phrase.length;
      continue;
    }
    const unit = wordUnit(token, aside);
    const before = tokens[at - (tokens[at - 1]?.base === "a" ? 2 : 1)]?.base ?? "";
    const served = unit.kind === "counter" && !isOption && SERVED_ON.has(before);
    units.push(served ? { ...unit, kind: "adjective" } : unit);
    at++;
  }
  return units;
}

/** "Fish & chips", "חומוס ובשר": a name with an "and" of its own. */
export function saysAnd(name: string): boolean {
  return /\s(?:and|&|n|\+)\s|\sו[א-ת]{3}/i.test(name);
}

export function namesOf(name: LocalName): string[] {
  return [name.en, name.he].filter((text): text is string => text !== undefined && text.trim() !== "");
}

export function readVariants(name: LocalName, isOption = false): RawUnit[][] {
  const variants: RawUnit[][] = [];
  for (const text of namesOf(name)) {
    const whole = readName(text, true, isOption);
    const words = readName(text, false, isOption);
    variants.push(whole);
    if (words.length !== whole.length) variants.push(words);
  }
  return variants.filter((units) => units.length > 0 && units.length <= 24);
}
