import Stripe from "stripe";
import { ProviderProblem } from "../provider.ts";

/** What went wrong with Stripe, in our words; anything else is handed on. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const code = error.code ?? null;
  if (error instanceof Stripe.errors.StripeConnectionError) return new ProviderProblem("unreachable", null);
  if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError)
    return new ProviderProblem("unauthorised", code);
  if (error instanceof Stripe.errors.StripeRateLimitError) return new ProviderProblem("rate_limited", code);
  // Another request with the same key is under way: its answer comes with the next try.
  if (error.statusCode === 409 || code === "lock_timeout") return new ProviderProblem("rate_limited", code);
  if (error instanceof Stripe.errors.StripeAPIError) return new ProviderProblem("provider_failed", code);
  return new ProviderProblem("rejected", code);
}
