import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { columns, otherSteps, usualStep } from "../board-columns.ts";

/** Where a card may be let go: the board's columns, and what is done at its end. */
export const places = [...columns, "done"] as const;
export type Place = (typeof places)[number];
export const isPlace = (name: string | undefined): name is Place => places.some((place) => place === name);

type StepStatus = NonNullable<ReturnType<typeof usualStep>>;
/** What letting go there does: the step that a button of the card makes, or its last step taken back. */
export type Drop = { kind: "step"; status: StepStatus } | { kind: "recall"; to: OrderStatus };
export type Drops = ReadonlyMap<Place, Drop>;

const placeOf = (status: OrderStatus): Place => (status === "delivered" || status === "cancelled" ? "done" : status);

/** The columns that take an order now. Cancelling is asked for by name and never by where a card fell. */
export function dropsOf(order: OrderSummary): Drops {
  const drops = new Map<Place, Drop>();
  if (order.recallTo !== null) drops.set(placeOf(order.recallTo), { kind: "recall", to: order.recallTo });
  const usual = usualStep(order);
  for (const status of usual === null ? [] : [usual, ...otherSteps(order)])
    drops.set(placeOf(status), { kind: "step", status });
  return drops;
}

/** The next column that takes it, along the way of an order (1) or back (-1); null where there is none. */
export function nextPlace(drops: Drops, from: Place, step: 1 | -1): Place | null {
  for (let at = places.indexOf(from) + step; at >= 0 && at < places.length; at += step) {
    const place = places[at];
    if (place !== undefined && drops.has(place)) return place;
  }
  return null;
}

/** The column in which it stands. */
export const standsIn = ({ status }: Pick<OrderSummary, "status">): Place => placeOf(status);
