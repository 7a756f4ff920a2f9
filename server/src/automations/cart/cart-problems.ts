import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { CartProblem, SaveCart } from "@croozer/contracts/conversations";
import type { OrderProblem } from "../../orders/orders.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Quote } from "../dialogue/context.ts";
import type { Cart } from "../dialogue/dialogue.ts";

/** What keeps a cart from being placed, beside its lines. */
export function cartProblems(
  { paymentMethod }: Cart,
  { problems }: Pick<Quote, "problems">,
  { paymentMethods }: BusinessSettings,
): CartProblem[] {
  const isTaken = paymentMethod === null || paymentMethods.includes(paymentMethod);
  return [
    ...problems.flatMap(shownOf),
    ...(isTaken ? [] : [{ code: "order.payment_unavailable" as const, suggestion: null }]),
  ];
}

function shownOf(problem: OrderProblem): CartProblem[] {
  switch (problem.code) {
    case "order.fulfilment_unavailable":
    case "order.area_not_served":
    case "order.below_minimum":
      return [{ code: problem.code, suggestion: null }];
    case "order.closed":
    case "order.intake_paused":
      return [{ code: problem.code, suggestion: problem.earliest }];
    case "order.time_not_possible":
      return [{ code: problem.code, suggestion: problem.suggestion }];
    default:
      return [];
  }
}

/** The field that a problem is about; what is about none stands in nobody's way here. */
const fieldOf: Partial<Record<CartProblem["code"], keyof SaveCart>> = {
  "order.fulfilment_unavailable": "fulfilment",
  "order.payment_unavailable": "paymentMethod",
  "order.area_not_served": "address",
  "order.closed": "requestedFor",

  "order.time_not_possible": "requestedFor",
};

/**
 * Refuses a field that was set to what cannot be. What a customer said earlier may stand: they are asked about it.
 * @throws the code of the problem, with the time that would do
 */
export function refuseImpossible(problems: readonly CartProblem[], wish: SaveCart): void {
  const wrong = problems.find(({ code }) => {
    const field = fieldOf[code];
    return field !== undefined && wish[field] !== undefined;
  });
  if (wrong) refuse(wrong.code, { suggestion: wrong.suggestion });
}
