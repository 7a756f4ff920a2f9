import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";

/** What the page that shows an order's details does about it. */
export type DetailActs = {
  onClose: () => void;
  onStep: (order: OrderSummary, status: Exclude<OrderStatus, "pending" | "cancelled">) => void;
  onCancel: (order: OrderSummary) => void;
};
