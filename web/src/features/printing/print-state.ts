import type { OrderSummary } from "@croozer/contracts/orders";

/** `missing`: this device prints by itself, and yet there is no ticket of an order that was accepted. */
export type PrintState = "unprinted" | "printed" | "changed" | "missing";

type Printed = Pick<OrderSummary, "ticketPrint" | "revision" | "status">;
const isBeingMade = (status: OrderSummary["status"]) => status === "confirmed" || status === "preparing";

export function printStateOf({ ticketPrint, revision, status }: Printed, printsByItself: boolean): PrintState {
  if (ticketPrint !== null) return ticketPrint.revision === revision ? "printed" : "changed";
  return printsByItself && isBeingMade(status) ? "missing" : "unprinted";
}

/** Accepted since this device prints by itself, and on nobody's paper yet. */
export const isToPrint = (order: Printed & Pick<OrderSummary, "statusChangedAt">, sinceMs: number): boolean =>
  order.ticketPrint === null && isBeingMade(order.status) && Date.parse(order.statusChangedAt) >= sinceMs;
