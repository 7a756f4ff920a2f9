import type { MenuIndex } from "./indexed-menu.ts";
import { exactly, LEXICON, type TrieNode } from "./lexicon.ts";
import { measureKey, readMeasure, unitOf } from "./measures.ts";
import { numeralBase, numeralValue } from "./numerals.ts";
import { hebrewPrefixes, isHebrew } from "./text/hebrew.ts";
import { soundKeys } from "./text/sounds.ts";
import { skeletonOf, stemOf } from "./text/stems.ts";
import type { Token } from "./text/tokens.ts";
import { editDistance, findTypos } from "./text/typos.ts";

/** One way to read a word: the stem it may be, how sure, and the Hebrew letters taken off before it. */
export type WordReading = { stem: string; quality: number; prefix: string };

/** One way to read a few words as a part of a name. `key` is looked up in the menu's postings. */
export type UnitReading = { key: string; quality: number; prefix: string; length: number };

const PREFIX_QUALITY = 0.97;
const SKELETON_QUALITY = 0.85;
const SOUND_QUALITY = 0.8;
const JOINED_QUALITY = 0.95;
/** Shorter words are too easily made of two others. */
const MIN_JOINED = 6;
const TYPO_QUALITY = [1, 0.8, 0.7] as const;
/** A number from here on may be grams or millilitres without their word. */
const MIN_BARE_AMOUNT = 100;
/** Words of a message that are compared with slips of the keyboard; the rest is taken as written. */
const MAX_TYPO_WORDS = 80;

function addReading(found: WordReading[], stem: string, quality: number, prefix: string): void {
  if (!found.some((reading) => reading.stem === stem && reading.prefix === prefix))
    found.push({ stem, quality, prefix });
}

/** "Wrapped", "toasted": what was done with it. */
function doneTo(base: string): string[] {
  const rest = /^[a-z]{6,}$/.test(base) && base.endsWith("ed") ? base.slice(0, -2) : null;
  if (rest === null) return [];
  return [rest, `${rest}e`, ...(/(.)\1$/.test(rest) ? [rest.slice(0, -1)] : [])];
}

/** Two-letter stems only match words that are the same to the letter: too many others look alike. */
function knownStems(index: MenuIndex, base: string): { stem: string; quality: number }[] {
  const found: { stem: string; quality: number }[] = [];
  for (const stem of new Set([stemOf(base), base])) {
    if (index.stems.has(stem) || LEXICON.stems.has(stem)) found.push({ stem, quality: 1 });
  }
  // "חסות", "קשות": of two letters and an ending that a longer word would lose.
  const short = /^([א-ת]{2})ות$/.exec(base)?.[1];
  if (found.length === 0 && short !== undefined && (index.stems.has(short) || LEXICON.exact.has(`${short}ה`)))
    found.push({ stem: short, quality: 0.95 });
  if (found.length === 0) {
    const done = doneTo(base).find((stem) => index.stems.has(stem));
    if (done !== undefined) found.push({ stem: done, quality: 0.95 });
  }
  if (found.length === 0 && base.length >= 4 && /[א-ת]ת$/.test(base)) {
    const construct = base.slice(0, -1);
    if (index.stems.has(construct)) found.push({ stem: construct, quality: 0.95 });
  }
  return found;
}

/** What a slip may differ by: a vowel letter or two, not another word. */
function looksLike(form: string, stem: string, known: boolean): boolean {
  // "Sope" is soap, "seat" is no sheet.
  const short = stem.length <= 5 && !isHebrew(stem) && form.slice(0, 2) !== stem.slice(0, 2);
  const limit = known || short ? 1 : stem.length >= 8 ? 3 : 2;
  return editDistance(form, stem, limit) <= limit;
}

/** "זתים": without its vowel letter only two letters stand before the ending. */
function shortPlural(base: string): string[] {
  const rest = /^([א-ת]{2})(?:ימ|ות)$/.exec(base)?.[1];
  return rest === undefined ? [] : [rest];
}

/** A word with a meaning of its own is only a slip of another when it is Hebrew with a vowel letter left out. */
function mayBeSlip(base: string): boolean {
  const stem = stemOf(base);
  if (!LEXICON.stems.has(stem)) return true;
  return (
    isHebrew(base) &&
    (LEXICON.things.next.get(stem)?.ends ?? []).some((id) => LEXICON.concepts.get(id)?.kind === "thing")
  );
}

