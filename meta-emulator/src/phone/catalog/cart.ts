import type { OrderLine, Product } from "../../phone-api.ts";

/** WhatsApp's most of one item in a cart. */
export const mostOfOne = 99;

/** What someone is about to order from one catalogue. */
export type CartLine = { product: Product; quantity: number };
export type Cart = { lines: CartLine[]; note: string };

export const emptyCart: Cart = { lines: [], note: "" };

/** Sets how many of a product there are; none takes it out. New ones go last. */
export function setQuantity(cart: Cart, product: Product, quantity: number): Cart {
  const wanted = Math.min(Math.max(Math.trunc(quantity) || 0, 0), mostOfOne);
  const place = cart.lines.findIndex((line) => line.product.retailerId === product.retailerId);
  if (wanted === 0) return { ...cart, lines: cart.lines.filter((_, at) => at !== place) };
  const line = { product, quantity: wanted };
  return { ...cart, lines: place < 0 ? [...cart.lines, line] : cart.lines.with(place, line) };
}

export function quantityOf(cart: Cart, retailerId: string): number {
  return cart.lines.find(({ product }) => product.retailerId === retailerId)?.quantity ?? 0;
}

export function countOf(cart: Cart): number {
  return cart.lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** As the order will hold it; what has no price costs nothing in it. */
export function orderLines(cart: Cart): OrderLine[] {
  return cart.lines.map(({ product, quantity }) => ({
    retailerId: product.retailerId,
    name: product.name,
    quantity,
    priceMinor: product.priceMinor ?? 0,
    currency: product.currency ?? "",
  }));
}

/** Null when there is nothing to add up, or more than one currency. */
export function totalOf(
  lines: readonly Pick<OrderLine, "quantity" | "priceMinor" | "currency">[],
): { priceMinor: number; currency: string } | null {
  const currencies = new Set(lines.filter(({ priceMinor }) => priceMinor > 0).map(({ currency }) => currency));
  const [currency] = currencies;
  if (currencies.size !== 1 || !currency) return null;
  return { currency, priceMinor: lines.reduce((sum, line) => sum + line.quantity * line.priceMinor, 0) };
}
