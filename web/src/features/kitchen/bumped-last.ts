import type { OrderSummary } from "@croozer/contracts/orders";

const shown = 10;

/** The tickets that left the kitchen last and can come back, the latest first. */
export const bumpedLast = (orders: readonly OrderSummary[]): OrderSummary[] =>
  orders
    .filter(({ status, recallTo }) => status === "ready" && recallTo === "preparing")
    .sort((a, b) => Date.parse(b.statusChangedAt) - Date.parse(a.statusChangedAt))
    .slice(0, shown);
