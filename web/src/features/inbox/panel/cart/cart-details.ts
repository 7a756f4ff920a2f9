import { type AcceptedMethod, acceptedMethods } from "@croozer/contracts/businesses";
import type { Cart } from "@croozer/contracts/conversations";
import type { CartChange } from "./use-cart.ts";

/** Everything of a cart that is not a line, as its form holds it. */
export type Details = {
  fulfilment: Cart["fulfilment"];
  address: string;
  /** Null is as soon as possible. */
  requestedFor: string | null;
  paymentMethod: AcceptedMethod | null;
  notes: string;
};

export const detailsOf = (cart: Cart): Details => ({
  fulfilment: cart.fulfilment,
  address: cart.address ?? "",
  requestedFor: cart.requestedFor,
  paymentMethod: acceptedMethods.find((method) => method === cart.paymentMethod) ?? null,
  notes: cart.notes ?? "",
});

/** What a member set; the rest is left to the customer, who may be changing it meanwhile. */
export const changeOf = (before: Details, after: Details): CartChange => ({
  ...(after.fulfilment === before.fulfilment ? {} : { fulfilment: after.fulfilment }),
  ...(after.address === before.address ? {} : { address: after.address }),
  ...(after.requestedFor === before.requestedFor ? {} : { requestedFor: after.requestedFor }),
  ...(after.paymentMethod === before.paymentMethod ? {} : { paymentMethod: after.paymentMethod }),
  ...(after.notes === before.notes ? {} : { notes: after.notes }),
});
