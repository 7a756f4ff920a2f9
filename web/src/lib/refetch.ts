import { hashKey, type QueryKey } from "@tanstack/react-query";
import { oneAtATime } from "./one-at-a-time.ts";
import { queryClient } from "./query.ts";

const restMs = 500;

const refetch = oneAtATime(
  // The hash of a key is its JSON.
  (hash) => queryClient.invalidateQueries({ queryKey: JSON.parse(hash) as QueryKey }),
  restMs,
);

/**
 * Fetches again what a notice says has changed: at once, and however many notices follow, never two at a time and never
 * all of the time.
 */
export const refetchChanged = (queryKey: QueryKey): void => refetch(hashKey(queryKey));
