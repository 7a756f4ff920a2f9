const problems = ["order.product_unavailable", "order.option_invalid", "order.option_missing"] as const;

/** Why a line cannot be placed as it stands, as a code that has words. */
export const lineProblem = (code: string) => problems.find((known) => known === code) ?? "order.quantity_invalid";
