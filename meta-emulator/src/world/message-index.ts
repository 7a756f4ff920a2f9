import { Fifo } from "./fifo.ts";
import type { Message } from "./types.ts";

/** At most this many messages of one chat are kept; the oldest go first. */
const messagesPerChat = 2_000;

/** Which messages belong to which chat, which are the oldest, and which lie unread on a phone. */
export class MessageIndex {
  readonly #chats = new Map<string, string[]>();
  readonly #order = new Fifo<string>();
  readonly #unread = new Map<string, Set<string>>();

  /** Returns the message of the chat that has to go for it, if any. */
  add(message: Message): string | null {
    const key = keyOf(message);
    const ids = this.#chats.get(key) ?? [];
    this.#chats.set(key, ids);
    ids.push(message.id);
    this.#order.push(message.id);
    if (message.from === "business" && message.tick === "delivered") this.noteUnread(message);
    return ids.length > messagesPerChat ? (ids[0] ?? null) : null;
  }

  /** How many were added and not forgotten; those that chats dropped are among them. */
  get size(): number {
    return this.#order.size;
  }

  takeOldest(): string | null {
    return this.#order.shift() ?? null;
  }

  /** A message that is no longer kept: it is the first of its chat, or was so. */
  forget(message: Message): void {
    const key = keyOf(message);
    const ids = this.#chats.get(key);
    if (ids?.[0] === message.id) ids.shift();
    if (ids?.length === 0) this.#chats.delete(key);
    this.#unread.get(key)?.delete(message.id);
  }

  /** Oldest first. */
  list(customerId: string, phoneNumberId: string): readonly string[] {
    return this.#chats.get(chatKey(customerId, phoneNumberId)) ?? [];
  }

  noteUnread(message: Message): void {
    const key = keyOf(message);
    const unread = this.#unread.get(key);
    if (unread) unread.add(message.id);
    else this.#unread.set(key, new Set([message.id]));
  }

  /** What lies unread on the phone; it is not unread any more. */
  takeUnread(customerId: string, phoneNumberId: string): string[] {
    const key = chatKey(customerId, phoneNumberId);
    const unread = this.#unread.get(key);
    if (!unread) return [];
    this.#unread.delete(key);
    return [...unread];
  }

  clear(): void {
    this.#chats.clear();
    this.#order.clear();
    this.#unread.clear();
  }
}

export function chatKey(customerId: string, phoneNumberId: string): string {
  return `${phoneNumberId}:${customerId}`;
}

function keyOf({ customerId, phoneNumberId }: Message): string {
  return chatKey(customerId ?? "unknown", phoneNumberId);
}
