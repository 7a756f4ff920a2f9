import { AGES, MONEY, PEOPLE, YEARS } from "./knowledge/uncounted.ts";
import { LEXICON, type TrieNode } from "./lexicon.ts";
import { readMeasure } from "./measures.ts";
import { type Quantity, readQuantity, readVolume } from "./numbers.ts";
import { isOtherThing, type Labelling } from "./other-things.ts";
import { knownThingAt, type WordReading } from "./readings.ts";
import type { Span } from "./spans.ts";
import type { Token } from "./text/tokens.ts";

type Place = { start: number; end: number };

export type SeparatorMark = "and" | "comma" | "colon" | "stop" | "line" | "slot";

/** A message reduced to what matters for an order, in the order it was said. */
export type Atom =
  | ({ type: "quantity"; quantity: Quantity } & Place)
  /** `definite`: "the", ה. */
  | ({ type: "thing"; span: Span; lead: string; hebrew: boolean; definite: boolean } & Place)
  /** `preposed`: begins like "in", "to", "that" and tells no quality. */
  | ({ type: "unknown"; known: boolean; lead: string; hebrew: boolean; preposed: boolean } & Place)
  | ({ type: "cue"; cue: string } & Place)
  | ({ type: "separator"; mark: SeparatorMark } & Place);

const AND = new Set(["and", "&", "n", "+", "or", "ve", "ו", "או"]);
const MARKS: Readonly<Record<string, SeparatorMark>> = {
  ",": "comma",
  ";": "comma",
  ":": "colon",
  ".": "stop",
  "!": "stop",
  "?": "stop",
  "\n": "line",
  "–": "comma",
  "—": "comma",
};

export type PhraseMatch = { id: string; length: number; prefix: string };

function longestPhrase(
  root: TrieNode,
  tokens: readonly Token[],
  at: number,
  first: string,
): { id: string; length: number } | null {
  let node = root.next.get(first);
  let found: { id: string; length: number } | null = null;
  for (let length = 1; node; length++) {
    const id = node.ends[0];
    if (id !== undefined) found = { id: node.ends.find((end) => end !== "fill") ?? id, length };
    const token = tokens[at + length];
    if (!token || (token.kind !== "word" && token.kind !== "number")) break;
    node = node.next.get(token.kind === "number" ? `#${token.value}` : token.base);
  }
  return found;
}

/** The longest steering phrase at this place; Hebrew ones may carry "and" or "that". */
export function phraseAt(tokens: readonly Token[], at: number): PhraseMatch | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const plain = longestPhrase(LEXICON.phrases, tokens, at, token.base);
  if (plain) return { ...plain, prefix: "" };
  const prefix = token.base.slice(0, 1);
  if (!token.hebrew || token.base.length < 3 || !"ושה".includes(prefix)) return null;
  const rest = longestPhrase(LEXICON.phrases, tokens, at, token.base.slice(1));
  return rest ? { ...rest, prefix } : null;
}

/** A filler that also is a small part of a name ("good") stays a filler; a real name does not. */
const MIN_SCORE_OVER_FILLER = 0.5;

function namesProduct(span: Span, least = 0.9): boolean {
  return span.candidates.some(({ entity, coverage, weak }) => entity.kind === "product" && coverage >= least && !weak);
}

/** "Red" of "red wine" is the whole option: what follows it is the product. */
function saysOption(span: Span): boolean {
  return span.candidates.some(({ entity, coverage }) => entity.kind === "option" && coverage >= 0.95);
}

/** "White" of "white wine", unlike "cone" of "waffle cone" where that is another choice. */
function saysSameOption(part: Span, whole: Span): boolean {
  const [one] = part.candidates;
  const [other] = whole.candidates;
  return saysOption(part) && one?.entity.id === other?.entity.id && one?.entity.group === other?.entity.group;
}

