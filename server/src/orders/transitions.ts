import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import type { Permission } from "@croozer/contracts/permissions";
import type { Order, OrderChange } from "./order.ts";

/** A step an order may take on its way to the customer. It says nothing of money, and money says nothing of it. */
export type Transition = {
  from: OrderStatus;
  to: OrderStatus;
  act: "advance" | "recall" | "cancel";
  /** Only of such orders; else of both. */
  only?: Fulfilment;
  permission: Permission;
  event: "order.status_changed" | "order.recalled" | "order.cancelled";
  /** The timeline's word, and what those who tell the customer hear. */
  entry: Extract<OrderChange["kind"], "status_changed" | "recalled" | "cancelled">;
  /** Not later than this after the step that it takes back. */
  withinMs?: number;
};

const advance = { act: "advance", permission: "order.advance", event: "order.status_changed" } as const;
const recall = { act: "recall", permission: "order.advance", event: "order.recalled", entry: "recalled" } as const;
const cancel = { act: "cancel", permission: "order.cancel", event: "order.cancelled", entry: "cancelled" } as const;
const on = { ...advance, entry: "status_changed" } as const;
/** A tap on the wrong card is noticed soon; what was delivered yesterday was delivered. */
const withinMs = 60 * 60_000;

/** All there are, the usual one of a status first. Who was told that an order is accepted is not told otherwise. */
export const transitions: readonly Transition[] = [
  { from: "pending", to: "confirmed", ...on },
  { from: "confirmed", to: "preparing", ...on },
  { from: "preparing", to: "ready", ...on },
  { from: "ready", to: "out_for_delivery", only: "delivery", ...on },
  { from: "ready", to: "delivered", only: "pickup", ...on },
  { from: "out_for_delivery", to: "delivered", ...on },
  { from: "preparing", to: "confirmed", ...recall },
  { from: "ready", to: "preparing", ...recall },
  { from: "out_for_delivery", to: "ready", ...recall },
  { from: "delivered", to: "out_for_delivery", only: "delivery", withinMs, ...recall },
  { from: "delivered", to: "ready", only: "pickup", withinMs, ...recall },
  { from: "pending", to: "cancelled", ...cancel },
  { from: "confirmed", to: "cancelled", ...cancel },
  { from: "preparing", to: "cancelled", ...cancel },
  { from: "ready", to: "cancelled", ...cancel },
  { from: "out_for_delivery", to: "cancelled", ...cancel },
];

/** Who asks, as far as it matters here. */
export type May = (permission: Permission) => boolean;
export const mayAll: May = () => true;

const legal = (status: OrderStatus, fulfilment: Fulfilment, may: May): Transition[] =>
  transitions.filter(
    ({ from, only, permission }) => from === status && (only === undefined || only === fulfilment) && may(permission),
  );

/** Legal next steps, the usual one first and cancelling last; none from a final status. Nothing skips or goes back. */
export const nextStatuses = (status: OrderStatus, fulfilment: Fulfilment, may: May = mayAll): OrderStatus[] =>
  legal(status, fulfilment, may).flatMap(({ act, to }) => (act === "recall" ? [] : [to]));

type Standing = Pick<Order, "status" | "fulfilment" | "statusChangedAt">;

/** The transition that an act would make of an order, by anybody. */
export const findTransition = (
  order: Standing,
  act: Transition["act"],
  now: Date,
  to?: OrderStatus,
): Transition | undefined =>
  legal(order.status, order.fulfilment, mayAll).find(
    (one) =>
      one.act === act &&
      (to === undefined || one.to === to) &&
      (one.withinMs === undefined || now.getTime() - order.statusChangedAt.getTime() <= one.withinMs),
  );

/** Where taking the last step back leads. */
export function recallTo(order: Standing, now: Date, may: May = mayAll): OrderStatus | null {
  const transition = findTransition(order, "recall", now);
  return transition && may(transition.permission) ? transition.to : null;
}
