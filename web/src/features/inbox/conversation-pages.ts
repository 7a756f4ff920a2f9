import type { Conversation } from "@croozer/contracts/conversations";

export type ConversationPage = { items: Conversation[]; nextCursor: string | null };
export type ConversationPages = { pages: ConversationPage[]; pageParams: unknown[] };

/** The one with the higher version: answers overtake each other. Of equals the arrived one, which may be an optimistic change. */
export const newerConversation = (known: Conversation | undefined, arrived: Conversation): Conversation =>
  known !== undefined && known.version > arrived.version ? known : arrived;

/** Newest message first, as the server sorts; those without any message last. */
function precedes(a: Conversation, b: Conversation): boolean {
  const atA = a.lastMessage === null ? Number.NEGATIVE_INFINITY : Date.parse(a.lastMessage.at);
  const atB = b.lastMessage === null ? Number.NEGATIVE_INFINITY : Date.parse(b.lastMessage.at);
  return atA === atB ? a.id > b.id : atA > atB;
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
export function placeConversation(data: ConversationPages, arrived: Conversation, belongs: boolean): ConversationPages {
  const known = listed(data).find((conversation) => conversation.id === arrived.id);
  const current = newerConversation(known, arrived);
  const pages = data.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== current.id) }));
  if (!belongs) return { ...data, pages };
  for (const page of pages) {
    const index = page.items.findIndex((one) => precedes(current, one));
    if (index === -1) continue;
    page.items = page.items.toSpliced(index, 0, current);
    return { ...data, pages };
  }
  const last = pages.at(-1);
  if (last !== undefined && last.nextCursor === null) last.items = [...last.items, current];
  return { ...data, pages };
}
