import { SIZE_FALLBACKS } from "./knowledge/modifiers.ts";
import { addToSet, LEXICON, type TrieNode } from "./lexicon.ts";
import { readMeasure } from "./measures.ts";
import { numeralValue } from "./numerals.ts";
import { hebrewPrefixes } from "./text/hebrew.ts";
import { skeletonOf, stemOf } from "./text/stems.ts";
import { type Token, tokenise } from "./text/tokens.ts";
import { buildTypoIndex, type TypoIndex } from "./text/typos.ts";
import type { LocalName, ParserIngredient, ParserMenu, ParserOptionGroup, ParserProduct } from "./types.ts";

export type EntityKind = "product" | "option" | "ingredient";

/** Something with a name on the menu. An option is one of one group; an ingredient one for all products that have it. */
export type Entity = { kind: EntityKind; id: string; group: string };

/** One part of a name: the keys that say it, and how much it tells. */
export type NameUnit = { keys: { key: string; quality: number }[]; weight: number; weak: boolean };

export type NameVariant = { entity: number; units: NameUnit[]; total: number };

export type Posting = { variant: number; unit: number; quality: number };

export type MenuIndex = {
  menu: ParserMenu;
  products: Map<string, ParserProduct>;
  groups: Map<string, ParserOptionGroup>;
  entities: Entity[];
  variants: NameVariant[];
  postings: Map<string, Posting[]>;
  /** Stems that occur in names of this menu, or in other words for the same things. */
  stems: Set<string>;
  /** Stems that name something of this menu without another word. */
  wholeStems: Set<string>;
  skeletons: Map<string, Set<string>>;
  typos: TypoIndex;
};

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

const PIECES = new Set(["pcs", "pieces", "units", "יח", "יחידות"]);

type RawUnit = {
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
  const ids = new Set(LEXICON.things.next.get(stem)?.ends ?? []);
  const keys = new Set([`w:${stem}`]);
  // "מחיטה מלאה": a customer leaves the preposition out.
  if (ids.size === 0 && token.hebrew) {
    for (const { prefix, rest } of hebrewPrefixes(token.base)) {
      if (prefix !== "ב" && prefix !== "מ" && prefix !== "ה") continue;
      const restStem = stemOf(rest);
      if (LEXICON.stems.has(restStem)) keys.add(`w:${restStem}`);
      for (const id of LEXICON.things.next.get(restStem)?.ends ?? []) ids.add(id);
    }
  }
  const value = numeralValue(token.base);
  if (value !== null) keys.add(`n:${value}`);
  for (const key of conceptKeys([...ids])) keys.add(key);
  return { keys, kind: value !== null ? "number" : kindOf([...ids]), aside };
}

/** A name as units, either with known phrases kept whole or word by word. */
function readName(name: string, phrases: boolean): RawUnit[] {
  const tokens = tokenise(name);
  const units: RawUnit[] = [];
  let aside = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (token.raw === "(") aside = true;
    if (token.raw === ")") aside = false;
    const measure = readMeasure(tokens, at);
    if (measure) {
      units.push({ keys: new Set([measure.key]), kind: "measure", aside });
      at += measure.length;
      continue;
    }
    if (token.kind === "number") {
      // How many come in one ("2 pcs", "(6)") is not how a few of them are asked for.
      const contents = aside || PIECES.has(tokens[at + 1]?.base ?? "");
      const keys = contents && token.value < 10 ? [] : [`n:${token.value}`];
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
    units.push(wordUnit(token, aside));
    at++;
  }
  return units;
}

const KIND_WEIGHT: Readonly<Record<RawUnit["kind"], number>> = {
  thing: 1,
  word: 1,
  adjective: 0.6,
  counter: 0.15,
  number: 0.3,
  measure: 0.02,
  heading: 0.02,
};
/** Inside an option's name every part tells it from its neighbours. */
const OPTION_KIND_WEIGHT: Readonly<Record<RawUnit["kind"], number>> = {
  thing: 1,
  word: 1,
  adjective: 0.9,
  counter: 0.8,
  number: 1,
  measure: 0.5,
  heading: 0,
};

/** "Crust" in "thin crust" of the group Crust chooses nothing. */
const GROUP_NAME_WEIGHT = 0.1;
const PARENT_QUALITY = 0.9;
const FALLBACK_QUALITY = 0.9;

