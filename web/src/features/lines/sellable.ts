import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { readTyped } from "./typed.ts";

/** What is on the menu now, the sold-out too. */
export function sellable({ categories, products }: Catalogue): Product[] {
  const shown = new Set(categories.filter(({ active }) => active).map(({ id }) => id));
  return products.filter(({ active, categoryId }) => active && shown.has(categoryId));
}

/** What was typed to find a product, read as a name if one is called so, else with how many in front of it. */
export function found(products: readonly Product[], text: string): { quantity: number; products: Product[] } {
  const readings = readTyped(text).map(({ quantity, words }) => ({ quantity, products: matching(products, words) }));
  return readings.find((reading) => reading.products.length > 0) ?? { quantity: 1, products: [] };
}

/**
 * What Enter takes of what was found: what is lit, else the first there is. Whoever types fast has pressed it before
 * anything could be lit.
 */
export function taken(products: readonly Product[], lit: number): Product | null {
  const chosen = products[lit];
  if (chosen?.available) return chosen;
  return products.find(({ available }) => available) ?? null;
}

/** Those with a name that holds what was typed; where a word begins with it, first. */
export function matching(products: readonly Product[], typed: string): Product[] {
  const wanted = typed.trim().toLowerCase();
  const namesOf = ({ name }: Product) => ` ${name.he} ${name.en}`.toLowerCase().replaceAll(/[-־]/g, " ");
  const begins = (product: Product) => namesOf(product).includes(` ${wanted}`);
  const found = products.filter((product) => namesOf(product).includes(wanted) || begins(product));
  return [...found.filter(begins), ...found.filter((product) => !begins(product))];
}
