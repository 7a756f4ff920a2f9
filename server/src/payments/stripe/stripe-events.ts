import Stripe from "stripe";
import type { LinkStanding, News } from "../provider.ts";
import { disputeOf } from "./stripe-dispute.ts";
import { outcomeOf } from "./stripe-refund.ts";

export const stripeEvents = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
] as const;

type Session = Pick<Stripe.Checkout.Session, "id" | "status" | "payment_status" | "payment_intent" | "amount_total">;

const idOf = (thing: string | { id: string } | null): string | null =>
  typeof thing === "string" ? thing : (thing?.id ?? null);

/** Completed and not paid: a bank transfer or the like is under way, and an event will tell. */
export function standingOf({ status, payment_status, payment_intent, amount_total }: Session): LinkStanding {
  const paymentReference = idOf(payment_intent);
  if (payment_status === "paid" && paymentReference !== null && amount_total !== null)
    return { state: "paid", paymentReference, amountMinor: amount_total };
  return { state: status === "expired" ? "closed" : "open" };
}

export function newsOf(body: string): News | null {
  const event = Stripe.webhooks.constructEventWithoutVerification(body);
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded": {
      const session = event.data.object;
      const standing = standingOf(session);
      return standing.state === "paid" ? { kind: "paid", linkReference: session.id, ...paidOf(standing) } : null;
    }
    case "checkout.session.async_payment_failed":
    case "checkout.session.expired":
      return { kind: "link_closed", linkReference: event.data.object.id };
    case "refund.created":
    case "refund.updated":
    case "refund.failed": {
      const refund = event.data.object;
      return {
        kind: "refund",
        key: refund.metadata?.refund ?? null,
        reference: refund.id,
        paymentReference: idOf(refund.payment_intent),
        amountMinor: refund.amount,
        outcome: outcomeOf(refund),
      };
    }
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
      return disputeOf(event.data.object, new Date(event.created * 1000));
    default:
      return null;
  }
}

const paidOf = ({ paymentReference, amountMinor }: Extract<LinkStanding, { state: "paid" }>) => ({
  paymentReference,
  amountMinor,
});
