import type { Product, SaveProduct } from "@croozer/contracts/catalogue";
import type { z } from "zod";

/** The editor's fields: a product as it is saved. */
export type ProductFields = z.output<typeof SaveProduct>;

export const emptyProduct = (categoryId: string): ProductFields => ({
  categoryId,
  name: { he: "", en: "" },
  description: { he: "", en: "" },
  sku: null,
  priceMinor: 0,
  unit: "unit",
  active: true,
  available: true,
  stock: null,
  halves: false,
  position: 0,
  optionGroupIds: [],
  ingredients: [],
});

export const fieldsOf = ({ id: _id, pictureUrl: _pictureUrl, ...fields }: Product): ProductFields => fields;

/** The cheapest way to buy it: the price with the cheapest option of each required choice. */
export function startingPrice(
  priceMinor: number,
  groups: readonly { required: boolean; options: readonly { priceDeltaMinor: number; available: boolean }[] }[],
): { minor: number; isFrom: boolean } {
  const required = groups.filter((group) => group.required && group.options.some((option) => option.available));
  const deltas = required.map((group) =>
    group.options.filter((option) => option.available).map((option) => option.priceDeltaMinor),
  );
  const minor = deltas.reduce((sum, options) => sum + Math.min(...options), priceMinor);
  return { minor, isFrom: deltas.some((options) => Math.max(...options) > Math.min(...options)) };
}
