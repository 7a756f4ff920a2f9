import { MessagePage, type MessageQuery, type ThreadPlace } from "@croozer/contracts/thread";
import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { ApiProblem, get } from "../../../lib/http.ts";
import { keyOf, queryClient } from "../../../lib/query.ts";
import { join, openAt, refresh, replace, type Thread } from "./thread.ts";

const perPage = 50;
type Query = Omit<z.output<typeof MessageQuery>, "limit"> & { limit?: number };

export const fetchMessages = (conversationId: string, query: Query, signal?: AbortSignal): Promise<MessagePage> =>
  get(`/api/conversations/${conversationId}/messages`, MessagePage, {
    query: { limit: perPage, ...query },
    ...(signal === undefined ? {} : { signal }),
  });

/** What a thread opens at: a message that an address names, the first unread one, or the newest. */
export type Opening = { around?: ThreadPlace };

async function fetchOpening(conversationId: string, { around }: Opening, signal: AbortSignal): Promise<MessagePage> {
  try {
    return await fetchMessages(conversationId, around === undefined ? {} : { around }, signal);
  } catch (error) {
    // A link to a message that is not here opens the conversation all the same.
    if (!(error instanceof ApiProblem) || error.code !== "message.not_found") throw error;
    return fetchMessages(conversationId, {}, signal);
  }
}

const threadKey = (businessId: string, conversationId: string) => keyOf(businessId, "thread", conversationId);

/** A thread as far as it is loaded. Fetched again it is brought up to date at its end, wherever that is. */
export const threadQuery = (businessId: string, conversationId: string, opening: Opening | null = null) => {
  const queryKey = threadKey(businessId, conversationId);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<Thread> => {
      // What is known is looked up after each answer: it may have grown, or been jumped in, meanwhile.
      const known = () => queryClient.getQueryData<Thread>(queryKey);
      const before = known();
      if (before === undefined || opening !== null) {
        const page = await fetchOpening(conversationId, opening ?? {}, signal);
        return openAt(known(), page);
      }
      const last = before.messages.at(-1);
      const upTo = before.hasNewer && last !== undefined ? { before: last.seq + 1 } : {};
      const page = await fetchMessages(conversationId, upTo, signal);
      return refresh(known() ?? before, page);
    },
    // Notices reach the inbox only while it is on the screen.
    refetchOnMount: "always",
  });
};

/** Loads the page before or after what is loaded. */
export async function loadMore(businessId: string, conversationId: string, side: "older" | "newer"): Promise<void> {
  const queryKey = threadKey(businessId, conversationId);
  const messages = queryClient.getQueryData<Thread>(queryKey)?.messages ?? [];
  const edge = side === "older" ? messages[0] : messages.at(-1);
  if (edge === undefined) return;
  const page = await fetchMessages(conversationId, side === "older" ? { before: edge.seq } : { after: edge.seq });
  queryClient.setQueryData<Thread>(queryKey, (known) => known && (join(known, page) ?? known));
}

/** Loads what is around a place, or the newest page, in place of what does not touch it. @returns where the place is */
export async function loadAround(
  businessId: string,
  conversationId: string,
  around: ThreadPlace | "newest",
): Promise<number | null> {
  const page = await fetchMessages(conversationId, around === "newest" ? {} : { around });
  queryClient.setQueryData<Thread>(threadKey(businessId, conversationId), (known) => {
    const joined = known === undefined ? null : join(known, page);
    return joined ?? replace(known, page);
  });
  return page.foundSeq;
}
