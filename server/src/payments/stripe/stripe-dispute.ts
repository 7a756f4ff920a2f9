import type { DisputeReason, DisputeStatus } from "@croozer/contracts/disputes";
import type Stripe from "stripe";
import type { News } from "../provider.ts";

type Raw = Pick<Stripe.Dispute, "id" | "amount" | "reason" | "status" | "payment_intent"> & {
  evidence_details?: Pick<Stripe.Dispute["evidence_details"], "due_by">;
};

/** A dispute as an event shows it; `toldAt` is the event's, for the dispute itself keeps when it began. */
export function disputeOf(raw: Raw, toldAt: Date): Extract<News, { kind: "dispute" }> {
  const { id, amount, payment_intent, evidence_details } = raw;
  const dueBy = evidence_details?.due_by ?? null;
  return {
    kind: "dispute",
    reference: id,
    paymentReference: typeof payment_intent === "string" ? payment_intent : (payment_intent?.id ?? null),
    amountMinor: amount,
    reason: reasonOf(raw.reason),
    status: statusOf(raw.status),
    answerBy: dueBy === null ? null : new Date(dueBy * 1000),
    toldAt,
  };
}

/** An appeal is a dispute that goes on; one that was prevented, or an inquiry that ended, took no money. */
function statusOf(status: Raw["status"]): DisputeStatus {
  switch (status) {
    case "warning_needs_response":
    case "warning_under_review":
      return "inquiry";
    case "under_review":
    case "appeal_under_review":
      return "answered";
    case "won":
    case "warning_closed":
    case "prevented":
      return "won";
    case "lost":
      return "lost";
    default:
      return "open";
  }
}

function reasonOf(reason: string): DisputeReason {
  switch (reason) {
    case "fraudulent":
      return "fraudulent";
    case "unrecognized":
      return "unrecognised";
    case "duplicate":
      return "duplicate";
    case "product_not_received":
      return "not_received";
    case "product_unacceptable":
      return "not_as_described";
    case "credit_not_processed":
      return "not_given_back";
    default:
      return "other";
  }
}
