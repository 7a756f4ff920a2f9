import { TrackedOrder, TrackedPayment } from "@croozer/contracts/tracking";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../lib/http.ts";

/** A page that is looked at asks this often; one in the background not at all, and at once when it comes back. */
const askEveryMs = 5_000;

export const trackedQuery = (token: string) =>
  queryOptions({
    queryKey: ["tracking", token],
    queryFn: ({ signal }) => get(`/api/track/${encodeURIComponent(token)}`, TrackedOrder, { signal }),
    refetchInterval: askEveryMs,
    refetchOnWindowFocus: "always",
    staleTime: 0,
  });

export function useCancelTracked(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(`/api/track/${encodeURIComponent(token)}/cancel`, TrackedOrder),
    onSuccess: (order) => client.setQueryData(trackedQuery(token).queryKey, order),
    onError: () => client.invalidateQueries({ queryKey: trackedQuery(token).queryKey }),
  });
}

/** Goes to the provider's page; the way back leads here. */
export function usePayTracked(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(`/api/track/${encodeURIComponent(token)}/pay`, TrackedPayment),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: () => client.invalidateQueries({ queryKey: trackedQuery(token).queryKey }),
  });
}
