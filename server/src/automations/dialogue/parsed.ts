import type { ItemRequest } from "@croozer/contracts/orders";
import type { ParsedItem } from "@croozer/order-parser";

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

export const parsedOf = (item: ItemRequest): ParsedItem => ({
  product: item.productId,
  quantity: item.quantity,
  options: item.options,
  removed: item.removedIngredientIds,
  amounts: item.amounts,
  ...(item.halves ? { halves: item.halves } : {}),
});
