import { useSyncExternalStore } from "react";
import { type Cart, emptyCart } from "./cart.ts";

/** A cart outlives its sheet: by chat and catalogue. */
let carts: ReadonlyMap<string, Cart> = new Map();
const listeners = new Set<() => void>();

export function putCart(key: string, cart: Cart): void {
  carts = new Map(carts).set(key, cart);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCart(key: string): Cart {
  return useSyncExternalStore(subscribe, () => carts.get(key) ?? emptyCart);
}
