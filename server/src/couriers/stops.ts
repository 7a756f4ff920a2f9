import type { Order } from "../orders/orders.ts";

/** Where somebody goes, one after the other. */
export type Stops = readonly [Order, ...Order[]];

const dueAt = ({ promisedFor, requestedFor, placedAt }: Order): number =>
  (promisedFor ?? requestedFor ?? placedAt).getTime();

/** What was promised first is to be there first. */
export const inOrderOfPromise = (orders: readonly Order[]): Order[] =>
  orders.toSorted((one, other) => dueAt(one) - dueAt(other) || one.placedAt.getTime() - other.placedAt.getTime());
