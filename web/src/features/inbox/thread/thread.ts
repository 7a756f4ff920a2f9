import type { Message } from "@croozer/contracts/conversations";
import type { MessagePage } from "@croozer/contracts/thread";
import { laterStatus } from "./message-status.ts";

/** What is loaded of one conversation: one run of it, anywhere, ascending `seq`, each message once and without holes. */
export type Thread = {
  messages: Message[];
  hasOlder: boolean;
  /** Whether the run ends before the newest message: what arrives is kept in `ahead` then. */
  hasNewer: boolean;
  /** Heard of while the run ended before it. */
  ahead: Message[];
  /** Where the thread has what was asked for when it was opened or jumped in. */
  foundSeq: number | null;
};

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

/** At the newest message what was heard of meanwhile is part of the run. */
const caughtUp = (thread: Thread): Thread =>
  thread.hasNewer || thread.ahead.length === 0
    ? thread
    : { ...thread, messages: union(thread.messages, thread.ahead), ahead: [] };

/** The page in place of what was loaded. */
export const replace = (known: Thread | undefined, { items, hasOlder, hasNewer, foundSeq }: MessagePage): Thread =>
  caughtUp({ messages: items, hasOlder, hasNewer, foundSeq, ahead: known?.ahead ?? [] });

/** One run of both, or null when there would be a hole between them: it would hide messages. */
export function join(known: Thread, page: MessagePage): Thread | null {
  const { messages } = known;
  const [first, last] = [messages[0], messages.at(-1)];
  const [pageFirst, pageLast] = [page.items[0], page.items.at(-1)];
  if (first === undefined || last === undefined) return replace(known, page);
  if (pageFirst === undefined || pageLast === undefined) return known;
  // Positions are dense: a page that starts right after what we have leaves no hole.
  if (pageFirst.seq > last.seq + 1 || pageLast.seq < first.seq - 1) return null;
  return caughtUp({
    ...known,
    messages: union(messages, page.items),
    hasOlder: first.seq < pageFirst.seq ? known.hasOlder : page.hasOlder,
    hasNewer: last.seq > pageLast.seq ? known.hasNewer : page.hasNewer,
  });
}

/** On opening: what was loaded before is kept if it touches the page. */
export const openAt = (known: Thread | undefined, page: MessagePage): Thread => {
  const joined = known === undefined ? null : join(known, page);
  return joined === null ? replace(known, page) : { ...joined, foundSeq: page.foundSeq };
};

/** While it is read: a newest page that does not touch what is loaded (away for long) is left for whoever scrolls there. */
export const refresh = (known: Thread, page: MessagePage): Thread => join(known, page) ?? { ...known, hasNewer: true };

const keptAhead = 200;

/** Puts in one message that was added or changed. One older than what is loaded is left for when it is scrolled to. */
export function putMessage(known: Thread, message: Message): Thread {
  const first = known.messages[0];
  const last = known.messages.at(-1);
  if (first !== undefined && message.seq < first.seq && known.hasOlder) return known;
  if (known.hasNewer && last !== undefined && message.seq > last.seq)
    return { ...known, ahead: union(known.ahead, [message]).slice(-keptAhead) };
  return { ...known, messages: union(known.messages, [message]) };
}
