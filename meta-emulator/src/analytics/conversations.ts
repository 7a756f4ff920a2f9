import type { SentMessage } from "./sent-messages.ts";

const conversationMs = 24 * 3_600_000;

/** The messages that would have opened a conversation of the old kind: 24 hours of one category with one person. */
export function conversationsOf(messages: SentMessage[]): SentMessage[] {
  const openUntil = new Map<string, number>();
  return [...messages]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, number, customerId, outbound }) => {
      const key = `${number.id} ${customerId} ${outbound.category}`;
      if (at < (openUntil.get(key) ?? 0)) return false;
      openUntil.set(key, at + conversationMs);
      return true;
    });
}