function withParents(keys: Iterable<string>, nameKeys: ReadonlySet<string>): { key: string; quality: number }[] {
  const found = new Map<string, number>();
  for (const key of keys) {
    found.set(key, 1);
    if (!key.startsWith("c:")) continue;
    const parent = LEXICON.concepts.get(key.slice(2))?.parent;
    // A name that says "pizza" itself is not said again by its second word.
    if (parent && !nameKeys.has(`c:${parent}`)) found.set(`c:${parent}`, PARENT_QUALITY);
  }
  return [...found].map(([key, quality]) => ({ key, quality }));
}

/** A litre and a half is a bottle, a third of a litre a can, though the name does not say so. */
function impliedContainer(units: readonly RawUnit[]): string | null {
  for (const unit of units) {
    for (const key of unit.keys) {
      if (!key.startsWith("m:v")) continue;
      const litres = Number(key.slice(3));
      if (litres >= 0.5) return "c:bottle";
      if (litres > 0.2) return "c:can";
    }
  }
  return null;
}

/** Parts a product's name leaves unsaid: what holds it, and the heading it stands under. */
function impliedUnits(index: MenuIndex, entity: number, units: readonly RawUnit[]): RawUnit[] {
  const implied: RawUnit[] = [];
  const said = new Set(units.flatMap((unit) => [...unit.keys]));
  const container = impliedContainer(units);
  if (container && !said.has(container)) implied.push({ keys: new Set([container]), kind: "measure", aside: false });
  const product = index.products.get(index.entities[entity]?.id ?? "");
  const heading = product ? categoryKeys(index.menu, product) : new Set<string>();
  if (heading.size > 0 && ![...heading].some((key) => said.has(key)))
    implied.push({ keys: heading, kind: "heading", aside: false });
  return implied;
}

function groupNameKeys(index: MenuIndex, entity: number): Set<string> {
  const group = index.groups.get(index.entities[entity]?.group ?? "");
  return new Set(namesOf(group?.name ?? {}).flatMap((name) => readName(name, false).flatMap((unit) => [...unit.keys])));
}

function namesOf(name: LocalName): string[] {
  return [name.en, name.he].filter((text): text is string => text !== undefined && text.trim() !== "");
}

function readVariants(name: LocalName): RawUnit[][] {
  const variants: RawUnit[][] = [];
  for (const text of namesOf(name)) {
    const whole = readName(text, true);
    const words = readName(text, false);
    variants.push(whole);
    if (words.length !== whole.length) variants.push(words);
  }
  return variants.filter((units) => units.length > 0 && units.length <= 24);
}

/** An option together with its group's name ("tomato sauce", "רוטב עגבניות"), which may be a phrase of its own. */
function groupedVariants(index: MenuIndex, entity: Entity, name: LocalName): RawUnit[][] {
  const group = index.groups.get(entity.group)?.name;
  if (entity.kind !== "option" || !group) return [];
  const english = name.en && group.en ? `${name.en} ${group.en}` : null;
  const hebrew = name.he && group.he ? `${group.he} ${name.he}` : null;
  return [english, hebrew]
    .filter((text): text is string => text !== null)
    .map((text) => readName(text, true))
    .filter((units) => units.length > 0 && units.length <= 6);
}

function addVocabulary(index: MenuIndex): void {
  for (const key of index.postings.keys()) {
    if (key.startsWith("w:")) index.stems.add(key.slice(2));
    if (!key.startsWith("c:")) continue;
    for (const stem of LEXICON.stemsByConcept.get(key.slice(2)) ?? []) index.stems.add(stem);
  }
  for (const stem of index.stems) {
    const alone = LEXICON.things.next.get(stem)?.ends.some((id) => index.postings.has(`c:${id}`)) ?? false;
    if (alone || index.postings.has(`w:${stem}`)) index.wholeStems.add(stem);
    const skeleton = skeletonOf(stem);
    if (skeleton !== "") addToSet(index.skeletons, skeleton, stem);
  }
}

function listNamed(menu: ParserMenu): { entity: Entity; name: LocalName }[] {
  const named: { entity: Entity; name: LocalName }[] = menu.products.map((product) => ({
    entity: { kind: "product", id: product.id, group: "" },
    name: product.name,
  }));
  for (const group of menu.optionGroups) {
    for (const option of group.options)
      named.push({ entity: { kind: "option", id: option.id, group: group.id }, name: option.name });
  }
  const ingredients = new Map<string, ParserIngredient>();
  for (const product of menu.products) {
    for (const ingredient of product.ingredients) ingredients.set(ingredient.id, ingredient);
  }
  for (const ingredient of ingredients.values())
    named.push({ entity: { kind: "ingredient", id: ingredient.id, group: "" }, name: ingredient.name });
  return named;
}

