import type { Message } from "@croozer/contracts/conversations";

/** The newest answer of a colleague after what the writer saw; the server decides by the same rule. */
export function answeredSince(messages: readonly Message[], sawSeq: number, memberId: string): Message | null {
  return (
    messages.findLast(
      ({ seq, direction, origin, sentBy, status, content }) =>
        seq > sawSeq &&
        direction === "outbound" &&
        origin === "member" &&
        sentBy !== null &&
        sentBy.memberId !== memberId &&
        status !== "cancelled" &&
        content.type !== "reaction",
    ) ?? null
  );
}

/** What the writer of a reply knew of the thread when they began, by conversation; kept until it is sent. */
const seen = new Map<string, number>();

export const seenBefore = (conversationId: string): number | undefined => seen.get(conversationId);
export function keepSeen(conversationId: string, seq: number | null): void {
  if (seq === null) seen.delete(conversationId);
  else seen.set(conversationId, seq);
}
