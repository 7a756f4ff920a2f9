import { pageOf } from "@croozer/contracts/basics";
import { Conversation } from "@croozer/contracts/conversations";
import { FoundMessages } from "@croozer/contracts/message-search";
import { OrderSummary } from "@croozer/contracts/orders";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { get } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";

const first = null as string | null;
const ahead = { initialPageParam: first, getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
/** People and orders at first; more of them on demand. */
const few = 5;

const Conversations = pageOf(Conversation);
export const peopleQuery = (businessId: string, search: string) =>
  infiniteQueryOptions({
    // Not one of the lists, which are kept in order by notices.
    queryKey: keyOf(businessId, "conversations", "search", "people", search),
    queryFn: ({ pageParam: cursor, signal }) =>
      get("/api/conversations", Conversations, {
        query: { person: search, cursor, limit: cursor === null ? few : 20 },
        signal,
        businessId,
      }),
    ...ahead,
  });

const Orders = pageOf(OrderSummary);
export const foundOrdersQuery = (businessId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(businessId, "conversations", "search", "orders", search),
    queryFn: ({ pageParam: cursor, signal }) =>
      get("/api/orders", Orders, { query: { search, cursor, limit: cursor === null ? few : 20 }, signal, businessId }),
    ...ahead,
  });

export const messagesQuery = (businessId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(businessId, "conversations", "search", "messages", search),
    queryFn: ({ pageParam: cursor, signal }) =>
      get("/api/messages/search", FoundMessages, { query: { search, cursor, limit: 30 }, signal, businessId }),
    ...ahead,
  });
