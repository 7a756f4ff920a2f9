import { CUES, FILLERS } from "./knowledge/cues.ts";
import { DRINKS, SHOP } from "./knowledge/drinks-and-shop.ts";
import { FOODS } from "./knowledge/foods.ts";
import { ADJECTIVES, COUNTERS } from "./knowledge/modifiers.ts";
import { TRADES } from "./knowledge/trades.ts";
import { skeletonOf, stemOf } from "./text/stems.ts";
import { tokenise } from "./text/tokens.ts";

/** `thing`: can be what is sold. `adjective`, `counter`: describe or count it. `cue`, `filler`: speak about the order. */
export type ConceptKind = "thing" | "adjective" | "counter" | "cue" | "filler";

export type Concept = { id: string; kind: ConceptKind; parent: string | null };

export type TrieNode = { next: Map<string, TrieNode>; ends: string[] };

export type Lexicon = {
  concepts: Map<string, Concept>;
  /** Names of things, by stem. */
  things: TrieNode;
  /** Steering phrases, by exact word. */
  phrases: TrieNode;
  /** Every stem that occurs in a name of a thing. */
  stems: Set<string>;
  /** The stems each concept's one-word and many-word names are made of. */
  stemsByConcept: Map<string, Set<string>>;
  skeletons: Map<string, Set<string>>;
  /** One-word names as written: "עוגיות" are cookies, though their stem is that of cakes too. */
  exact: Map<string, Set<string>>;
};

export function newNode(): TrieNode {
  return { next: new Map(), ends: [] };
}

function insert(root: TrieNode, keys: readonly string[], id: string): void {
  let node = root;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = newNode();
      node.next.set(key, child);
    }
    node = child;
  }
  if (node !== root && !node.ends.includes(id)) node.ends.push(id);
}

export function addToSet(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

type Line = { id: string; parent: string | null; forms: string[] };

/** Reads `id<parent: english, english | hebrew, hebrew` lines; `#` starts a remark. */
export function readKnowledge(source: string): Line[] {
  const lines: Line[] = [];
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    const colon = line.indexOf(":");
    if (line === "" || line.startsWith("#") || colon < 0) continue;
    const [id = "", parent] = line.slice(0, colon).split("<");
    const forms = line
      .slice(colon + 1)
      .split(/[|,]/)
      .map((form) => form.trim())
      .filter((form) => form !== "");
    lines.push({ id: id.trim(), parent: parent?.trim() ?? null, forms });
  }
  return lines;
}

function wordKeys(form: string, key: (base: string) => string): string[] {
  return tokenise(form)
    .filter((token) => token.kind === "word" || token.kind === "number")
    .map((token) => (token.kind === "number" ? `#${token.value}` : key(token.base)));
}

function buildLexicon(): Lexicon {
  const lexicon: Lexicon = {
    concepts: new Map(),
    things: newNode(),
    phrases: newNode(),
    stems: new Set(),
    stemsByConcept: new Map(),
    skeletons: new Map(),
    exact: new Map(),
  };
  const sources: readonly (readonly [string, ConceptKind])[] = [
    [FOODS, "thing"],
    [DRINKS, "thing"],
    [SHOP, "thing"],
    [TRADES, "thing"],
    [ADJECTIVES, "adjective"],
    [COUNTERS, "counter"],
    [CUES, "cue"],
    [FILLERS, "filler"],
  ];
  for (const [source, kind] of sources) {
    for (const { id, parent, forms } of readKnowledge(source)) {
      if (!lexicon.concepts.has(id)) lexicon.concepts.set(id, { id, kind, parent });
      for (const form of forms) {
        if (kind === "cue" || kind === "filler") {
          insert(
            lexicon.phrases,
            wordKeys(form, (base) => base),
            id,
          );
          continue;
        }
        const keys = wordKeys(form, stemOf);
        insert(lexicon.things, keys, id);
        const bases = wordKeys(form, (base) => base);
        if (bases.length === 1 && bases[0] !== undefined) addToSet(lexicon.exact, bases[0], id);
        for (const stem of keys) {
          lexicon.stems.add(stem);
          addToSet(lexicon.stemsByConcept, id, stem);
          const skeleton = skeletonOf(stem);
          if (skeleton !== "") addToSet(lexicon.skeletons, skeleton, stem);
        }
      }
    }
  }
  return lexicon;
}

/** Built once per process: about 1,000 concepts. */
export const LEXICON: Lexicon = buildLexicon();

/** Of what shares the word's stem, what is written just like it; all of it when none is. */
export function exactly(base: string, ids: readonly string[]): readonly string[] {
  const exact = LEXICON.exact.get(base);
  const same = exact ? ids.filter((id) => exact.has(id)) : [];
  return same.length > 0 ? same : ids;
}

/** A word that can stand for itself and for the kind it belongs to (spaghetti is also pasta). */
export function parentOf(id: string): string | null {
  return LEXICON.concepts.get(id)?.parent ?? null;
}
