import { ApiError } from "../world/api-error.ts";
import { newObjectId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import { parsePrice } from "./money.ts";
import { commerceSettingsOf, findProduct, productIdOf } from "./products.ts";
import type { Catalog, CatalogItem, Review } from "./types.ts";

export type ProductDescription = {
  retailerId: string;
  name?: string;
  description?: string | null;
  /** `30.00 ILS` */
  price?: string;
  salePrice?: string | null;
  availability?: string;
  condition?: string;
  url?: string | null;
  imageUrl?: string | null;
  brand?: string | null;
  category?: string | null;
  groupId?: string | null;
  visibility?: CatalogItem["visibility"];
  review?: Review;
  rejectionReasons?: string[];
};
export type CatalogDescription = {
  id?: string;
  name?: string;
  portfolioId?: string;
  vertical?: string;
  wabaIds?: string[];
  reviews?: Catalog["reviews"];
  /** Whether numbers of its WABAs that have no settings yet show it; they do unless told otherwise. */
  visible?: boolean;
  products?: ProductDescription[];
};

/** Puts a catalogue and the products that are described; others stay. */
export function putCatalog(world: World, { products = [], visible = true, ...given }: CatalogDescription): Catalog {
  const id = given.id ?? newObjectId();
  const before = world.catalogs.find(id);
  for (const wabaId of given.wabaIds ?? []) {
    if (!world.wabas.find(wabaId)) throw wrong(`there is no WABA ${wabaId}`);
  }
  const wabaIds = given.wabaIds ?? before?.wabaIds ?? [];
  const portfolioId = given.portfolioId ?? before?.portfolioId ?? world.wabas.find(wabaIds[0] ?? "")?.portfolioId;
  if (portfolioId === undefined || !world.portfolios.find(portfolioId)) {
    throw wrong(`catalogue ${id} needs a portfolioId or a WABA that has one`);
  }
  const defaults = { name: "Demo Catalogue", vertical: "commerce", reviews: "approve" as const };
  const catalog = world.catalogs.put(id, { ...defaults, ...before, ...given, id, wabaIds, portfolioId });
  for (const wabaId of wabaIds) disconnectOthers(world, wabaId, id);
  for (const product of products) putProduct(world, id, product);
  for (const number of world.phoneNumbers.values()) {
    if (!wabaIds.includes(number.wabaId) || world.commerceSettings.find(number.id)) continue;
    const settings = commerceSettingsOf(world, number.id);
    world.commerceSettings.put(number.id, { ...settings, id: newObjectId(), isCatalogVisible: visible });
  }
  return catalog;
}

export function putProduct(world: World, catalogId: string, given: ProductDescription): CatalogItem {
  const { retailerId, price, salePrice, ...fields } = given;
  const id = productIdOf(catalogId, retailerId);
  const paid = price === undefined ? undefined : readPrice(price);
  const sale = salePrice === undefined || salePrice === null ? salePrice : readPrice(salePrice);
  const before = findProduct(world, catalogId, retailerId);
  return world.products.put(id, {
    ...emptyItem,
    name: retailerId,
    ...before,
    ...fields,
    ...(paid ? { priceMinor: paid.minor, currency: paid.currency } : {}),
    ...(sale === undefined ? {} : { salePriceMinor: sale?.minor ?? null }),
    id,
    catalogId,
    retailerId,
  });
}

/** An item nobody said anything about. */
export const emptyItem: Omit<CatalogItem, "id" | "catalogId" | "retailerId" | "name"> = {
  description: null,
  priceMinor: null,
  salePriceMinor: null,
  currency: null,
  availability: "in stock",
  condition: "new",
  url: null,
  imageUrl: null,
  brand: null,
  category: null,
  groupId: null,
  visibility: "published",
  review: "approved",
  rejectionReasons: [],
  reviewAt: null,
};

/** A WABA has one catalogue: describing another one takes its place. */
function disconnectOthers(world: World, wabaId: string, catalogId: string): void {
  for (const other of world.catalogs.values()) {
    if (other.id === catalogId || !other.wabaIds.includes(wabaId)) continue;
    world.catalogs.put(other.id, { ...other, wabaIds: other.wabaIds.filter((id) => id !== wabaId) });
  }
}

function readPrice(text: string): { minor: number; currency: string } {
  const price = parsePrice(text);
  if (!price) throw wrong(`a price is written like 30.00 ILS, not ${text}`);
  return price;
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
