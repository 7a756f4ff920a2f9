import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { askAgain, shopKey, shopQuery } from "./shop-queries.ts";

/** Meta's codes for an access that does not reach a catalogue. */
const denied: ReadonlySet<string> = new Set(["3", "10", "100", "200"]);
export const isDenied = (problem: string): boolean => denied.has(problem);

/** What was read longer ago is read anew while it is looked at. */
const freshMs = 10 * 60_000;

/** What a number sells from, asked about at Meta where that was not done for a while; `ask` does it at once. */
export function useShop(channelId: string) {
  const businessId = useBusinessId();
  const query = shopQuery(businessId, channelId);
  const { data: shop, error, refetch } = useQuery(query);
  const queryClient = useQueryClient();
  const { mutate: ask, isPending: asking } = useMutation({
    mutationFn: () => askAgain(businessId, channelId),
    // The items follow with the notice.
    onSuccess: (answer) => queryClient.setQueryData(query.queryKey, answer),
  });
  useNotices(["channel_catalogue"], () => refetchChanged(shopKey(businessId)));
  const askedAt = shop?.askedAt;
  useEffect(() => {
    if (askedAt === undefined) return;
    if (askedAt === null || Date.now() - Date.parse(askedAt) > freshMs) ask();
  }, [askedAt, ask]);
  return { shop, error, refetch, ask, asking };
}
