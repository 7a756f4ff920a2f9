import type { Catalogue, Category, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { Synonym } from "@croozer/order-parser";
import type { Tx } from "../platform/db/tx.ts";
import { isChanging } from "./changes.ts";
import { readCatalogue, readVersion } from "./queries.ts";
import type { StockPart } from "./stock.ts";
import { learnedSynonyms } from "./synonyms/learned.ts";
import { readActiveSynonyms } from "./synonyms/synonym-store.ts";

export type MenuOption = OptionGroup["options"][number];

/** What can be sold now, with look-ups by id. Read-only: it is shared between requests. */
export type Menu = Readonly<{
  version: number;
  categories: readonly Category[];
  /** Active products of active categories; the sold-out ones too, with `available: false`. */
  products: readonly Product[];
  product: ReadonlyMap<string, Product>;
  /** Sold out for no other reason than that none is left: who gives some back may have it. */
  emptied: ReadonlySet<string>;
  optionGroup: ReadonlyMap<string, OptionGroup>;
  /** Option and its group by the option's id. */
  option: ReadonlyMap<string, { option: MenuOption; group: OptionGroup }>;
  /** What the business taught its parser. */
  synonyms: readonly Synonym[];
}>;

/** Menus remembered at most, one a business: a menu of 200 products is about 300 KB. */
const rememberAtMost = 300;
const remembered = new Map<string, Menu>();

/**
 * The menu as it is sold. Remembered for each business and version, so that usually one small statement is all it costs;
 * every process notices an edit by the version.
 */
export async function getMenu(tx: Tx): Promise<Menu> {
  // First the version, then the contents: an edit in between leaves newer contents under an older version, which the
  // next caller does not ask for any more.
  const version = await readVersion(tx);
  const known = remembered.get(tx.businessId);
  if (known?.version === version && !isChanging(tx)) {
    remembered.delete(tx.businessId);
    remembered.set(tx.businessId, known);
    return known;
  }
  const catalogue = await readCatalogue(tx);
  const menu = menuOf(catalogue, version, learnedSynonyms(catalogue, await readActiveSynonyms(tx)));
  // What a transaction changed may still be rolled back and its version given to another.
  if (!isChanging(tx)) remember(tx.businessId, menu);
  return menu;
}

function remember(businessId: string, menu: Menu): void {
  remembered.delete(businessId);
  remembered.set(businessId, menu);
  if (remembered.size <= rememberAtMost) return;
  const eldest = remembered.keys().next();
  if (!eldest.done) remembered.delete(eldest.value);
}

/** What of a catalogue is sold. */
export function menuOf(catalogue: Catalogue, version: number, synonyms: readonly Synonym[] = []): Menu {
  const categories = catalogue.categories.filter((category) => category.active);
  const shown = new Set(categories.map((category) => category.id));
  const active = catalogue.products.filter((product) => product.active && shown.has(product.categoryId));
  const emptied = active.filter(({ stock, available }) => stock === 0 && available);
  const products = active.map((product) => (product.stock === 0 ? { ...product, available: false } : product));
  return {
    version,
    synonyms,
    categories,
    products,
    product: new Map(products.map((product) => [product.id, product])),
    emptied: new Set(emptied.map(({ id }) => id)),
    optionGroup: new Map(catalogue.optionGroups.map((group) => [group.id, group])),
    option: new Map(
      catalogue.optionGroups.flatMap((group) => group.options.map((option) => [option.id, { option, group }] as const)),
    ),
  };
}

/** The menu for who holds some of what is counted and may give it back: their own part is there for them as well. */
export function menuFor(menu: Menu, held: readonly StockPart[]): Menu {
  const product = new Map(menu.product);
  for (const { productId, quantity } of held) {
    const one = product.get(productId);
    if (one === undefined || one.stock === null || quantity === 0) continue;
    const available = one.available || menu.emptied.has(productId);
    product.set(productId, { ...one, available, stock: Math.round((one.stock + quantity) * 1000) / 1000 });
  }
  return { ...menu, product, products: menu.products.map((one) => product.get(one.id) ?? one) };
}

/** The option groups of a product, in its order. */
export const groupsOf = (menu: Menu, product: Product): OptionGroup[] =>
  product.optionGroupIds.flatMap((id) => menu.optionGroup.get(id) ?? []);
