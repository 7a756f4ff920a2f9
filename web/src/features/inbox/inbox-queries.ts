import { pageOf } from "@croozer/contracts/basics";
import { CartView, Conversation, MessageList, RawMessage } from "@croozer/contracts/conversations";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { freshOnOpen, keyOf } from "../../lib/query.ts";
import { orderQuery } from "../orders/orders-queries.ts";
import { type InboxFilter, queryOf } from "./inbox-view.ts";

const Conversations = pageOf(Conversation);
export const conversationsPerPage = 50;

/** All lists of conversations of a business begin with this. */
export const listsKey = (businessId: string) => keyOf(businessId, "conversations", "list");

export const listQuery = (businessId: string, filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: [...listsKey(businessId), filter],
    queryFn: ({ pageParam, signal }) =>
      get("/api/conversations", Conversations, {
        query: { ...queryOf(filter), cursor: pageParam, limit: conversationsPerPage },
        ...{ businessId, signal },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...freshOnOpen,
  });

/** Those of the conversations that are of a list. */
export const fetchAmong = async (filter: InboxFilter, ids: readonly string[]) =>
  (
    await get("/api/conversations", Conversations, {
      query: { ...queryOf(filter), among: ids.join(","), limit: mostAmong },
    })
  ).items;
const mostAmong = 100;

export const fetchConversation = (id: string, signal?: AbortSignal) =>
  get(`/api/conversations/${id}`, Conversation, signal === undefined ? {} : { signal });

/** Those of them that are there. */
export const fetchConversations = async (ids: readonly string[]) =>
  (await get("/api/conversations", Conversations, { query: { ids: ids.join(",") } })).items;

export const conversationQuery = (businessId: string, id: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "conversation", id),
    queryFn: ({ signal }) => fetchConversation(id, signal),
    ...freshOnOpen,
  });

/** Those of them that are there. */
export const fetchMessagesById = async (ids: readonly string[]) =>
  (await get("/api/messages", MessageList, { query: { ids: ids.join(",") } })).items;

export const rawQuery = (businessId: string, messageId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "raw", messageId),
    queryFn: ({ signal }) => get(`/api/messages/${messageId}/raw`, RawMessage, { signal }),
  });

export const cartQuery = (businessId: string, conversationId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "cart", conversationId),
    queryFn: ({ signal }) => get(`/api/conversations/${conversationId}/cart`, CartView, { signal }),
    ...freshOnOpen,
  });

/** An order that a message is about: the order room's own query, fetched again whenever it is shown. */
export const threadOrderQuery = (businessId: string, orderId: string) => ({
  ...orderQuery(businessId, orderId),
  ...freshOnOpen,
});
