import type { Params } from "../graph/params.ts";
import { isObject, lengthOf } from "../graph/params.ts";
import { lookUp } from "../world/look-up.ts";
import { isCurrency, parsePrice } from "./money.ts";
import type { ItemFields } from "./types.ts";

/** What was understood of an item's data, and what is wrong with the rest. */
export type ReadFields = { fields: Partial<ItemFields>; problems: string[] };
type Read = (value: unknown) => Partial<ItemFields> | string;

const availabilities = ["in stock", "out of stock", "available for order", "preorder", "discontinued"];
const conditions = ["new", "refurbished", "used", "used_like_new", "used_good", "used_fair", "cpo", "open_box_new"];
const longestName = 200;
const longestDescription = 9_999;

/** As batches and feeds name them: `title`, `image_link`, `price: "30.00 ILS"`. */
const batchFields: Record<string, Read> = {
  title: (value) => text(value, longestName, (name) => ({ name })),
  description: (value) => text(value, longestDescription, (description) => ({ description })),
  availability: (value) => oneOf(value, availabilities, (availability) => ({ availability })),
  condition: (value) => oneOf(value, conditions, (condition) => ({ condition })),
  price: (value) => readPrice(value, ({ minor, currency }) => ({ priceMinor: minor, currency })),
  sale_price: (value) =>
    value === "" ? { salePriceMinor: null } : readPrice(value, ({ minor }) => ({ salePriceMinor: minor })),
  link: (value) => address(value, (url) => ({ url })),
  image_link: (value) => address(Array.isArray(value) ? value[0] : value, (imageUrl) => ({ imageUrl })),
  image: (value) => address(firstImage(value), (imageUrl) => ({ imageUrl })),
  brand: (value) => text(value, 100, (brand) => ({ brand })),
  product_type: (value) => text(value, 750, (category) => ({ category })),
  item_group_id: (value) => text(value, 100, (groupId) => ({ groupId })),
  status: (value) =>
    oneOf(value, ["active", "archived"], (status) => ({ visibility: status === "active" ? "published" : "hidden" })),
  visibility: (value) =>
    oneOf(value, ["published", "staging", "hidden"], (it) => ({ visibility: it as ItemFields["visibility"] })),
};

/** As the `products` edge names them: `name`, `image_url`, `price` in minor units beside its `currency`. */
const edgeFields: Record<string, Read> = {
  name: (value) => text(value, longestName, (name) => ({ name })),
  description: (value) => text(value, longestDescription, (description) => ({ description })),
  availability: (value) => oneOf(value, [...availabilities, "mark_as_sold"], (availability) => ({ availability })),
  condition: (value) => oneOf(value, conditions, (condition) => ({ condition })),
  price: (value) => minorUnits(value, (priceMinor) => ({ priceMinor })),
  sale_price: (value) => minorUnits(value, (salePriceMinor) => ({ salePriceMinor })),
  currency: (value) =>
    typeof value === "string" && isCurrency(value) ? { currency: value } : "must be an ISO-4217 currency code",
  url: (value) => address(value, (url) => ({ url })),
  image_url: (value) => address(value, (imageUrl) => ({ imageUrl })),
  brand: (value) => text(value, 100, (brand) => ({ brand })),
  category: (value) => text(value, 750, (category) => ({ category })),
  retailer_product_group_id: (value) => text(value, 100, (groupId) => ({ groupId })),
  visibility: (value) =>
    oneOf(value, ["published", "staging", "hidden"], (it) => ({ visibility: it as ItemFields["visibility"] })),
};

export function readBatchFields(data: Params): ReadFields {
  return readFields(data, batchFields);
}

export function readEdgeFields(params: Params): ReadFields {
  return readFields(params, edgeFields);
}

/** Names of the catalogue's that this emulator does not keep are taken and forgotten. */
function readFields(given: Params, known: Record<string, Read>): ReadFields {
  const fields: Partial<ItemFields> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const read = lookUp(known, name)?.(value);
    if (typeof read === "string") problems.push(`${name}: ${read}`);
    else Object.assign(fields, read);
  }
  return { fields, problems };
}

function text(
  value: unknown,
  longest: number,
  put: (text: string) => Partial<ItemFields>,
): Partial<ItemFields> | string {
  if (typeof value !== "string") return "must be a string";
  if (value.trim() === "" || lengthOf(value) > longest) return `must have 1 to ${longest} characters`;
  return put(value);
}

function oneOf(
  value: unknown,
  allowed: string[],
  put: (one: string) => Partial<ItemFields>,
): Partial<ItemFields> | string {
  if (typeof value === "string" && allowed.includes(value)) return put(value);
  return `must be one of: ${allowed.join(", ")}`;
}

function address(value: unknown, put: (url: string) => Partial<ItemFields>): Partial<ItemFields> | string {
  if (typeof value !== "string" || !/^https?:\/\/\S+$/.test(value)) return "must be a valid URL";
  return put(value);
}

function readPrice(
  value: unknown,
  put: (price: { minor: number; currency: string }) => Partial<ItemFields>,
): Partial<ItemFields> | string {
  const price = typeof value === "string" ? parsePrice(value) : null;
  return price ? put(price) : "must be a number and an ISO-4217 currency code, as in 9.99 USD";
}

/** Forms carry numbers as texts. */
function minorUnits(value: unknown, put: (minor: number) => Partial<ItemFields>): Partial<ItemFields> | string {
  const minor = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof minor !== "number" || !Number.isSafeInteger(minor) || minor < 0)
    return "must be a whole number of minor units";
  return put(minor);
}

function firstImage(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isObject(first) ? first.url : undefined;
}