/** "Pizza Bulgarian cheese": the cheese is said whole and is not the second word of a Four Cheese Pizza. */
function beforeWhole(spans: readonly Span[][], free: readonly Span[], longest: Span): Span {
  const said = longest.candidates[0]?.coverage ?? 1;
  for (let at = longest.start + 1; at < longest.end; at++) {
    const shorter = free.find((span) => span.end <= at);
    const whole = spans[at]?.some((span) => span.end > longest.end && (span.candidates[0]?.score ?? 0) >= 0.95);
    const named = shorter?.candidates.some(({ entity, weak }) => entity.kind === "product" && !weak);
    // "Photo mugs gift wrapped" where Gifts is the heading of mugs.
    const sameName = said < 0.9 || (shorter?.candidates[0]?.coverage ?? 0) > said - 0.05;
    if (shorter && named && whole && sameName) return shorter;
  }
  return longest;
}

function chooseSpan({ spans, masked }: Labelling, start: number): Span | null {
  const free = (spans[start] ?? []).filter((span) => {
    for (let at = span.start; at < span.end; at++) if (masked.has(at)) return false;
    return true;
  });
  const [longest] = free;
  if (!longest) return null;
  if (longest.candidates.some(({ entity }) => entity.kind === "product")) return beforeWhole(spans, free, longest);
  // "Pasta penne" of the group "Pasta shape" names a product and then its shape.
  // The same word read as a preposition and a product (שלמים as של מים) is not meant.
  const product = free.find((span) => namesProduct(span) && (span.end < longest.end || span.prefix === longest.prefix));
  if (product) return product;
  // "XL eggs" of the group "Egg size" is a size and then a product.
  for (let at = start + 1; at < longest.end; at++) {
    const shorter = free.find((span) => span.end <= at);
    // "יין לבן": the product, then its colour.
    const rest = spans[at]?.some((span) => span.end === longest.end && saysSameOption(span, longest)) ?? false;
    if (shorter && rest && namesProduct(shorter, 0.45)) return shorter;
    const least = shorter && saysOption(shorter) ? 0.45 : 0.6;
    if (shorter && spans[at]?.some((span) => span.end >= longest.end && namesProduct(span, least))) return shorter;
  }
  return longest;
}

function pushAnd(atoms: Atom[], at: number): void {
  const last = atoms.at(-1);
  if (last && last.type !== "separator") atoms.push({ type: "separator", mark: "and", start: at, end: at });
}

function pushUnknown(
  atoms: Atom[],
  { start, end, known, lead, hebrew, preposed }: Omit<Extract<Atom, { type: "unknown" }>, "type">,
): void {
  const last = atoms.at(-1);
  if (last?.type === "unknown" && last.end === start && lead === "") {
    last.end = end;
    last.known ||= known;
    return;
  }
  atoms.push({ type: "unknown", start, end, known, lead, hebrew, preposed });
}

/** `apart`: a space follows. A dash with one on both sides parts what it stands between. */
function readSeparator(token: Token, atoms: Atom[], at: number, apart: boolean): void {
  if (token.raw === "+") {
    pushAnd(atoms, at);
    return;
  }
  const mark = token.raw === "-" && apart && !token.joined && atoms.length > 0 ? "comma" : MARKS[token.raw];
  if (!mark) return;
  const last = atoms.at(-1);
  if (last?.type === "separator") {
    if (mark === "line" || (mark === "stop" && last.mark !== "line")) last.mark = mark;
    last.end = at + 1;
    return;
  }
  atoms.push({ type: "separator", mark, start: at, end: at + 1 });
}

/** "Packs", "fresh": a word that counts or describes, of something this menu does not tell apart by it. */
export function describesOnly(readings: readonly WordReading[]): boolean {
  const plain = readings.filter((reading) => reading.quality >= 0.95);
  return plain.some(({ stem }) => {
    const ids = LEXICON.things.next.get(stem)?.ends ?? [];
    return ids.length > 0 && ids.every((id) => LEXICON.concepts.get(id)?.kind !== "thing");
  });
}

const REFUSALS = new Set(["remove", "without", "refuse"]);

/** Something was taken off before: "no coke, bring a sprite" begins anew. */
function refuses(atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => atom.type === "cue" && REFUSALS.has(atom.cue));
}

/** "For the balcony": what it is for is not what is wanted. */
function isBehindFor(tokens: readonly Token[], at: number): boolean {
  return /^(the|my|our|your)$/.test(tokens[at - 1]?.base ?? "") && tokens[at - 2]?.base === "for";
}

