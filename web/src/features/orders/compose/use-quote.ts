import type { OrderQuote } from "@croozer/contracts/order-quotes";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import type { Line } from "./draft.ts";

/** Typing is over. */
const restMs = 200;

export type Quoted<Q extends OrderQuote = OrderQuote> = {
  quote: Q | undefined;
  /** The line of the quote that belongs to a line on the screen. */
  lineOf: (key: string) => OrderQuote["lines"][number] | undefined;
  /** False while the quote is of what stood here a moment ago. */
  isCurrent: boolean;
  error: unknown;
};

/** What it costs as it stands, asked again after each change. */
export function useQuote<Q extends OrderQuote>(
  kind: string,
  body: object,
  lines: readonly Line[],
  ask: (signal: AbortSignal) => Promise<Q>,
): Quoted<Q> {
  const businessId = useBusinessId();
  const asked = JSON.stringify(body);
  const [settled] = useDebouncedValue(asked, restMs);
  const keys = lines.map(({ key }) => key);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: keyOf(businessId, "quote", kind, settled),
    queryFn: async ({ signal }) => ({ quote: await ask(signal), keys }),
    // `ask` is of the present body: one that is still being typed waits.
    enabled: settled === asked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
  });
  return {
    quote: data?.quote,
    lineOf: (key) => data?.quote.lines[data.keys.indexOf(key)],
    isCurrent: data !== undefined && settled === asked && !isPlaceholderData,
    error,
  };
}
