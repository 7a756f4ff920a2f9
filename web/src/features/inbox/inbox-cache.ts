import { type Conversation, Message } from "@croozer/contracts/conversations";
import type { InfiniteData } from "@tanstack/react-query";
import { findCurrentBusinessId } from "../../lib/current-business.ts";
import { get } from "../../lib/http.ts";
import { queryClient } from "../../lib/query.ts";
import { findMembership, meQuery } from "../../lib/session.ts";
import {
  type ConversationPage,
  newerConversation,
  placeConversation,
  replaceConversation,
} from "./conversation-pages.ts";
import { conversationQuery, fetchConversation, fetchMessages, listsKey, threadQuery } from "./inbox-queries.ts";
import { belongsTo, type InboxFilter } from "./inbox-view.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { addOlder, putMessage, type Thread } from "./thread.ts";

type Pages = InfiniteData<ConversationPage>;

function myMemberId(businessId: string): string {
  const me = queryClient.getQueryData(meQuery.queryKey);
  const membership = me ? findMembership(me, businessId) : null;
  return membership?.memberId ?? "";
}

const filterOf = (queryKey: readonly unknown[]): InboxFilter => queryKey.at(-1) as InboxFilter;

/** Writes a conversation into everything that shows it: its own query and every list, at the place it now belongs. */
export function putConversation(businessId: string, arrived: Conversation): void {
  const { queryKey } = conversationQuery(businessId, arrived.id);
  queryClient.setQueryData(queryKey, (known) => newerConversation(known, arrived));
  const me = { memberId: myMemberId(businessId), nowMs: Date.now() };
  for (const [key, data] of queryClient.getQueriesData<Pages>({ queryKey: listsKey(businessId) })) {
    if (data === undefined) continue;
    const belongs = belongsTo(filterOf(key), arrived, me);
    const next = belongs === null ? replaceConversation(data, arrived) : placeConversation(data, arrived, belongs);
    queryClient.setQueryData<Pages>(key, next);
  }
}

/** The newest state of a conversation that is loaded anywhere, or null. */
export function findLoadedConversation(businessId: string, id: string): Conversation | null {
  let found = queryClient.getQueryData(conversationQuery(businessId, id).queryKey) ?? null;
  for (const [, data] of queryClient.getQueriesData<Pages>({ queryKey: listsKey(businessId) }))
    for (const page of data?.pages ?? [])
      for (const one of page.items) if (one.id === id) found = newerConversation(found ?? undefined, one);
  return found;
}

/** Puts a message into its thread when that is loaded. */
export function putInThread(businessId: string, message: Message): void {
  const { queryKey } = threadQuery(businessId, message.conversationId);
  queryClient.setQueryData<Thread>(queryKey, (known) => (known === undefined ? undefined : putMessage(known, message)));
}

/** Loads the page before what is loaded. */
export async function loadOlder(businessId: string, conversationId: string): Promise<void> {
  const { queryKey } = threadQuery(businessId, conversationId);
  const first = queryClient.getQueryData<Thread>(queryKey)?.messages[0];
  if (first === undefined) return;
  const page = await fetchMessages(conversationId, { before: first.seq });
  queryClient.setQueryData<Thread>(queryKey, (known) => (known === undefined ? undefined : addOlder(known, page)));
}

export const refreshConversation = oneAtATime(async (id) => {
  const businessId = findCurrentBusinessId();
  const conversation = await fetchConversation(id);
  if (businessId !== null && businessId === findCurrentBusinessId()) putConversation(businessId, conversation);
});

export const refreshMessage = oneAtATime(async (id) => {
  const businessId = findCurrentBusinessId();
  const message = await get(`/api/messages/${id}`, Message);
  if (businessId !== null && businessId === findCurrentBusinessId()) putInThread(businessId, message);
});
