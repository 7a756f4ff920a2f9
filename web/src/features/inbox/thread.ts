import type { Message } from "@croozer/contracts/conversations";
import { laterStatus } from "./message-status.ts";

/** What is loaded of one conversation: ascending `seq`, each message once, without holes from its first to its last. */
export type Thread = { messages: Message[]; hasOlder: boolean };
export type Page = { items: Message[]; hasOlder: boolean };

/** The message to keep when an answer arrives for one we have: the answer's, but its ticks never go backwards. */
function newer(known: Message | undefined, arrived: Message): Message {
  if (known === undefined) return arrived;
  // Once a person may decide what became of it, it can begin anew.
  const decided = known.settleFrom !== null && Date.parse(known.settleFrom) <= Date.now();
  if (decided && arrived.status === "queued") return arrived;
  const status = laterStatus(known.status, arrived.status);
  return status === arrived.status ? arrived : { ...arrived, status, error: known.error };
}

function union(known: Message[], arrived: Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of arrived) byId.set(message.id, newer(byId.get(message.id), message));
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * Joins the newest page with what was loaded before. When the two do not touch (away for longer than a page) the old
 * part is dropped: a thread with a hole would hide messages, older ones are loaded again when someone scrolls there.
 */
export function joinNewest(known: Thread | undefined, page: Page): Thread {
  const last = known?.messages.at(-1);
  const first = page.items[0];
  if (known === undefined || last === undefined || first === undefined)
    return { messages: page.items, hasOlder: page.hasOlder };
  // Positions are dense: a page that starts right after what we have leaves no hole.
  if (page.hasOlder && first.seq > last.seq + 1) return { messages: page.items, hasOlder: true };
  const knownFirst = known.messages[0];
  const reachesFurther = knownFirst !== undefined && knownFirst.seq < first.seq;
  return { messages: union(known.messages, page.items), hasOlder: reachesFurther ? known.hasOlder : page.hasOlder };
}

export function addOlder(known: Thread, page: Page): Thread {
  return { messages: union(page.items, known.messages), hasOlder: page.hasOlder };
}

/** Puts in one message that was added or changed. One older than what is loaded is left for when it is scrolled to. */
export function putMessage(known: Thread, message: Message): Thread {
  const first = known.messages[0];
  if (first !== undefined && message.seq < first.seq && known.hasOlder) return known;
  return { ...known, messages: union(known.messages, [message]) };
}
