import type { PublicMenu } from "@croozer/contracts/public-menu";
import { useCallback, useState } from "react";
import { type Cart, emptyCart, readCart } from "./cart.ts";

export type ChangeCart = (change: (cart: Cart) => Cart) => void;

const stored = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
function keep(name: string, cart: Cart): void {
  try {
    localStorage.setItem(name, JSON.stringify(cart));
  } catch {
    // A full or forbidden storage must not stop somebody from ordering.
  }
}

/** What the menu no longer has, or does not offer, is not in the cart any more. */
function fitting(cart: Cart, menu: PublicMenu): Cart {
  const [first = "pickup"] = menu.fulfilments;
  const isSold = new Set(menu.products.map(({ id }) => id));
  const isTaken = cart.paymentMethod !== null && menu.paymentMethods.includes(cart.paymentMethod);
  return {
    ...cart,
    lines: cart.lines.filter(({ item }) => isSold.has(item.productId)),
    fulfilment: menu.fulfilments.includes(cart.fulfilment) ? cart.fulfilment : first,
    paymentMethod: isTaken
      ? cart.paymentMethod
      : menu.paymentMethods.length === 1
        ? (menu.paymentMethods[0] ?? null)
        : null,
  };
}

/** The cart of this business on this device; it survives leaving the page. */
export function useCart(slug: string, menu: PublicMenu): { cart: Cart; change: ChangeCart } {
  const name = `croozer.menu.${slug}`;
  const [kept, setKept] = useState<Cart>(() => readCart(stored(name)) ?? emptyCart(menu.fulfilments[0] ?? "pickup"));
  const change = useCallback<ChangeCart>(
    (make) =>
      setKept((before) => {
        const after = make(before);
        keep(name, after);
        return after;
      }),
    [name],
  );
  return { cart: fitting(kept, menu), change };
}