function isPhraseWord(base: string): boolean {
  if (LEXICON.phrases.next.has(base)) return true;
  return base.length > 3 && /^[וש]/.test(base) && LEXICON.phrases.next.has(base.slice(1));
}

/** Words of one language in the letters of the other: "מושרומס", "gvina". */
function addSoundalikes(
  index: MenuIndex,
  token: Token,
  forms: readonly { prefix: string; rest: string }[],
  found: WordReading[],
): void {
  for (const { prefix, rest } of forms) {
    if (prefix.length > 1 || rest.length < (token.hebrew ? 4 : 5) || LEXICON.stems.has(stemOf(rest))) continue;
    for (const key of soundKeys(rest)) {
      for (const stem of index.sounds.get(key) ?? []) {
        if (isHebrew(stem) !== token.hebrew)
          addReading(found, stem, SOUND_QUALITY * (prefix === "" ? 1 : PREFIX_QUALITY), prefix);
      }
    }
  }
}

/** "קילו" is no slip of "קלוי". */
function isUnit(base: string): boolean {
  return (
    base.length > 2 &&
    (unitOf(base) !== null || (base.length > 3 && /^[והב]/.test(base) && unitOf(base.slice(1)) !== null))
  );
}

/** "כוסוט": the same sound, written with the other letter. */
function otherEnding(base: string): string[] {
  const written = /^(.{2,}[וי])([טת])$/.exec(base);
  return written ? [stemOf(`${written[1]}${written[2] === "ט" ? "ת" : "ט"}`)] : [];
}

function readWord(index: MenuIndex, token: Token, mayCorrect: boolean): WordReading[] {
  const found: WordReading[] = [];
  // "שתי" is two before it is a drink; as part of a name a numeral is read by its value.
  if (numeralValue(numeralBase(token.base)) !== null) return found;
  for (const { stem, quality } of knownStems(index, token.base)) addReading(found, stem, quality, "");
  // "מטוגן" is fried, not "of" something.
  const prefixes = token.hebrew && !LEXICON.exact.has(token.base) ? hebrewPrefixes(token.base) : [];
  for (const { prefix, rest } of prefixes) {
    for (const { stem, quality } of knownStems(index, rest)) addReading(found, stem, quality * PREFIX_QUALITY, prefix);
  }
  const onMenu = found.some((reading) => index.wholeStems.has(reading.stem));
  if (onMenu || !mayCorrect || isPhraseWord(token.base) || isUnit(token.base)) return found;
  const withoutPrefix = [{ prefix: "", rest: token.base }, ...prefixes];
  for (const { prefix, rest } of withoutPrefix) {
    if (rest.length < 3 || !mayBeSlip(rest)) continue;
    const isKnown = LEXICON.stems.has(stemOf(rest));
    for (const form of [stemOf(rest), ...shortPlural(rest)]) {
      for (const stem of index.skeletons.get(skeletonOf(form) || form) ?? []) {
        if (looksLike(form, stem, isKnown))
          addReading(found, stem, SKELETON_QUALITY * (prefix === "" ? 1 : PREFIX_QUALITY), prefix);
      }
    }
  }
  for (const stem of otherEnding(token.base)) if (index.stems.has(stem)) addReading(found, stem, SKELETON_QUALITY, "");
  if (found.length > 0) return found;
  addSoundalikes(index, token, withoutPrefix, found);
  if (found.length > 0) return found;
  for (const { prefix, rest } of withoutPrefix) {
    if (prefix.length > 1) continue;
    for (const form of new Set([stemOf(rest), rest])) {
      for (const { word, distance } of findTypos(index.typos, form).slice(0, 4)) {
        addReading(found, word, (TYPO_QUALITY[distance] ?? 0.6) * (prefix === "" ? 1 : 0.9), prefix);
      }
    }
  }
  return found;
}

/** All readings of all words of a message. */
export function readWords(index: MenuIndex, tokens: readonly Token[]): WordReading[][] {
  let corrections = 0;
  return tokens.map((token) => {
    if (token.kind !== "word") return [];
    return readWord(index, token, ++corrections <= MAX_TYPO_WORDS);
  });
}

