import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { OrderSummary } from "@croozer/contracts/orders";

/** Why an order is declined or cancelled: one of the usual causes, or words. As the API takes it. */
export type Why = { cause: CancelCause; itemIds: string[]; markSoldOut: boolean } | { reason: string };
export type Cancelling = Why & { restock: boolean; refund: boolean };
export type SoldOut = { itemIds: string[]; markSoldOut: boolean };

export const nothingSoldOut: SoldOut = { itemIds: [], markSoldOut: false };

/** What a shop may say of new orders by itself; the customer's own wish comes to an order later. */
export const causesFor = ({ fulfilment }: Pick<OrderSummary, "fulfilment">): CancelCause[] =>
  fulfilment === "delivery" ? ["closed", "too_busy", "sold_out", "outside_area"] : ["closed", "too_busy", "sold_out"];

/** What is kept of the money for an order. */
export const keptMinor = ({ paidMinor, refundedMinor, refundingMinor, lostMinor }: OrderSummary): number =>
  Math.max(0, paidMinor - refundedMinor - refundingMinor - lostMinor);

export const isRefundable = ({ nextPaymentSteps }: OrderSummary): boolean => nextPaymentSteps.includes("refund");
