import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { type CatalogDescription, type ProductDescription, putCatalog, putProduct } from "./describe.ts";
import { findProduct, listProducts, viewProduct } from "./products.ts";
import { catalog, productPatch } from "./schemas.ts";
import type { Catalog } from "./types.ts";

type ProductPath = { Params: { id: string; retailerId: string } };

/** Catalogues and their products, and what the review says of an item. */
export function commerceControlRoutes(server: FastifyInstance, sim: Simulation): void {
  const { world } = sim;
  server.post<{ Body: CatalogDescription }>(
    "/catalogs",
    { schema: { summary: "Puts a catalogue and products of it.", body: catalog } },
    ({ body }) => {
      const made = putCatalog(world, body);
      sim.phone.emit({ type: "world" });
      return viewAll(sim, made);
    },
  );
  server.get<{ Params: { id: string } }>(
    "/catalogs/:id",
    { schema: { summary: "A catalogue with its products." } },
    ({ params }) => viewAll(sim, getCatalog(sim, params.id)),
  );
  server.patch<ProductPath & { Body: Omit<ProductDescription, "retailerId"> }>(
    "/catalogs/:id/products/:retailerId",
    { schema: { summary: "Changes a product: stock, price, what its review says.", body: productPatch } },
    ({ params, body }) => {
      const { id, retailerId } = params;
      if (!findProduct(world, getCatalog(sim, id).id, retailerId)) {
        throw new ApiError(404, "product_unknown", `there is no product ${retailerId} in catalogue ${id}`);
      }
      const item = putProduct(world, id, { ...body, retailerId });
      // Whoever decides takes the review's place.
      return world.products.put(item.id, body.review === undefined ? item : { ...item, reviewAt: null });
    },
  );
}

/** What the phone page calls. */
export function commercePhoneRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get<{ Params: { id: string } }>("/catalogs/:id", ({ params }) => {
    const shown = listProducts(sim.world, getCatalog(sim, params.id).id).filter(
      ({ visibility, review }) => visibility === "published" && review !== "rejected" && review !== "pending",
    );
    return { products: shown.map(viewProduct) };
  });
}

function getCatalog(sim: Simulation, id: string): Catalog {
  const found = sim.world.catalogs.find(id);
  if (!found) throw new ApiError(404, "catalog_unknown", `there is no catalogue ${id}`);
  return found;
}

function viewAll(sim: Simulation, made: Catalog) {
  return { ...made, products: listProducts(sim.world, made.id) };
}
