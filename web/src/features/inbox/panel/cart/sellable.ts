import type { Catalogue, Product } from "@croozer/contracts/catalogue";

/** What is on the menu now, the sold-out too. */
export function sellable({ categories, products }: Catalogue): Product[] {
  const shown = new Set(categories.filter(({ active }) => active).map(({ id }) => id));
  return products.filter(({ active, categoryId }) => active && shown.has(categoryId));
}
