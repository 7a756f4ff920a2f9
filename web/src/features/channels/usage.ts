import { Usage } from "@croozer/contracts/usage";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

/** The current month. No notice tells of each message counted, so it is fetched whenever the page is opened. */
export const usageQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "usage"),
    queryFn: ({ signal }) => get(`/api/businesses/${businessId}/usage`, Usage, { businessId, signal }),
    staleTime: 0,
  });

export type UsageLine = { category: string } & Record<Usage["charges"][number]["charge"], number>;

/** One line a category over all numbers and countries, the most messages first. */
export function linesOf(charges: Usage["charges"]): UsageLine[] {
  const lines = new Map<string, UsageLine>();
  for (const { category, charge, messages } of charges) {
    const line = lines.get(category) ?? { category, charged: 0, free: 0, unclear: 0 };
    lines.set(category, line);
    line[charge] += messages;
  }
  const size = ({ charged, free, unclear }: UsageLine) => charged + free + unclear;
  return [...lines.values()].sort((a, b) => size(b) - size(a));
}
