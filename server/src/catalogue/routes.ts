import { Id } from "@croozer/contracts/basics";
import {
  Catalogue,
  Category,
  OptionGroup,
  PatchProduct,
  Product,
  SaveCategory,
  SaveOptionGroup,
  SaveProduct,
} from "@croozer/contracts/catalogue";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { deleteCategory, saveCategory } from "./edit-category.ts";
import { deleteOptionGroup, saveOptionGroup } from "./edit-option-group.ts";
import { deleteProduct, patchProduct, saveProduct } from "./edit-product.ts";
import { pictureRoutes } from "./picture-routes.ts";
import { readCatalogue, readProduct } from "./queries.ts";
import { synonymRoutes } from "./synonyms/synonym-routes.ts";

const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;
const byId = z.object({ id: Id });
const edit = { tag: "Catalogue", access: "catalogue.edit" } as const;
const read = { tag: "Catalogue", access: "catalogue.read" } as const;

export function catalogueRoutes(http: Http): void {
  tenantRoute(http, {
    ...read,
    method: "GET",
    url: "/api/catalogue",
    summary: "The whole menu",
    answer: Catalogue,
    handle: (tx) => readCatalogue(tx),
  });
  categoryRoutes(http);
  productRoutes(http);
  optionGroupRoutes(http);
  pictureRoutes(http);
  synonymRoutes(http);
}

function categoryRoutes(http: Http): void {
  tenantRoute(http, {
    ...edit,
    method: "POST",
    url: "/api/categories",
    summary: "Add a category",
    body: SaveCategory,
    answer: Category,
    status: 201,
    handle: (tx, { body }) => saveCategory(tx, body),
  });
  tenantRoute(http, {
    ...edit,
    method: "PUT",
    url: "/api/categories/:id",
    summary: "Change a category",
    params: byId,
    body: SaveCategory,
    answer: Category,
    handle: (tx, { body, params }) => saveCategory(tx, body, params.id),
  });
  tenantRoute(http, {
    ...edit,
    method: "DELETE",
    url: "/api/categories/:id",
    summary: "Delete an empty category",
    params: byId,
    answer: Done,
    handle: async (tx, { params }) => {
      await deleteCategory(tx, params.id);
      return done;
    },
  });
}

function productRoutes(http: Http): void {
  tenantRoute(http, {
    ...edit,
    method: "POST",
    url: "/api/products",
    summary: "Add a product",
    body: SaveProduct,
    answer: Product,
    status: 201,
    handle: (tx, { body }) => saveProduct(tx, body),
  });
  tenantRoute(http, {
    ...read,
    method: "GET",
    url: "/api/products/:id",
    summary: "One product",
    params: byId,
    answer: Product,
    handle: (tx, { params }) => readProduct(tx, params.id),
  });
  tenantRoute(http, {
    ...edit,
    method: "PUT",
    url: "/api/products/:id",
    summary: "Save a product whole",
    params: byId,
    body: SaveProduct,
    answer: Product,
    handle: (tx, { body, params }) => saveProduct(tx, body, params.id),
  });
  tenantRoute(http, {
    ...edit,
    method: "PATCH",
    url: "/api/products/:id",
    summary: "Switch a product on or off, mark it sold out, move it, price it",
    params: byId,
    body: PatchProduct,
    answer: Product,
    handle: (tx, { body, params }) => patchProduct(tx, params.id, body),
  });
  tenantRoute(http, {
    ...edit,
    method: "DELETE",
    url: "/api/products/:id",
    summary: "Take a product off the menu for good",
    params: byId,
    answer: Done,
    handle: async (tx, { params }) => {
      await deleteProduct(tx, params.id);
      return done;
    },
  });
}

function optionGroupRoutes(http: Http): void {
  tenantRoute(http, {
    ...edit,
    method: "POST",
    url: "/api/option-groups",
    summary: "Add an option group with its options",
    body: SaveOptionGroup,
    answer: OptionGroup,
    status: 201,
    handle: (tx, { body }) => saveOptionGroup(tx, body),
  });
  tenantRoute(http, {
    ...edit,
    method: "PUT",
    url: "/api/option-groups/:id",
    summary: "Save an option group whole",
    params: byId,
    body: SaveOptionGroup,
    answer: OptionGroup,
    handle: (tx, { body, params }) => saveOptionGroup(tx, body, params.id),
  });
  tenantRoute(http, {
    ...edit,
    method: "DELETE",
    url: "/api/option-groups/:id",
    summary: "Delete an option group that no product offers",
    params: byId,
    answer: Done,
    handle: async (tx, { params }) => {
      await deleteOptionGroup(tx, params.id);
      return done;
    },
  });
}
