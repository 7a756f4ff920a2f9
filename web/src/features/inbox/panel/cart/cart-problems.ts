import { type CartProblem, CartProblem as CartProblemSchema } from "@croozer/contracts/conversations";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { ApiProblem } from "../../../../lib/http.ts";

export type DetailField = "fulfilment" | "address" | "requestedFor" | "paymentMethod";

/** Which field a problem belongs to; null is all of the cart. */
export const fieldOf: Record<CartProblem["code"], DetailField | null> = {
  "order.fulfilment_unavailable": "fulfilment",
  "order.area_not_served": "address",
  "order.closed": "requestedFor",
  "order.time_not_possible": "requestedFor",
  "order.intake_paused": "fulfilment",
  "order.payment_unavailable": "paymentMethod",
  "order.below_minimum": null,
};

/** What the server refused a field for; null for everything else, which belongs to none. */
export function refusedProblem(error: unknown): CartProblem | null {
  if (!(error instanceof ApiProblem)) return null;
  const details = typeof error.details === "object" ? error.details : {};
  const read = CartProblemSchema.safeParse({ suggestion: null, ...details, code: error.code });
  return read.success && fieldOf[read.data.code] !== null ? read.data : null;
}

/** A problem in words, with the time that would do. */
export function useCartProblemText(): (problem: CartProblem) => string {
  const { t } = useTranslation("inbox");
  const { t: tError } = useTranslation("errors");
  const dates = useDates();
  return ({ code, suggestion }) =>
    suggestion === null
      ? tError(code)
      : `${tError(code)} ${t("cart.when.suggestion", { when: dates.due(suggestion) })}`;
}
