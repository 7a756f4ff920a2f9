import type { Conversation } from "@croozer/contracts/conversations";
import type { InboxSort } from "@croozer/contracts/inbox-filters";
import { priorities } from "@croozer/contracts/teamwork";

export type ConversationPage = { items: Conversation[]; nextCursor: string | null };
export type ConversationPages = { pages: ConversationPage[]; pageParams: unknown[] };

/** The one with the higher version: answers overtake each other. Of equals the arrived one, which may be an optimistic change. */
export const newerConversation = (known: Conversation | undefined, arrived: Conversation): Conversation =>
  known !== undefined && known.version > arrived.version ? known : arrived;

const timeOf = (at: string | undefined | null): number => (at == null ? Number.NEGATIVE_INFINITY : Date.parse(at));

/** What a list is sorted by, the first of them first: numbers that are compared one after another, the smaller in front. */
function placeOf({ priority, waitingSince, lastMessage }: Conversation, sort: InboxSort): number[] {
  const newest = -timeOf(lastMessage?.at);
  if (sort === "priority") return [-priorities.indexOf(priority), newest];
  if (sort === "waiting") return waitingSince === null ? [1, newest] : [0, timeOf(waitingSince)];
  return [newest];
}

/** As the server sorts: of equals the younger conversation first, but of those who wait equally long the older. */
function precedes(a: Conversation, b: Conversation, sort: InboxSort): boolean {
  const [placeA, placeB] = [placeOf(a, sort), placeOf(b, sort)];
  for (const [n, value] of placeA.entries()) {
    const other = placeB[n] ?? 0;
    if (value !== other) return value < other;
  }
  return sort === "waiting" && a.waitingSince !== null ? a.id < b.id : a.id > b.id;
}

/** Each conversation once, in order of the pages: one that moved up while paging would otherwise come twice. */
export function listed(data: ConversationPages | undefined): Conversation[] {
  const byId = new Map<string, Conversation>();
  for (const page of data?.pages ?? [])
    for (const conversation of page.items) if (!byId.has(conversation.id)) byId.set(conversation.id, conversation);
  return [...byId.values()];
}

/** Replaces the conversation where it stands, keeping the order. */
export function replaceConversation(data: ConversationPages, arrived: Conversation): ConversationPages {
  const swap = (known: Conversation) => (known.id === arrived.id ? newerConversation(known, arrived) : known);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(swap) })) };
}

/**
 * Puts a conversation where it now belongs, or takes it out. One that sorts after everything loaded is left to the page
 * it is on, unless there are no more pages.
 */
export function placeConversation(
  data: ConversationPages,
  arrived: Conversation,
  belongs: boolean,
  sort: InboxSort = "newest",
): ConversationPages {
  const known = listed(data).find((conversation) => conversation.id === arrived.id);
  const current = newerConversation(known, arrived);
  const pages = data.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== current.id) }));
  if (!belongs) return { ...data, pages };
  for (const page of pages) {
    const index = page.items.findIndex((one) => precedes(current, one, sort));
    if (index === -1) continue;
    page.items = page.items.toSpliced(index, 0, current);
    return { ...data, pages };
  }
  const last = pages.at(-1);
  if (last !== undefined && last.nextCursor === null) last.items = [...last.items, current];
  return { ...data, pages };
}
