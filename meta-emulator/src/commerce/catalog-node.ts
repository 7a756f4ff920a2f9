import { selectFields } from "../graph/fields.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { lengthOf } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import { getCatalog, getOwner, getWabaForCatalogs, seesCatalog } from "./access.ts";
import { findCatalogOf, listProducts } from "./products.ts";
import type { Catalog } from "./types.ts";

const defaults = ["id", "name"];
const longestName = 100;

/** `GET /{catalog-id}` */
export function readCatalog(call: GraphCall): unknown {
  return viewCatalog(call, getCatalog(call));
}

/** `POST /{catalog-id}`: its name. */
export function changeCatalog(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  call.sim.world.catalogs.put(catalog.id, { ...catalog, name: readName(call.params.name) });
  return { success: true };
}

/** `DELETE /{catalog-id}`: not while a WABA uses it. */
export function deleteCatalog(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  if (catalog.wabaIds.length > 0) {
    throw wrongParameter("This product catalog is currently linked to a WhatsApp Business Account");
  }
  const { world } = call.sim;
  for (const item of listProducts(world, catalog.id)) world.products.delete(item.id);
  world.catalogs.delete(catalog.id);
  return { success: true };
}

/** `GET /{business-id}/owned_product_catalogs` */
export function listOwnedCatalogs(call: GraphCall): unknown {
  const owner = getOwner(call);
  const owned = [...call.sim.world.catalogs.values()].filter(({ portfolioId }) => portfolioId === owner.id);
  return pageOf(owned, call, (catalog) => viewCatalog(call, catalog));
}

/** `POST /{business-id}/owned_product_catalogs` */
export function createCatalog(call: GraphCall): unknown {
  const owner = getOwner(call);
  const { name, vertical = "commerce" } = call.params;
  if (vertical !== "commerce") throw wrongParameter("Param vertical must be one of {commerce}");
  const id = newObjectId();
  const catalog = {
    id,
    name: readName(name),
    portfolioId: owner.id,
    vertical,
    wabaIds: [],
    reviews: "approve" as const,
  };
  call.sim.world.catalogs.put(id, catalog);
  return { id };
}

/** `GET /{waba-id}/product_catalogs` */
export function listConnectedCatalogs(call: GraphCall): unknown {
  const waba = getWabaForCatalogs(call);
  const catalog = findCatalogOf(call.sim.world, waba.id);
  return pageOf(catalog ? [catalog] : [], call, (each) => viewCatalog(call, each));
}

/** `POST /{waba-id}/product_catalogs`: connects one; a WABA has one. */
export function connectCatalog(call: GraphCall): unknown {
  const waba = getWabaForCatalogs(call);
  const catalog = readCatalogId(call);
  const before = findCatalogOf(call.sim.world, waba.id);
  if (before && before.id !== catalog.id) {
    throw wrongParameter("A WhatsApp Business Account can be connected to one product catalog only");
  }
  if (!before) call.sim.world.catalogs.put(catalog.id, { ...catalog, wabaIds: [...catalog.wabaIds, waba.id] });
  return tellPhones(call.sim);
}

/** `DELETE /{waba-id}/product_catalogs` */
export function disconnectCatalog(call: GraphCall): unknown {
  const waba = getWabaForCatalogs(call);
  const catalog = readCatalogId(call);
  if (!catalog.wabaIds.includes(waba.id)) {
    throw wrongParameter("The product catalog is not connected to this WhatsApp Business Account");
  }
  const wabaIds = catalog.wabaIds.filter((id) => id !== waba.id);
  call.sim.world.catalogs.put(catalog.id, { ...catalog, wabaIds });
  return tellPhones(call.sim);
}

function tellPhones(sim: Simulation): { success: true } {
  sim.phone.emit({ type: "world" });
  return { success: true };
}

function readCatalogId({ sim, access, params }: GraphCall): Catalog {
  const { catalog_id: id } = params;
  if (id === undefined) throw wrongParameter("The parameter catalog_id is required");
  const catalog = sim.world.catalogs.find(String(id));
  if (!catalog || !seesCatalog(sim, access, catalog)) {
    throw wrongParameter("Param catalog_id must be a valid product catalog ID");
  }
  return catalog;
}

function readName(name: unknown): string {
  if (name === undefined) throw wrongParameter("The parameter name is required");
  if (typeof name !== "string" || name.trim() === "" || lengthOf(name) > longestName) {
    throw wrongParameter(`Param name must have 1 to ${longestName} characters`);
  }
  return name;
}

function viewCatalog({ sim, params }: GraphCall, catalog: Catalog): Record<string, unknown> {
  const owner = sim.world.portfolios.find(catalog.portfolioId);
  const all = {
    id: catalog.id,
    name: catalog.name,
    vertical: catalog.vertical,
    product_count: listProducts(sim.world, catalog.id).length,
    business: { id: catalog.portfolioId, name: owner?.name ?? "" },
  };
  return selectFields("ProductCatalog", all, defaults, params.fields);
}
