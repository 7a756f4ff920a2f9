import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import type { CatalogueItem, CatalogueItemPage } from "@croozer/contracts/channel-catalogues";
import { getBusiness } from "../businesses/businesses.ts";
import { getMenu, type Menu } from "../catalogue/catalogue.ts";
import { foldedWords } from "../platform/db/search.ts";
import type { Tx } from "../platform/db/tx.ts";
import { productAtMeta } from "./product-at-meta.ts";
import { findItems, type ItemRow, type Named, readItems } from "./queries.ts";

const sold: ReadonlySet<string> = new Set(["in stock", "preorder", "available for order"]);

export type PageWish = { integrationId: string; search: string; after: number | undefined; limit: number };

/** A page of what an account sells, found by Meta's name of it or by the menu's, in either language. */
export async function listItems(tx: Tx, { integrationId, search, after, limit }: PageWish): Promise<CatalogueItemPage> {
  const menu = await getMenu(tx);
  const words = foldedWords(search);
  const named = words.length === 0 ? [] : calledSo(menu, words);
  const rows = await readItems(tx, { integrationId, search, named, after: after ?? -1, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? String(last.position) : null;
  return { items: shown.map((row) => itemOf(row, productAtMeta(menu, row.retailer_id))), nextCursor };
}

/** What products of the menu with these words may be called at Meta. */
const calledSo = (menu: Menu, words: readonly string[]): string[] =>
  menu.products
    .filter(({ name }) => {
      const own = foldedWords(`${name.he} ${name.en}`);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    })
    .flatMap(({ id, sku }) => (sku === null ? [id] : [id, sku]));

/** What messages name: as Meta has it, else as the menu has it; null where neither knows it. */
export async function lookUpItems(tx: Tx, named: readonly Named[]): Promise<(CatalogueItem | null)[]> {
  const [found, menu, business] = [await findItems(tx, named), await getMenu(tx), await getBusiness(tx)];
  return named.map(({ retailerId }, place) => {
    const [row, product] = [found.get(place), productAtMeta(menu, retailerId)];
    if (row) return itemOf(row, product);
    return product === null ? null : asOnTheMenu(retailerId, product, business.settings);
  });
}

const itemOf = (row: ItemRow, product: Product | null): CatalogueItem => ({
  retailerId: row.retailer_id,
  name: row.name,
  priceMinor: row.price_minor,
  currency: row.currency,
  available: row.availability === null || sold.has(row.availability),
  sendable: row.sendable,
  pictureUrl: pictureOf(row, product),
  productId: product?.id ?? null,
});

/** Our screens load nothing from outside: of what is not on the menu only a picture that its address holds is shown. */
const pictureOf = ({ picture_url: url }: ItemRow, product: Product | null): string | null =>
  product?.pictureUrl ?? (url?.startsWith("data:image/") ? url : null);

const asOnTheMenu = (
  retailerId: string,
  { id, name, priceMinor, available, pictureUrl }: Product,
  { language, currency }: { language: Language; currency: string },
): CatalogueItem => ({
  retailerId,
  name: inLanguage(name, language),
  ...{ priceMinor, currency, available, sendable: false, pictureUrl, productId: id },
});
