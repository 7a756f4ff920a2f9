import type { OrderSummary } from "@croozer/contracts/orders";

type Money = Pick<OrderSummary, "paymentStatus" | "totalMinor" | "dueMinor" | "overpaidMinor">;
type Mark = {
  word: "unpaid" | "partDue" | "partBack" | "paid" | "refunded" | "nothingOwed";
  /** Of a part. */
  amountMinor: number | null;
  /** Money has still to change hands. */
  isOpen: boolean;
};

const words = { pending: "nothingOwed", paid: "paid", refunded: "refunded", cancelled: "nothingOwed" } as const;

/** What to say of an order's money at a glance: whoever hands it over takes or gives back a part as a part. */
export function paymentMark({ paymentStatus, totalMinor, dueMinor, overpaidMinor }: Money): Mark {
  if (overpaidMinor > 0) return { word: "partBack", amountMinor: overpaidMinor, isOpen: true };
  if (paymentStatus !== "pending" || dueMinor === 0)
    return { word: words[paymentStatus], amountMinor: null, isOpen: false };
  return dueMinor < totalMinor
    ? { word: "partDue", amountMinor: dueMinor, isOpen: true }
    : { word: "unpaid", amountMinor: null, isOpen: true };
}
