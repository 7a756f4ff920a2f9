import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { OrderQuote, QuoteProblem } from "@croozer/contracts/order-quotes";
import { overrulable } from "../placing/place-order.ts";
import type { OrderProblem, Quote } from "./quote.ts";

/** What is in the way of an order beyond its price: what was not said at all. */
export type Obstacle = OrderProblem | { code: "order.address_missing" } | { code: "order.discount_unexplained" };

type Sum = Omit<Quote, "currency" | "problems"> & { currency: string };

/** A quote as the API tells it. */
export const toldQuote = (quote: Sum, problems: readonly Obstacle[], language: Language): OrderQuote => ({
  lines: quote.lines.map((line) => ({
    ...{ productId: line.productId, name: inLanguage(line.name, language), quantity: line.quantity, unit: line.unit },
    ...{ unitPriceMinor: line.unitPriceMinor, subtotalMinor: line.subtotalMinor, note: line.note },
    options: line.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
  })),
  ...{ subtotalMinor: quote.subtotalMinor, deliveryFeeMinor: quote.deliveryFeeMinor },
  ...{ discountMinor: quote.discountMinor, taxMinor: quote.taxMinor, taxIncluded: quote.taxIncluded },
  ...{ totalMinor: quote.totalMinor, currency: quote.currency, minutes: quote.minutes },
  area: quote.area && {
    result: quote.area.kind,
    name: quote.area.kind === "served" ? inLanguage(quote.area.area.name, language) : null,
    missing: quote.area.kind === "unclear" ? quote.area.missing : null,
  },
  earliest: quote.earliest?.toISOString() ?? null,
  problems: problems.map((problem) => toldProblem(problem, quote)),
});

function toldProblem(problem: Obstacle, { lines }: Sum): QuoteProblem {
  const line = lines.findIndex(
    (one) => one.problems.some((own) => own === problem) || ("left" in problem && one.productId === problem.productId),
  );
  return {
    code: problem.code,
    overrulable: overrulable.some((code) => code === problem.code),
    line: line < 0 ? null : line,
    left: "left" in problem ? problem.left : null,
    minimumMinor: "minimumMinor" in problem ? problem.minimumMinor : null,
    missingMinor: "missingMinor" in problem ? problem.missingMinor : null,
    mostMinor: "mostMinor" in problem ? problem.mostMinor : null,
    suggestion: "suggestion" in problem ? problem.suggestion : "earliest" in problem ? problem.earliest : null,
  };
}