/** "Large" said of a group that has no such step, but has a bottle, means the bottle. */
function addSizeFallbacks(index: MenuIndex): void {
  const byGroup = new Map<string, number[]>();
  index.variants.forEach((variant, at) => {
    const entity = index.entities[variant.entity];
    if (entity?.kind === "option") byGroup.set(entity.group, [...(byGroup.get(entity.group) ?? []), at]);
  });
  for (const variants of byGroup.values()) {
    const holders = new Map<string, { variant: number; unit: number }[]>();
    for (const at of variants) {
      index.variants[at]?.units.forEach((unit, position) => {
        for (const { key } of unit.keys)
          holders.set(key, [...(holders.get(key) ?? []), { variant: at, unit: position }]);
      });
    }
    for (const [said, meant] of Object.entries(SIZE_FALLBACKS)) {
      if (holders.has(`c:${said}`)) continue;
      const holder = meant.map((id) => holders.get(`c:${id}`)).find((found) => found !== undefined);
      for (const place of holder ?? []) {
        const list = index.postings.get(`c:${said}`) ?? [];
        list.push({ ...place, quality: FALLBACK_QUALITY });
        index.postings.set(`c:${said}`, list);
      }
    }
  }
}

/** "Pizza" said of everything under that heading, though no name repeats it. Only one-word headings are that clear. */
function categoryKeys(menu: ParserMenu, product: ParserProduct): Set<string> {
  const keys = new Set<string>();
  const category = product.category === undefined ? undefined : menu.categories?.[product.category];
  if (product.category === undefined) return keys;
  const names = typeof category === "string" ? [category] : namesOf(category ?? {});
  for (const name of [product.category, ...names]) {
    const units = readName(name, true);
    const [only] = units;
    if (only && units.length === 1) for (const key of only.keys) keys.add(key);
  }
  return keys;
}

/** Reads a menu once; the result is for any number of messages and is never changed. */
export function buildMenuIndex(menu: ParserMenu): MenuIndex {
  const index: MenuIndex = {
    menu,
    products: new Map(menu.products.map((product) => [product.id, product])),
    groups: new Map(menu.optionGroups.map((group) => [group.id, group])),
    entities: [],
    variants: [],
    postings: new Map(),
    stems: new Set(),
    wholeStems: new Set(),
    skeletons: new Map(),
    typos: { byDeletion: new Map() },
  };
  const read: { entity: number; units: RawUnit[] }[] = [];
  const productCounts = new Map<string, Set<number>>();
  for (const { entity, name } of listNamed(menu)) {
    const at = index.entities.push(entity) - 1;
    for (const units of [...readVariants(name), ...groupedVariants(index, entity, name)]) {
      read.push({ entity: at, units });
      if (entity.kind !== "product") continue;
      for (const unit of units) {
        for (const key of unit.keys) {
          const set = productCounts.get(key) ?? new Set();
          productCounts.set(key, set.add(at));
        }
      }
    }
  }
  for (const { entity, units } of read) {
    const isProduct = index.entities[entity]?.kind === "product";
    const variant: NameVariant = { entity, units: [], total: 0 };
    const all: RawUnit[] = isProduct ? [...units, ...impliedUnits(index, entity, units)] : units;
    const groupKeys = isProduct ? new Set<string>() : groupNameKeys(index, entity);
    const nameKeys = new Set(all.flatMap((unit) => [...unit.keys]));
    for (const unit of all) {
      const sharing = isProduct ? Math.max(1, ...[...unit.keys].map((key) => productCounts.get(key)?.size ?? 1)) : 1;
      const base = (isProduct ? KIND_WEIGHT : OPTION_KIND_WEIGHT)[unit.kind];
      const namesGroup = all.length > 1 && [...unit.keys].some((key) => groupKeys.has(key));
      const weight = ((namesGroup ? GROUP_NAME_WEIGHT : base) * (unit.aside ? 0.15 : 1)) / Math.sqrt(sharing);
      variant.units.push({
        keys: withParents(unit.keys, nameKeys),
        weight,
        weak: unit.kind !== "thing" && unit.kind !== "word" && unit.kind !== "heading",
      });
      variant.total += weight;
    }
    const at = index.variants.push(variant) - 1;
    variant.units.forEach((unit, position) => {
      for (const { key, quality } of unit.keys) {
        const list = index.postings.get(key) ?? [];
        list.push({ variant: at, unit: position, quality });
        index.postings.set(key, list);
      }
    });
  }
  addSizeFallbacks(index);
  addVocabulary(index);
  index.typos = buildTypoIndex(index.stems);
  return index;
}
