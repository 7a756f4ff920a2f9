import { selectFields } from "../graph/fields.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { isObject } from "../graph/params.ts";
import { lookUp } from "../world/look-up.ts";
import type { World } from "../world/world.ts";
import { getCatalog, getProduct } from "./access.ts";
import { readEdgeFields } from "./item-fields.ts";
import { addItem, changeItem } from "./keep-items.ts";
import { formatPrice } from "./money.ts";
import { findProduct, listProducts } from "./products.ts";
import type { CatalogItem, ItemFields } from "./types.ts";

const defaults = ["id", "name", "retailer_id"];

/** `GET /{catalog-id}/products` */
export function listCatalogProducts(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  const { world } = call.sim;
  const matches = readFilter(call.params.filter);
  const items = listProducts(world, catalog.id).filter((item) => matches(describeItem(world, item)));
  return pageOf(items, call, (item) => view(call, item));
}

/** `POST /{catalog-id}/products` */
export function createProduct(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  const { retailer_id: retailerId } = call.params;
  for (const name of ["retailer_id", "name", "currency", "price", "image_url"]) {
    if (call.params[name] === undefined) throw wrongParameter(`The parameter ${name} is required`);
  }
  if (typeof retailerId !== "string" || retailerId === "" || retailerId.length > 100) {
    throw wrongParameter("Param retailer_id must have 1 to 100 characters");
  }
  const fields = readFields(call);
  if (findProduct(call.sim.world, catalog.id, retailerId)) {
    const message = "(#10800) Duplicate retailer_id when attempting to create a store collection";
    throw new GraphError({ code: 10800, message });
  }
  return { id: addItem(call.sim, catalog.id, retailerId, fields).id };
}

/** `GET /{product-id}` */
export function readProduct(call: GraphCall): unknown {
  return view(call, getProduct(call));
}

/** `POST /{product-id}` */
export function updateProduct(call: GraphCall): unknown {
  const item = getProduct(call);
  changeItem(call.sim, item, readFields(call));
  return { success: true };
}

/** `DELETE /{product-id}` */
export function deleteProduct(call: GraphCall): unknown {
  call.sim.world.products.delete(getProduct(call).id);
  return { success: true };
}

function readFields(call: GraphCall): Partial<ItemFields> {
  const { fields, problems } = readEdgeFields(call.params);
  if (problems.length > 0) throw wrongParameter(`Param ${problems[0]?.replace(":", "")}`);
  return fields;
}

function view({ sim, params }: GraphCall, item: CatalogItem): Record<string, unknown> {
  return selectFields("ProductItem", describeItem(sim.world, item), defaults, params.fields);
}

function describeItem(world: World, item: CatalogItem): Record<string, unknown> {
  const { currency, priceMinor, salePriceMinor } = item;
  const written = (minor: number | null) =>
    minor === null || currency === null ? undefined : formatPrice(minor, currency);
  const catalog = world.catalogs.find(item.catalogId);
  return {
    id: item.id,
    retailer_id: item.retailerId,
    name: item.name,
    description: item.description ?? undefined,
    price: written(priceMinor),
    sale_price: written(salePriceMinor),
    currency: currency ?? undefined,
    availability: item.availability,
    condition: item.condition,
    url: item.url ?? undefined,
    image_url: item.imageUrl ?? undefined,
    brand: item.brand ?? undefined,
    category: item.category ?? undefined,
    retailer_product_group_id: item.groupId ?? undefined,
    visibility: item.visibility,
    review_status: item.review === "no_review" ? "" : item.review,
    review_rejection_reasons: item.rejectionReasons,
    capability_to_review_status: [{ key: "WHATSAPP", value: item.review.toUpperCase() }],
    product_catalog: { id: item.catalogId, name: catalog?.name ?? "" },
  };
}

type Filter = (item: Record<string, unknown>) => boolean;
const comparisons: Record<string, (value: string, wanted: unknown) => boolean> = {
  eq: (value, wanted) => value === wanted,
  neq: (value, wanted) => value !== wanted,
  is_any: (value, wanted) => Array.isArray(wanted) && wanted.includes(value),
  contains: (value, wanted) => typeof wanted === "string" && value.includes(wanted),
  i_contains: (value, wanted) => typeof wanted === "string" && value.toLowerCase().includes(wanted.toLowerCase()),
};

/** `{"retailer_id":{"eq":"SKU-1"}}`, and such joined by `and` or `or`. */
function readFilter(filter: unknown): Filter {
  if (filter === undefined) return () => true;
  if (!isObject(filter)) throw wrongParameter("Param filter must be a JSON object.");
  const parts = Object.entries(filter).map(([name, condition]) => readCondition(name, condition));
  return (item) => parts.every((part) => part(item));
}

function readCondition(name: string, condition: unknown): Filter {
  if (name === "and" || name === "or") {
    if (!Array.isArray(condition)) throw wrongParameter(`Param filter['${name}'] must be an array.`);
    const parts = condition.map(readFilter);
    return name === "and" ? (item) => parts.every((part) => part(item)) : (item) => parts.some((part) => part(item));
  }
  if (!isObject(condition)) throw wrongParameter(`Param filter['${name}'] must be a JSON object.`);
  const parts = Object.entries(condition).map(([operator, wanted]): Filter => {
    const compare = lookUp(comparisons, operator);
    if (!compare) throw wrongParameter(`Param filter['${name}'] has the unknown operator ${operator}.`);
    return (item) => compare(String(item[name] ?? ""), wanted);
  });
  return (item) => parts.every((part) => part(item));
}
