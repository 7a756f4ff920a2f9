import type { RefundFailure } from "@croozer/contracts/payments";
import type Stripe from "stripe";
import type { RefundOutcome } from "../../orders/orders.ts";

type Refund = Pick<Stripe.Refund, "id" | "status" | "failure_reason">;

/** How a refund stands. Money of a card is a matter of days; to Stripe it is done when it is on its way. */
export function outcomeOf({ id, status, failure_reason }: Refund): RefundOutcome {
  if (status === "succeeded") return { state: "done", reference: id };
  if (status === "failed" || status === "canceled")
    return { state: "failed", reference: id, reason: status === "canceled" ? "cancelled" : failureOf(failure_reason) };
  return { state: "pending", reference: id };
}

function failureOf(reason: string | undefined): RefundFailure {
  switch (reason) {
    case "insufficient_funds":
      return "no_balance";
    case "lost_or_stolen_card":
    case "expired_or_canceled_card":
      return "card_gone";
    case "charge_for_pending_refund_disputed":
      return "disputed";
    case "merchant_request":
      return "cancelled";
    default:
      return "rejected";
  }
}
