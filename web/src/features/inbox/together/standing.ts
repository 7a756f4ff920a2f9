import type { Conversation, UpdateConversation } from "@croozer/contracts/conversations";

/** How a conversation stood: the change that puts it back there, and how it looks then. */
export function standing(conversation: Conversation): { change: UpdateConversation; shown: Partial<Conversation> } {
  const { status, snoozedUntil, snoozeUntilReply } = conversation;
  if (status !== "snoozed")
    return { change: { status }, shown: { status, snoozedUntil: null, snoozeUntilReply: false } };
  return {
    change: { snooze: { until: snoozedUntil, untilReply: snoozeUntilReply } },
    shown: { status, snoozedUntil, snoozeUntilReply },
  };
}
