import type { Cart } from "@croozer/contracts/conversations";
import type { OrderSummary } from "@croozer/contracts/orders";
import type { CartChange } from "./use-cart.ts";

/** How it went last time, where the cart does not say yet. */
export const repeated = (cart: Cart | null, { fulfilment, address }: OrderSummary): CartChange =>
  (cart?.fulfilment ?? null) === null
    ? { fulfilment, ...(fulfilment === "delivery" && !cart?.address ? { address } : {}) }
    : {};
