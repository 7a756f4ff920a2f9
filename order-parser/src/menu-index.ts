import type { Entity, MenuIndex, NameVariant } from "./indexed-menu.ts";
import { addToSet, LEXICON } from "./lexicon.ts";
import { readHeadings } from "./names/headings.ts";
import { groupedVariants, groupNameKeys, impliedUnits } from "./names/implied-units.ts";
import { learnedVariants } from "./names/learned.ts";
import { namesOf, type RawUnit, readVariants, saysAnd } from "./names/name-units.ts";
import { addSizeFallbacks, addStandIns } from "./names/size-fallbacks.ts";
import { GROUP_NAME_WEIGHT, KIND_WEIGHT, OPTION_KIND_WEIGHT, withParents } from "./names/weights.ts";
import type { Synonym } from "./synonyms.ts";
import { soundKeys } from "./text/sounds.ts";
import { skeletonOf } from "./text/stems.ts";
import { buildTypoIndex } from "./text/typos.ts";
import type { LocalName, ParserIngredient, ParserMenu } from "./types.ts";

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
    for (const key of soundKeys(stem)) addToSet(index.sounds, key, stem);
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

/** "HB", "A4" beside a name: tells it apart when said, and is mostly left out. */
const CODE_WEIGHT = 0.3;

/** Of "just the dish" and "meal", the group Meal is about the second. */
function isTheOther(index: MenuIndex, entity: number): boolean {
  const { group = "", id } = index.entities[entity] ?? {};
  const choice = index.groups.get(group);
  return choice?.options.length === 2 && choice.default !== undefined && choice.default !== id;
}

/** Reads a menu once; the result is for any number of messages and is never changed. */
export function buildMenuIndex(menu: ParserMenu, synonyms: readonly Synonym[] = []): MenuIndex {
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
    sounds: new Map(),
    typos: { byDeletion: new Map() },
  };
  const read: { entity: number; units: RawUnit[]; linked: boolean; learned: boolean }[] = [];
  const headings = readHeadings(menu);
  const productCounts = new Map<string, Set<number>>();
  for (const { entity, name } of listNamed(menu)) {
    const at = index.entities.push(entity) - 1;
    const linked = namesOf(name).some(saysAnd);
    for (const units of [...readVariants(name, entity.kind === "option"), ...groupedVariants(index, entity, name)]) {
      read.push({ entity: at, units, linked, learned: false });
      if (entity.kind !== "product") continue;
      for (const unit of units) {
        for (const key of unit.keys) {
          const set = productCounts.get(key) ?? new Set();
          productCounts.set(key, set.add(at));
        }
      }
    }
    for (const units of learnedVariants(synonyms, entity))
      read.push({ entity: at, units, linked: true, learned: true });
  }
  for (const { entity, units, linked, learned } of read) {
    const isProduct = index.entities[entity]?.kind === "product";
    const variant: NameVariant = { entity, units: [], total: 0, linked, learned };
    const bare =
      isProduct && !learned && units.every(({ kind }) => kind === "counter" || kind === "measure" || kind === "number");
    const all: RawUnit[] = isProduct && !learned ? [...units, ...impliedUnits(index, entity, units, headings)] : units;
    const groupKeys = isProduct ? new Set<string>() : groupNameKeys(index, entity);
    const nameKeys = new Set(all.flatMap((unit) => [...unit.keys]));
    for (const unit of all) {
      const sharing = isProduct ? Math.max(1, ...[...unit.keys].map((key) => productCounts.get(key)?.size ?? 1)) : 1;
      // "Half kilo tub": the amount is the name.
      const code = isProduct && [...unit.keys].every((key) => /^w:[a-z0-9]{1,2}$/.test(key));
      const identity = bare && unit.kind === "measure";
      const base = identity ? 1 : code ? CODE_WEIGHT : (isProduct ? KIND_WEIGHT : OPTION_KIND_WEIGHT)[unit.kind];
      const namesGroup =
        all.length > 1 && [...unit.keys].some((key) => groupKeys.has(key)) && !isTheOther(index, entity);
      const weight = ((namesGroup ? GROUP_NAME_WEIGHT : base) * (unit.aside ? 0.15 : 1)) / Math.sqrt(sharing);
      variant.units.push({
        // "Wine" is the group of "red", not a kind that red is of.
        keys: withParents(unit.keys, isProduct ? nameKeys : new Set([...nameKeys, ...groupKeys])),
        weight,
        weak: !identity && unit.kind !== "thing" && unit.kind !== "word" && unit.kind !== "heading",
      });
      variant.total += weight;
    }
    const at = index.variants.push(variant) - 1;
    variant.units.forEach((unit, position) => {
      for (const { key, quality, kind } of unit.keys) {
        const list = index.postings.get(key) ?? [];
        list.push({ variant: at, unit: position, quality, kind });
        index.postings.set(key, list);
      }
    });
  }
  addSizeFallbacks(index);
  addStandIns(index);
  addVocabulary(index);
  index.typos = buildTypoIndex(index.stems);
  return index;
}
