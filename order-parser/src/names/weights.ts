import type { UnitKey } from "../indexed-menu.ts";
import { LEXICON } from "../lexicon.ts";
import type { RawUnit } from "./name-units.ts";

export const KIND_WEIGHT: Readonly<Record<RawUnit["kind"], number>> = {
  thing: 1,
  word: 1,
  adjective: 0.6,
  counter: 0.15,
  number: 0.3,
  measure: 0.02,
  heading: 0.02,
};

/** Inside an option's name every part tells it from its neighbours. */
export const OPTION_KIND_WEIGHT: Readonly<Record<RawUnit["kind"], number>> = {
  thing: 1,
  word: 1,
  adjective: 0.9,
  counter: 0.8,
  number: 1,
  measure: 0.5,
  heading: 0,
};

/** "Crust" in "thin crust" of the group Crust chooses nothing. */
export const GROUP_NAME_WEIGHT = 0.1;

const PARENT_QUALITY = 0.9;

export function withParents(keys: Iterable<string>, nameKeys: ReadonlySet<string>): UnitKey[] {
  const found = new Map<string, number>();
  for (const key of keys) {
    found.set(key, 1);
    if (!key.startsWith("c:")) continue;
    const parent = LEXICON.concepts.get(key.slice(2))?.parent;
    // A name that says "pizza" itself is not said again by its second word.
    if (parent && !nameKeys.has(`c:${parent}`)) found.set(`c:${parent}`, PARENT_QUALITY);
  }
  return [...found].map(([key, quality]) => ({ key, quality, kind: quality < 1 }));
}
