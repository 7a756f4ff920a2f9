import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useBusinessId } from "../../../../lib/session.ts";
import { askAgain, shopQuery } from "./shop-queries.ts";

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
  const askedAt = shop?.askedAt;
  useEffect(() => {
    if (askedAt === undefined) return;
    if (askedAt === null || Date.now() - Date.parse(askedAt) > freshMs) ask();
  }, [askedAt, ask]);
  return { shop, error, refetch, ask, asking };
}
