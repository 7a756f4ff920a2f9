import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { InfiniteData } from "@tanstack/react-query";
import { findCurrentBusinessId } from "../../lib/current-business.ts";
import { inBatches } from "../../lib/one-at-a-time.ts";
import { keyOf, queryClient } from "../../lib/query.ts";
import { findMembership, meQuery } from "../../lib/session.ts";
import {
  type ConversationPage,
  newerConversation,
  type Placed,
  placeConversations,
  replaceConversation,
} from "./conversation-pages.ts";
import { conversationQuery, fetchAmong, fetchConversations, fetchMessagesById, listsKey } from "./inbox-queries.ts";
import { belongsTo, type InboxFilter } from "./inbox-view.ts";
import { threadQuery } from "./thread/thread-query.ts";
import { putMessage, type Thread } from "./thread.ts";

type Pages = InfiniteData<ConversationPage>;

function myMemberId(businessId: string): string {
  const me = queryClient.getQueryData(meQuery.queryKey);
  const membership = me ? findMembership(me, businessId) : null;
  return membership?.memberId ?? "";
}

const filterOf = (queryKey: readonly unknown[]): InboxFilter => queryKey.at(-1) as InboxFilter;

/** Writes conversations into everything that shows them: their own queries and every list, at the places they now belong. */
export function putConversations(businessId: string, arrived: readonly Conversation[]): void {
  for (const one of arrived) {
    const { queryKey } = conversationQuery(businessId, one.id);
    // Only where it is kept: each that changes while somebody looks at a list would be kept for good.
    if (queryClient.getQueryState(queryKey) !== undefined)
      queryClient.setQueryData(queryKey, (known) => newerConversation(known, one));
  }
  const me = { memberId: myMemberId(businessId), nowMs: Date.now() };
  for (const [key, data] of queryClient.getQueriesData<Pages>({ queryKey: listsKey(businessId) })) {
    if (data === undefined) continue;
    const filter = filterOf(key);
    const unsure: Conversation[] = [];
    const placed: Placed[] = [];
    for (const conversation of arrived) {
      const belongs = belongsTo(filter, conversation, me);
      if (belongs === null) unsure.push(conversation);
      else placed.push({ conversation, belongs });
    }
    const next = unsure.reduce<Pages>(replaceConversation, placeConversations(data, placed, filter.sort));
    queryClient.setQueryData<Pages>(key, next);
    if (unsure.length > 0 && queryClient.getQueryCache().find({ queryKey: key })?.isActive())
      void askWhere(key, unsure);
  }
}

/** Of a list that the server decides about: which of the changed conversations are of it. */
async function askWhere(key: readonly unknown[], changed: readonly Conversation[]): Promise<void> {
  const filter = filterOf(key);
  const belonging = await fetchAmong(
    filter,
    changed.map(({ id }) => id),
  ).catch(() => null);
  if (belonging === null) return;
  const ids = new Set(belonging.map(({ id }) => id));
  const placed = [
    ...belonging.map((conversation) => ({ conversation, belongs: true })),
    ...changed.flatMap((conversation) => (ids.has(conversation.id) ? [] : { conversation, belongs: false })),
  ];
  queryClient.setQueryData<Pages>(key, (data) =>
    data === undefined ? undefined : placeConversations(data, placed, filter.sort),
  );
}

export const putConversation = (businessId: string, arrived: Conversation): void =>
  putConversations(businessId, [arrived]);

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

/** Lists may be a little behind; what is written in the open thread may not. */
const rest = { listMs: 500, threadMs: 0 };
/** More changes than this at once (a campaign answered) are fetched as a page. */
const mostAtOnce = 100;

export const refreshConversation = inBatches(async (ids) => {
  const businessId = findCurrentBusinessId();
  if (businessId === null) return;
  if (ids.length > mostAtOnce) {
    await queryClient.invalidateQueries({ queryKey: keyOf(businessId, "conversation") });
    await queryClient.invalidateQueries({ queryKey: listsKey(businessId) });
    return;
  }
  const conversations = await fetchConversations(ids);
  if (businessId === findCurrentBusinessId()) putConversations(businessId, conversations);
}, rest.listMs);

export const refreshMessage = inBatches(async (ids) => {
  const businessId = findCurrentBusinessId();
  if (businessId === null) return;
  if (ids.length > mostAtOnce) {
    await queryClient.invalidateQueries({ queryKey: keyOf(businessId, "thread") });
    return;
  }
  const messages = await fetchMessagesById(ids);
  if (businessId === findCurrentBusinessId()) for (const message of messages) putInThread(businessId, message);
}, rest.threadMs);