/** Where the name of a person ends that begins here: one word, and one more that means nothing else. */
function nameEnd({ tokens, words, spans, masked }: Labelling, from: number): number {
  const at = tokens[from]?.raw === ":" ? from + 1 : from;
  const isName = (place: number): boolean => tokens[place]?.kind === "word" && !masked.has(place);
  if (!isName(at)) return from;
  const next = tokens[at + 1];
  const free =
    (spans[at + 1] ?? []).length === 0 && phraseAt(tokens, at + 1) === null && readQuantity(tokens, at + 1) === null;
  const joins = next?.hebrew === true && next.base.startsWith("ו");
  return isName(at + 1) && free && !joins && knownThingAt(tokens, words, at + 1) === null ? at + 2 : at + 1;
}

function readWordAtom(labelling: Labelling, at: number, atoms: Atom[]): number {
  const { tokens, words, spans } = labelling;
  const token = tokens[at];
  if (!token) return at + 1;
  const parted = partedCue(tokens, at);
  if (parted !== null) {
    atoms.push({ type: "cue", cue: parted, start: at, end: at + 1 });
    return at + 1;
  }
  const span = chooseSpan(labelling, at);
  const phrase = phraseAt(tokens, at);
  const quantity = readQuantity(tokens, at);
  const spanLength = span ? span.end - span.start : 0;
  const phraseLength = phrase?.length ?? 0;
  const volume = readVolume(tokens, at);
  if (volume && spanLength < volume.length) {
    atoms.push({ type: "quantity", quantity: volume, start: at, end: at + volume.length });
    return at + volume.length;
  }
  const best = span?.candidates[0];
  const isWeightOption =
    quantity?.grams != null &&
    (span?.candidates.some(
      ({ entity, coverage, score, weak }) =>
        (entity.kind === "option" && coverage >= 0.9) || (entity.kind === "product" && score >= 0.85 && !weak),
    ) ??
      false);
  const spanWins =
    span !== null &&
    !isOtherThing(labelling, at, spanLength) &&
    best !== undefined &&
    spanLength >= phraseLength &&
    spanLength >= (quantity?.length ?? 0) &&
    !(quantity && spanLength === quantity.length && !isWeightOption) &&
    !(
      phrase &&
      spanLength === phraseLength &&
      ((best.score < MIN_SCORE_OVER_FILLER && !isCountedNoun(atoms, at)) ||
        (phrase.id === "without" && (spans[at + phraseLength] ?? []).length > 0) ||
        (phrase.id !== "fill" && best.score < 0.95))
    );
  if (spanWins) {
    if (span.prefix.startsWith("ו")) pushAnd(atoms, at);
    const lead = span.prefix === "" && isBehindFor(tokens, at) ? "ל" : span.prefix;
    const definite = tokens[at - 1]?.base === "the" || span.prefix.includes("ה");
    atoms.push({ type: "thing", span, lead, hebrew: token.hebrew, definite, start: at, end: span.end });
    return span.end;
  }
  if (quantity && quantity.length >= phraseLength) {
    if (token.hebrew && token.base.startsWith("ו") && token.base.length > 2) pushAnd(atoms, at);
    const end = at + quantity.length;
    if (PEOPLE.has(tokens[end]?.base ?? "") || MONEY.has(tokens[end]?.base ?? "")) return end + 1;
    if (AGES.has(tokens[at - 1]?.base ?? "") || (YEARS.has(tokens[end]?.base ?? "") && tokens[end + 1]?.base === "old"))
      return end;
    // "2 more", "2 extra pitas": so many are added, unlike "more cheese".
    const named = labelling.spans[end + 1]?.some((each) => namesProduct(each, 0.7)) ?? false;
    const word = tokens[end]?.base;
    const more = !quantity.article && (word === "more" || (word === "extra" && quantity.value > 1 && named)) ? 1 : 0;
    if (more > 0) atoms.push({ type: "cue", cue: "add", start: end, end: end + 1 });
    const last = atoms.at(-1);
    const noun = last?.type === "quantity" && last.quantity.article && last.end === at && tokens[at - 1]?.base === "a";
    if (noun) atoms.pop();
    atoms.push({ type: "quantity", quantity: noun ? { ...quantity, noun } : quantity, start: at, end });
    return end + more;
  }
  if (phrase) {
    if (phrase.prefix === "ו" || tokens[at]?.base === "and") pushAnd(atoms, at);
    if (phrase.id === "named") {
      const end = nameEnd(labelling, at + phrase.length);
      atoms.push({ type: "cue", cue: phrase.id, start: at, end });
      return end;
    }
    // "Two of the small ones".
    const counted = phrase.id === "place" && token.base === "of" && atoms.at(-1)?.type === "quantity";
    if (phrase.id !== "fill" && !counted && !(phrase.id === "bring" && !refuses(atoms)))
      atoms.push({ type: "cue", cue: phrase.id, start: at, end: at + phrase.length });
    return at + phrase.length;
  }
  const measure = readMeasure(tokens, at);
  if (measure) return at + measure.length;
  if (describesOnly(words[at] ?? [])) return at + 1;
  const known = knownThingAt(tokens, words, at);
  const end = at + (known?.length ?? 1);
  if (tokens[end]?.raw === ":" && (atoms.length === 0 || atoms.at(-1)?.type === "separator")) return end;
  const lead = known ? known.prefix : "";
  if (lead.startsWith("ו")) pushAnd(atoms, at);
  pushUnknown(atoms, {
    start: at,
    end,
    known: known !== null,
    lead,
    hebrew: token.hebrew,
    preposed: /^[בלשכוה]/.test(token.base),
  });
  return end;
}

