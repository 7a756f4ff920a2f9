import type { ParserMenu, ParserProduct } from "../types.ts";
import { namesOf, type RawUnit, readName } from "./name-units.ts";

function saysAny(units: readonly RawUnit[], keys: ReadonlySet<string>): boolean {
  return units.some((unit) => [...unit.keys].some((key) => keys.has(key)));
}

function namedBy(product: ParserProduct, keys: ReadonlySet<string>): boolean {
  return namesOf(product.name).every((name) => saysAny(readName(name, true), keys));
}

function isPlural(name: string): boolean {
  return /[^s]s$|ים$|ות$/i.test(name.trim());
}

/** Under "Rice" the only one with the word in its name is what the word means; "pizzas" are all that is there. */
function namesOne(products: readonly ParserProduct[], keys: ReadonlySet<string>): boolean {
  return products.filter((product) => namedBy(product, keys)).length === 1;
}

/** What is said of everything under a heading ("pizza"), though no name repeats it. Only one-word headings are that clear. */
export function readHeadings(menu: ParserMenu): Map<string, Set<string>> {
  const headings = new Map<string, Set<string>>();
  for (const id of new Set(menu.products.flatMap(({ category }) => (category === undefined ? [] : [category])))) {
    const category = menu.categories?.[id];
    const keys = new Set<string>();
    const products = menu.products.filter((product) => product.category === id);
    for (const name of [id, ...(typeof category === "string" ? [category] : namesOf(category ?? {}))]) {
      const [only, second] = readName(name, true);
      if (only && !second && only.kind !== "adjective" && (isPlural(name) || !namesOne(products, only.keys)))
        for (const key of only.keys) keys.add(key);
    }
    headings.set(id, keys);
  }
  return headings;
}