function extendPhrase(
  node: TrieNode,
  tokens: readonly Token[],
  words: readonly WordReading[][],
  at: number,
  state: { start: number; quality: number; prefix: string },
  found: UnitReading[],
): void {
  const length = at - state.start;
  const base = tokens[state.start]?.base.slice(state.prefix.length) ?? "";
  for (const id of length === 1 ? exactly(base, node.ends) : node.ends) {
    if (length > 0) found.push({ key: `c:${id}`, quality: state.quality, prefix: state.prefix, length });
  }
  const token = tokens[at];
  if (!token || at - state.start >= 5) return;
  if (token.kind === "number") {
    const child = node.next.get(`#${token.value}`);
    if (child) extendPhrase(child, tokens, words, at + 1, state, found);
    return;
  }
  if (token.raw === "-" && at > state.start) {
    extendPhrase({ next: node.next, ends: [] }, tokens, words, at + 1, state, found);
    return;
  }
  for (const reading of words[at] ?? []) {
    if (at > state.start && reading.prefix !== "" && reading.prefix !== "ה") continue;
    const child = node.next.get(reading.stem);
    if (!child) continue;
    const prefix = at === state.start ? reading.prefix : state.prefix;
    extendPhrase(
      child,
      tokens,
      words,
      at + 1,
      { start: state.start, quality: Math.min(state.quality, reading.quality), prefix },
      found,
    );
  }
}

/** "Sand paper", "צ'יז בורגר": two words that the menu writes as one. */
function joinedStem(index: MenuIndex, token: Token, next: Token | undefined): string | null {
  if (next?.kind !== "word" || next.hebrew !== token.hebrew) return null;
  if (token.base.length < 2 || next.base.length < 2 || token.base.length + next.base.length < MIN_JOINED) return null;
  const stem = stemOf(token.base + next.base);
  return index.stems.has(stem) ? stem : null;
}

/** What the words from this place on may mean as a part of a name, longest first. */
export function readUnits(
  index: MenuIndex,
  tokens: readonly Token[],
  words: readonly WordReading[][],
  at: number,
): UnitReading[] {
  const token = tokens[at];
  if (!token) return [];
  const found: UnitReading[] = [];
  const measure = readMeasure(tokens, at);
  if (measure) found.push({ key: measure.key, quality: 1, prefix: "", length: measure.length });
  if (token.kind === "number") {
    found.push({ key: `n:${token.value}`, quality: 1, prefix: "", length: 1 });
    for (const letter of ["v", "p"])
      found.push({ key: `m:${letter}${token.value}`, quality: 0.8, prefix: "", length: 1 });
    // "Absolut 700": nobody orders seven hundred.
    if (token.value >= MIN_BARE_AMOUNT)
      for (const key of [measureKey("volume", token.value / 1000), measureKey("weight", token.value)])
        found.push({ key, quality: 0.8, prefix: "", length: 1 });
  }
  extendPhrase(LEXICON.things, tokens, words, at, { start: at, quality: 1, prefix: "" }, found);
  if (token.kind === "word") {
    const numeral = numeralBase(token.base);
    const value = numeralValue(numeral);
    const prefix = token.base.slice(0, token.base.length - numeral.length);
    if (value !== null && token.base.length > 1) found.push({ key: `n:${value}`, quality: 1, prefix, length: 1 });
    const joined = joinedStem(index, token, tokens[at + 1]);
    if (joined !== null) {
      for (const key of [`w:${joined}`, ...(LEXICON.things.next.get(joined)?.ends ?? []).map((id) => `c:${id}`)])
        found.push({ key, quality: JOINED_QUALITY, prefix: "", length: 2 });
    }
    for (const reading of words[at] ?? [])
      found.push({ key: `w:${reading.stem}`, quality: reading.quality, prefix: reading.prefix, length: 1 });
  }
  return found.filter((reading) => index.postings.has(reading.key)).sort((a, b) => b.length - a.length);
}

/** The longest known name of a thing at this place, whether or not the menu has it. */
export function knownThingAt(
  tokens: readonly Token[],
  words: readonly WordReading[][],
  at: number,
): { id: string; length: number; prefix: string } | null {
  const found: UnitReading[] = [];
  extendPhrase(LEXICON.things, tokens, words, at, { start: at, quality: 1, prefix: "" }, found);
  let best: UnitReading | null = null;
  for (const reading of found) {
    const kind = LEXICON.concepts.get(reading.key.slice(2))?.kind;
    if (kind === "thing" && reading.quality > 0.9 && (!best || reading.length > best.length)) best = reading;
  }
  return best ? { id: best.key.slice(2), length: best.length, prefix: best.prefix } : null;
}
