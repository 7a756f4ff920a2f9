import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem, isProblem } from "./http.ts";

type OnSignedOut = () => void;
let onSignedOut: OnSignedOut = () => undefined;
/** What happens when the server no longer knows the session: the router sets it, to avoid a circle of imports. */
export const whenSignedOut = (act: OnSignedOut) => {
  onSignedOut = act;
};

const noteSignedOut = (error: unknown) => {
  if (isProblem(error, "auth.signed_out")) onSignedOut();
};

const retryable = (error: unknown) => !(error instanceof ApiProblem) || error.status >= 502;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    queries: {
      // Notices tell what changed and reconnecting refetches everything: time alone makes nothing old.
      staleTime: 5 * 60_000,
      gcTime: 15 * 60_000,
      retry: (failures, error) => retryable(error) && failures < 2,
      // A browser that believes itself offline can still reach a server on the same machine.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** What was fetched on the way to a page, a moment ago, is not old. */
const momentMs = 2_000;

/** For what notices reach only while it is on the screen: fetched again whenever it is opened. */
export const freshOnOpen = {
  refetchOnMount: ({ state }: { state: { dataUpdatedAt: number } }): false | "always" =>
    Date.now() - state.dataUpdatedAt < momentMs ? false : "always",
};

/**
 * Key of everything that belongs to a business: begins with its id, so that switching businesses never shows a mixture
 * and one call refreshes all of it.
 */
export const keyOf = <const Parts extends readonly unknown[]>(businessId: string, ...parts: Parts) =>
  [businessId, ...parts] as const;
