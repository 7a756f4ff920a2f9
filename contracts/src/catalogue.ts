import { z } from "zod";
import { Id, LocalText, Minor, PriceMinor } from "./basics.ts";

export const Category = z.object({ id: Id, name: LocalText, position: z.int(), active: z.boolean() });
export type Category = z.infer<typeof Category>;
export const SaveCategory = z.object({
  name: LocalText,
  position: z.int().min(0).max(10_000).optional(),
  active: z.boolean().optional(),
});

export const Option = z.object({ id: Id, name: LocalText, priceDeltaMinor: Minor, available: z.boolean() });
export const OptionGroup = z.object({
  id: Id,
  name: LocalText,
  /** single: exactly one of them (or none when not required); multi: up to `max`. */
  kind: z.enum(["single", "multi"]),
  required: z.boolean(),
  max: z.int().min(1).max(50).nullable(),
  defaultOptionId: Id.nullable(),
  options: z.array(Option),
});
export type OptionGroup = z.infer<typeof OptionGroup>;
/** Saved whole: options without an id are new, options left out are removed. */
export const SaveOptionGroup = z.object({
  name: LocalText,
  kind: z.enum(["single", "multi"]),
  required: z.boolean(),
  max: z.int().min(1).max(50).nullable().default(null),
  /** Index into `options`, or null. */
  defaultOption: z.int().min(0).nullable().default(null),
  options: z
    .array(
      z.object({ id: Id.optional(), name: LocalText, priceDeltaMinor: Minor, available: z.boolean().default(true) }),
    )
    .min(1)
    .max(60),
});

export const Ingredient = z.object({ id: Id, name: LocalText });
export const Product = z.object({
  id: Id,
  categoryId: Id,
  name: LocalText,
  description: z.object({ he: z.string(), en: z.string() }),
  sku: z.string().nullable(),
  priceMinor: PriceMinor,
  unit: z.enum(["unit", "kg", "100g"]),
  /** Shown and sold. Off: kept, but neither the menu nor the chat offers it. */
  active: z.boolean(),
  /** False is "sold out today". */
  available: z.boolean(),
  /** What is left, in the product's unit; null is not counted. Nothing left is sold out. */
  stock: z.number().nullable(),
  /** Can be split in two halves with toppings of their own. */
  halves: z.boolean(),
  pictureUrl: z.string().nullable(),
  position: z.int(),
  optionGroupIds: z.array(Id),
  /** In by default; a customer can leave them out. */
  ingredients: z.array(Ingredient),
});
export type Product = z.infer<typeof Product>;
const Stock = z.number().min(0).max(1_000_000).multipleOf(0.001);
export const SaveProduct = z.object({
  categoryId: Id,
  name: LocalText,
  description: z
    .object({ he: z.string().trim().max(1000), en: z.string().trim().max(1000) })
    .default({ he: "", en: "" }),
  sku: z.string().trim().min(1).max(60).nullable().default(null),
  priceMinor: PriceMinor,
  unit: z.enum(["unit", "kg", "100g"]).default("unit"),
  active: z.boolean().default(true),
  available: z.boolean().default(true),
  /** Left out it stays as it is, for it was perhaps sold since the form was opened. */
  stock: Stock.nullable().optional(),
  halves: z.boolean().default(false),
  position: z.int().min(0).max(10_000).default(0),
  optionGroupIds: z.array(Id).max(20).default([]),
  ingredients: z
    .array(z.object({ id: Id.optional(), name: LocalText }))
    .max(40)
    .default([]),
});
/** What changes without opening the editor. */
export const PatchProduct = z
  .object({
    active: z.boolean(),
    available: z.boolean(),
    stock: Stock.nullable(),
    position: z.int().min(0).max(10_000),
    priceMinor: PriceMinor,
  })
  .partial();

/** Answer of `GET /api/catalogue`: the whole menu, sorted. */
export const Catalogue = z.object({
  categories: z.array(Category),
  products: z.array(Product),
  optionGroups: z.array(OptionGroup),
});
export type Catalogue = z.infer<typeof Catalogue>;