/** "One can and one bottle": counted, it is no verb. */
function isCountedNoun(atoms: readonly Atom[], at: number): boolean {
  const last = atoms.at(-1);
  return last?.type === "quantity" && !last.quantity.article && last.end === at;
}

/** "A large one": the word stands for what was said before and counts nothing. */
function standsForNoun(atoms: readonly Atom[], tokens: readonly Token[], at: number): boolean {
  if (!/^one$/.test(tokens[at]?.base ?? "")) return false;
  const last = atoms.at(-1);
  const before = atoms.at(-2);
  return (
    last?.type === "thing" &&
    last.end === at &&
    before?.type === "quantity" &&
    before.quantity.article &&
    !last.span.candidates.some(({ entity, weak }) => entity.kind === "product" && !weak)
  );
}

const PARTED_VERBS: Readonly<Record<string, readonly [cue: string, particles: readonly string[]]>> = {
  take: ["remove", ["off", "out", "away"]],
  leave: ["without", ["out", "off"]],
};
const MAX_PARTED = 6;

/** "Take the rice off": the verb whose second half comes after what it is about. */
function partedCue(tokens: readonly Token[], at: number): string | null {
  const [cue, particles] = PARTED_VERBS[tokens[at]?.base ?? ""] ?? [];
  if (cue === undefined) return null;
  for (let next = at + 2; next <= at + MAX_PARTED && tokens[next]?.kind === "word"; next++) {
    const ends = tokens[next + 1]?.base;
    // "Take the tuna off the pizza", unlike "take it out of the box".
    const apart = ends !== "of" && (ends !== "the" || tokens[at + 1]?.base === "the");
    if (particles?.includes(tokens[next]?.base ?? "") && apart) return cue;
  }
  return null;
}

/** Labels every word that is not masked (an address, a time) as one atom or drops it as filler. */
export function readAtoms(labelling: Labelling): Atom[] {
  const { tokens, masked } = labelling;
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (masked.has(at)) {
      if (atoms.at(-1)?.type !== "separator") atoms.push({ type: "separator", mark: "slot", start: at, end: at + 1 });
      at++;
    } else if (token.kind === "emoji" || token.kind === "clock") {
      at++;
    } else if (standsForNoun(atoms, tokens, at)) {
      at++;
    } else if (AND.has(token.base) && (phraseAt(tokens, at)?.length ?? 0) < 2) {
      pushAnd(atoms, at);
      at++;
    } else if (token.kind === "separator" && readQuantity(tokens, at) === null) {
      // A mark inside a known name ("coca-cola") was taken with it.
      readSeparator(token, atoms, at, tokens[at + 1]?.joined === false);
      at++;
    } else {
      at = readWordAtom(labelling, at, atoms);
    }
  }
  return atoms;
}
