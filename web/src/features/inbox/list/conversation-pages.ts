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

export type Placed = { conversation: Conversation; belongs: boolean };

/**
 * Puts conversations where they now belong, or takes them out. One that sorts after everything loaded is left to the page
 * it is on, unless there are no more pages. Pages that nothing happens to stay the same objects: with ten thousand rows
 * loaded and fifty messages a second that is most of them.
 */
export function placeConversations(
  data: ConversationPages,
  arrived: readonly Placed[],
  sort: InboxSort = "newest",
): ConversationPages {
  const known = new Map<string, Conversation>();
  const ids = new Set(arrived.map(({ conversation }) => conversation.id));
  const pages = data.pages.map((page) => {
    const leaving = page.items.filter(({ id }) => ids.has(id));
    for (const one of leaving) known.set(one.id, newerConversation(known.get(one.id), one));
    return leaving.length === 0 ? page : { ...page, items: page.items.filter(({ id }) => !ids.has(id)) };
  });
  for (const { conversation, belongs } of arrived)
    if (belongs) insert(pages, newerConversation(known.get(conversation.id), conversation), sort);
  return { ...data, pages };
}

function insert(pages: ConversationPage[], one: Conversation, sort: InboxSort): void {
  for (const [n, page] of pages.entries()) {
    const last = page.items.at(-1);
    if (last === undefined || !precedes(one, last, sort)) continue;
    const index = page.items.findIndex((other) => precedes(one, other, sort));
    pages[n] = { ...page, items: page.items.toSpliced(index, 0, one) };
    return;
  }
  const last = pages.at(-1);
  if (last !== undefined && last.nextCursor === null)
    pages[pages.length - 1] = { ...last, items: [...last.items, one] };
}

/** The same for one. */
export const placeConversation = (
  data: ConversationPages,
  conversation: Conversation,
  belongs: boolean,
  sort: InboxSort = "newest",
): ConversationPages => placeConversations(data, [{ conversation, belongs }], sort);
