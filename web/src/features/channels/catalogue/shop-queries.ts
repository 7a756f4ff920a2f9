import { CatalogueItemPage, ChannelCatalogue } from "@croozer/contracts/channel-catalogues";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, post } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

const perPage = 50;
export const shopKey = (businessId: string) => keyOf(businessId, "channel-catalogue");

/** What a number sells from at Meta, as it was last read. */
export const shopQuery = (businessId: string, channelId: string) =>
  queryOptions({
    queryKey: [...shopKey(businessId), channelId],
    queryFn: ({ signal }) => get(`/api/channels/${channelId}/catalogue`, ChannelCatalogue, { signal, businessId }),
    refetchOnMount: "always",
  });

export const askAgain = (businessId: string, channelId: string) =>
  post(`/api/channels/${channelId}/catalogue/refresh`, ChannelCatalogue, undefined, { businessId });

export const shopItemsQuery = (businessId: string, channelId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [...shopKey(businessId), channelId, "items", search],
    queryFn: ({ pageParam, signal }) =>
      get(`/api/channels/${channelId}/catalogue/items`, CatalogueItemPage, {
        query: { search, cursor: pageParam, limit: perPage },
        ...{ signal, businessId },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // What was found stays until the next is.
    placeholderData: keepPreviousData,
  });
