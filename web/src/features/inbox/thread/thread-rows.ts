import type { Message } from "@croozer/contracts/conversations";
import type { Outgoing } from "../outbox/outbox.ts";

export type OrderPlace = "card" | "chip" | null;
export type ThreadRow =
  | { kind: "day"; key: string; at: string }
  | { kind: "unread"; key: string; count: number }
  | { kind: "system"; key: string; message: Message }
  /** What colleagues, rules and the bot did with the conversation. */
  | { kind: "event"; key: string; message: Message }
  | { kind: "note"; key: string; message: Message }
  /** One of ours that was not delivered; the others stand on their message. */
  | { kind: "reaction"; key: string; message: Message }
  | {
      kind: "message";
      key: string;
      message: Message;
      startsGroup: boolean;
      /** The whole order at its first message, a chip at the later ones. */
      order: OrderPlace;
      /** Which of the offered buttons or rows the customer tapped. */
      pickedId: string | null;
    }
  | { kind: "outgoing"; key: string; outgoing: Outgoing; startsGroup: boolean };

const groupGapMs = 5 * 60_000;

/** `2026-08-06` in the given zone: two instants are of one day when these are equal. */
export function dayIn(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => format.format(new Date(at));
}

const author = (message: Message): string => `${message.origin}:${message.sentBy?.memberId ?? ""}`;
const follows = (earlier: string, later: string): boolean => Date.parse(later) - Date.parse(earlier) < groupGapMs;

function tappedChoices(messages: Message[]): Map<string, string> {
  const picked = new Map<string, string>();
  for (const { content, replyTo } of messages)
    if (content.type === "choice" && replyTo?.id) picked.set(replyTo.id, content.choiceId);
  return picked;
}

/** The position of the first of the newest `unread` messages from the customer; null when there is none. */
export function firstUnreadSeq(messages: Message[], unread: number): number | null {
  if (unread <= 0) return null;
  let left = unread;
  let earliest: number | null = null;
  for (let index = messages.length - 1; index >= 0 && left > 0; index--) {
    const message = messages[index];
    if (message?.direction !== "inbound") continue;
    earliest = message.seq;
    left--;
  }
  return earliest;
}

export type RowOptions = {
  dayOf: (at: string) => string;
  /** Where the "new messages" line stands: before the message with this position. */
  unreadFromSeq: number | null;
  /** How many are unread, where they are not all loaded. */
  unread?: number | null;
};

/** Messages as the thread shows them: days, the unread line, groups of one author, and what is still on its way last. */
export function threadRows(messages: Message[], outgoing: Outgoing[], options: RowOptions): ThreadRow[] {
  const rows: ThreadRow[] = [];
  const picked = tappedChoices(messages);
  const ordersShown = new Set<string>();
  let day: string | null = null;
  let previous: Message | null = null;
  const daysOpened = new Map<string, number>();
  const openDay = (at: string) => {
    const next = options.dayOf(at);
    if (next === day) return;
    day = next;
    previous = null;
    // Synced history comes later than what was written after it, so a day may be opened twice.
    const times = (daysOpened.get(next) ?? 0) + 1;
    daysOpened.set(next, times);
    rows.push({ kind: "day", key: times === 1 ? `day:${next}` : `day:${next}:${times}`, at });
  };
  let unreadShown = false;
  for (const message of messages) {
    if (message.content.type === "reaction" && message.status !== "failed") continue;
    openDay(message.at);
    if (!unreadShown && options.unreadFromSeq !== null && message.seq >= options.unreadFromSeq) {
      unreadShown = true;
      const from = options.unreadFromSeq;
      const loaded = () => messages.filter((one) => one.direction === "inbound" && one.seq >= from).length;
      const count = options.unread ?? loaded();
      rows.push({ kind: "unread", key: "unread", count });
      previous = null;
    }
    if (message.content.type === "system") {
      rows.push({ kind: "system", key: message.id, message });
      previous = null;
    } else if (message.content.type === "event") {
      rows.push({ kind: "event", key: message.id, message });
      previous = null;
    } else if (message.content.type === "reaction") {
      rows.push({ kind: "reaction", key: message.id, message });
      previous = null;
    } else if (message.direction === "note") {
      rows.push({ kind: "note", key: message.clientId ?? message.id, message });
      previous = null;
    } else {
      const before: Message | null = previous;
      const startsGroup = before === null || author(before) !== author(message) || !follows(before.at, message.at);
      const order = message.orderId === null ? null : ordersShown.has(message.orderId) ? "chip" : "card";
      if (message.orderId !== null) ordersShown.add(message.orderId);
      const pickedId = picked.get(message.id) ?? null;
      rows.push({ kind: "message", key: message.clientId ?? message.id, message, startsGroup, order, pickedId });
      previous = message;
    }
  }
  for (const [index, one] of outgoing.entries()) {
    openDay(one.at);
    rows.push({ kind: "outgoing", key: one.clientId, outgoing: one, startsGroup: index === 0 });
  }
  return rows;
}
