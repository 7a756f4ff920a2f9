import { type Access, getWaba, requireScope, sees } from "../graph/access.ts";
import { unsupportedRequest } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import type { Portfolio, Waba } from "../world/types.ts";
import type { Catalog, CatalogItem } from "./types.ts";

const scope = "catalog_management";

/** The catalogue a call names: one of a business whose WABAs the token sees, or connected to one of them. */
export function getCatalog({ sim, access, method, id }: GraphCall): Catalog {
  const catalog = sim.world.catalogs.find(id);
  if (!catalog || !seesCatalog(sim, access, catalog)) throw unsupportedRequest(method, id);
  requireCatalogScope(access);
  return catalog;
}

export function getProduct({ sim, access, method, id }: GraphCall): CatalogItem {
  const item = sim.world.products.find(id);
  const catalog = item && sim.world.catalogs.find(item.catalogId);
  if (!item || !catalog || !seesCatalog(sim, access, catalog)) throw unsupportedRequest(method, id);
  requireCatalogScope(access);
  return item;
}

export function getOwner({ sim, access, method, id }: GraphCall): Portfolio {
  const portfolio = sim.world.portfolios.find(id);
  if (!portfolio || !seesPortfolio(sim, access, id)) throw unsupportedRequest(method, id);
  requireCatalogScope(access);
  return portfolio;
}

/** For connecting catalogues to a WABA both permissions are needed. */
export function getWabaForCatalogs({ sim, access, method, id }: GraphCall): Waba {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  requireCatalogScope(access);
  return waba;
}

export function seesCatalog(sim: Simulation, access: Access, catalog: Catalog): boolean {
  if (access.kind === "app") return false;
  return (
    catalog.wabaIds.some((wabaId) => sees(access.token, wabaId)) || seesPortfolio(sim, access, catalog.portfolioId)
  );
}

function seesPortfolio(sim: Simulation, access: Access, portfolioId: string): boolean {
  if (access.kind === "app") return false;
  if (access.token.wabaIds === null) return true;
  return access.token.wabaIds.some((wabaId) => sim.world.wabas.find(wabaId)?.portfolioId === portfolioId);
}

function requireCatalogScope(access: Access): void {
  if (access.kind === "token") requireScope(access.token, scope);
}
