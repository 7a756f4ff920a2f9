import type { Cart } from "@croozer/contracts/conversations";

/** What a person has to settle before the order can be placed, in the order in which it is asked. */
export type Missing = "unclear" | "option" | "line" | "fulfilment" | "address";

export function whatIsMissing({ unclear, lines, fulfilment, address }: Cart): Missing[] {
  const problems = lines.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const has = (is: boolean, missing: Missing): Missing[] => (is ? [missing] : []);
  return [
    ...has(unclear.length > 0, "unclear"),
    ...has(problems.includes("order.option_missing"), "option"),
    ...has(
      problems.some((problem) => problem !== "order.option_missing"),
      "line",
    ),
    ...has(fulfilment === null, "fulfilment"),
    ...has(fulfilment === "delivery" && (address ?? "") === "", "address"),
  ];
}

const overrulable: readonly string[] = [
  ...["order.area_not_served", "order.below_minimum", "order.closed", "order.time_not_possible", "order.intake_paused"],
];
/** What speaks against it, that a person may decide otherwise. */
export const mayOverrule = ({ problems }: Cart): boolean => problems.some(({ code }) => overrulable.includes(code));
