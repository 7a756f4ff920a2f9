import { createHash } from "node:crypto";
import type { Product } from "../phone-api.ts";
import type { World } from "../world/world.ts";
import type { Catalog, CatalogItem, CommerceSettings } from "./types.ts";

/** The id of an item follows from its catalogue and its retailer id: both ways of asking for it are one look-up. */
export function productIdOf(catalogId: string, retailerId: string): string {
  const digest = createHash("sha256").update(`${catalogId}:${retailerId}`).digest();
  return `7${String(digest.readBigUInt64BE() % 10n ** 15n).padStart(15, "0")}`;
}

export function findProduct(world: World, catalogId: string, retailerId: string): CatalogItem | null {
  return world.products.find(productIdOf(catalogId, retailerId));
}

export function listProducts(world: World, catalogId: string): CatalogItem[] {
  return [...world.products.values()].filter((item) => item.catalogId === catalogId);
}

/** The catalogue of a WABA, null while none is connected. */
export function findCatalogOf(world: World, wabaId: string): Catalog | null {
  for (const catalog of world.catalogs.values()) if (catalog.wabaIds.includes(wabaId)) return catalog;
  return null;
}

/** The settings of a phone number: until somebody sets them the cart is on and the shop window closed. */
export function commerceSettingsOf(world: World, phoneNumberId: string): CommerceSettings {
  const found = world.commerceSettings.find(phoneNumberId);
  return found ?? { id: phoneNumberId, isCartEnabled: true, isCatalogVisible: false };
}

/** Whether a message may carry it. What is sold out may: the phone shows it as unavailable. */
export function isSendable(item: CatalogItem): boolean {
  return item.visibility === "published" && (item.review === "approved" || item.review === "no_review");
}

export function isAvailable(item: CatalogItem): boolean {
  return ["in stock", "preorder", "available for order"].includes(item.availability);
}

/** What the person pays now. */
export function currentPriceMinor(item: CatalogItem): number | null {
  return item.salePriceMinor ?? item.priceMinor;
}

/** An item as the phone shows it. */
export function viewProduct(item: CatalogItem): Product {
  const { catalogId, retailerId, name, description, currency, imageUrl } = item;
  const priceMinor = currentPriceMinor(item);
  return { catalogId, retailerId, name, description, priceMinor, currency, imageUrl, available: isAvailable(item) };
}
