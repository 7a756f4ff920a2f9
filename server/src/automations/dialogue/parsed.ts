import type { Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import type { ParsedItem } from "@croozer/order-parser";
import { groupsOf, type Menu } from "../../catalogue/catalogue.ts";

/** The parser's item as the cart keeps it. Ids are the menu's own in both. */
export const itemOf = (parsed: ParsedItem): ItemRequest => ({
  productId: parsed.product,
  quantity: parsed.quantity,
  options: parsed.options,
  removedIngredientIds: parsed.removed,
  amounts: Object.fromEntries(
    Object.entries(parsed.amounts).flatMap(([id, amount]) =>
      amount === "extra" || amount === "light" ? [[id, amount]] : [],
    ),
  ),
  ...(parsed.halves ? { halves: parsed.halves } : {}),
});

/** A line whose product is still asked about: what else was said of it. */
export const lineOf = (parsed: Omit<ParsedItem, "product" | "source">): Omit<ItemRequest, "productId"> => {
  const { productId: _unknown, ...line } = itemOf({ ...parsed, product: "" });
  return line;
};

/** With the product settled, the line keeps what that product has. */
export function settledLine(line: Omit<ItemRequest, "productId">, product: Product, menu: Menu): ItemRequest {
  const groups = groupsOf(menu, product);
  const ids = new Set([
    ...product.ingredients.map(({ id }) => id),
    ...groups.flatMap((group) => group.options.map(({ id }) => id)),
  ]);
  const { halves, ...said } = line;
  return {
    ...said,
    productId: product.id,
    options: Object.fromEntries(Object.entries(line.options).filter(([id]) => product.optionGroupIds.includes(id))),
    removedIngredientIds: line.removedIngredientIds.filter((id) => ids.has(id)),
    amounts: Object.fromEntries(Object.entries(line.amounts).filter(([id]) => ids.has(id))),
    ...(halves && product.halves ? { halves } : {}),
  };
}

export const parsedOf = (item: ItemRequest): ParsedItem => ({
  product: item.productId,
  quantity: item.quantity,
  options: item.options,
  removed: item.removedIngredientIds,
  amounts: item.amounts,
  ...(item.halves ? { halves: item.halves } : {}),
});
