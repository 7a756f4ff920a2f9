import { type GraphError, invalid, wrongParameter } from "../graph/graph-error.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import type { Product } from "../phone-api.ts";
import { findCatalogOf, findProduct, isSendable, listProducts, viewProduct } from "./products.ts";
import type { Catalog } from "./types.ts";

/** What Meta says of an item it does not have, and of a catalogue that is another one than the WABA's. */
const notFound = "Products not found in FB Catalog";

/** The catalogue a message names: the one that is connected to the sender's WABA. */
export function requireCatalog({ sim, number }: CheckContext, catalogId: unknown): Catalog {
  if (typeof catalogId !== "string" && typeof catalogId !== "number") {
    throw wrongParameter("Param catalog_id must be a string.");
  }
  const catalog = findCatalogOf(sim.world, number.wabaId);
  if (!catalog || catalog.id !== String(catalogId)) throw invalid(notFound);
  return catalog;
}

/** An item that may be sent, as the phone shows it. */
export function requireProduct(context: CheckContext, catalogId: unknown, retailerId: unknown): Product {
  const catalog = requireCatalog(context, catalogId);
  if (typeof retailerId !== "string") throw wrongParameter("Param product_retailer_id must be a string.");
  const item = findProduct(context.sim.world, catalog.id, retailerId);
  if (!item) throw invalid(notFound);
  if (!isSendable(item)) {
    throw invalid(`Product ${retailerId} cannot be sent: its WhatsApp review status is ${item.review.toUpperCase()}.`);
  }
  return viewProduct(item);
}

/** What a catalogue is shown by when the message names no item: the first that may be sent. */
export function findFirstProduct({ sim }: CheckContext, catalogId: string): Product | null {
  const first = listProducts(sim.world, catalogId).find(isSendable);
  return first ? viewProduct(first) : null;
}

/** Of several items those that may be sent: a list drops the others without a word, unless none is left. */
export function keepSendable(context: CheckContext, catalog: Catalog, retailerIds: string[]): Product[] {
  return retailerIds.flatMap((retailerId) => {
    const item = findProduct(context.sim.world, catalog.id, retailerId);
    return item && isSendable(item) ? [viewProduct(item)] : [];
  });
}

export function noneFound(): GraphError {
  return invalid(notFound);
}
