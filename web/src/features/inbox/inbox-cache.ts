import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { InfiniteData } from "@tanstack/react-query";
import { findCurrentBusinessId } from "../../lib/current-business.ts";
import { inBatches } from "../../lib/one-at-a-time.ts";
import { keyOf, queryClient } from "../../lib/query.ts";
import { findMembership, meQuery } from "../../lib/session.ts";
import { conversationQuery, fetchAmong, fetchConversations, fetchMessagesById, listsKey } from "./inbox-queries.ts";
import { belongsTo, type InboxFilter } from "./inbox-view.ts";
import {
  type ConversationPage,
  newerConversation,
  type Placed,
  placeConversations,
  replaceConversation,
} from "./list/conversation-pages.ts";
import { putMessage, type Thread } from "./thread/thread.ts";
import { threadQuery } from "./thread/thread-query.ts";

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

const indexes = new WeakMap<Pages, ReadonlyMap<string, Conversation>>();

/** By id, made once for as long as a list stays the same object: thousands of rows are searched with every notice. */
function indexOf(list: Pages): ReadonlyMap<string, Conversation> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const made = new Map<string, Conversation>();
  for (const page of list.pages)
    for (const one of page.items) made.set(one.id, newerConversation(made.get(one.id), one));
  indexes.set(list, made);
  return made;
}

/** Finds the newest state of a conversation that is loaded anywhere now, or null. */
function loadedNow(businessId: string): (id: string) => Conversation | null {
  const lists = queryClient
    .getQueriesData<Pages>({ queryKey: listsKey(businessId) })
    .flatMap(([, list]) => (list === undefined ? [] : [indexOf(list)]));
  return (id) => {
    let found = queryClient.getQueryData(conversationQuery(businessId, id).queryKey) ?? null;
    for (const list of lists) {
      const one = list.get(id);
      if (one !== undefined) found = newerConversation(found ?? undefined, one);
    }
    return found;
  };
}

export const findLoadedConversation = (businessId: string, id: string): Conversation | null =>
  loadedNow(businessId)(id);

/** Those of a customer that are loaded anywhere. */
export function loadedConversationsOf(businessId: string, customerId: string): string[] {
  const lists = queryClient.getQueriesData<Pages>({ queryKey: listsKey(businessId) });
  const listed = lists.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
  const opened = queryClient.getQueriesData<Conversation>({ queryKey: keyOf(businessId, "conversation") });
  const all = [...listed, ...opened.flatMap(([, one]) => one ?? [])];
  return [...new Set(all.flatMap(({ id, customer }) => (customer.id === customerId ? [id] : [])))];
}

/** Puts a message into its thread when that is loaded. */
export function putInThread(businessId: string, message: Message): void {
  const { queryKey } = threadQuery(businessId, message.conversationId);
  queryClient.setQueryData<Thread>(queryKey, (known) => (known === undefined ? undefined : putMessage(known, message)));
}

/** Lists may be a little behind; what is written in the open thread may not. */
const rest = { listMs: 500, threadMs: 0 };
/** As many as one request asks for; of messages, more than this at once are fetched as a page. */
const mostAtOnce = 100;

/** Which version each of those that wait to be fetched has by now, as far as anybody said. */
const told = new Map<string, number>();

const refreshTold = inBatches(async (changed) => {
  const businessId = findCurrentBusinessId();
  if (businessId === null) return;
  const loaded = loadedNow(businessId);
  const ids = changed.filter((id) => (loaded(id)?.version ?? 0) < (told.get(id) ?? Number.POSITIVE_INFINITY));
  told.clear();
  const requests = Math.ceil(ids.length / mostAtOnce);
  // A campaign was answered: all that is loaded is fetched again where that is less to ask for.
  if (requests > Math.max(1, countPages(businessId))) {
    await queryClient.invalidateQueries({ queryKey: keyOf(businessId, "conversation") });
    await queryClient.invalidateQueries({ queryKey: listsKey(businessId) });
    return;
  }
  for (let n = 0; n < requests; n += 1) {
    const conversations = await fetchConversations(ids.slice(n * mostAtOnce, (n + 1) * mostAtOnce));
    if (businessId !== findCurrentBusinessId()) return;
    putConversations(businessId, conversations);
  }
}, rest.listMs);

const countPages = (businessId: string): number =>
  queryClient
    .getQueriesData<Pages>({ queryKey: listsKey(businessId) })
    .reduce((sum, [, list]) => sum + (list?.pages.length ?? 0), 0);

/** A notice says that a conversation has this version by now: it is fetched unless it is here already. */
export function heardOf(id: string, version: number): void {
  told.set(id, Math.max(version, told.get(id) ?? 0));
  refreshTold(id);
}

/** Fetches it in any case: what it shows of others changed. */
export const refreshConversation = (id: string): void => heardOf(id, Number.POSITIVE_INFINITY);

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
