import { subscribe } from "../events.ts";

export const notificationSubscribers = [
  subscribe("message.received", "tell_of_message", {
    when: ({ again }) => again !== true,
    key: ({ conversationId }) => conversationId,
    payload: ({ conversationId, messageId }) => ({ conversationId, messageId }),
  }),
  subscribe("note.mentioned", "tell_of_mention", { key: ({ messageId }) => messageId }),
  subscribe("conversation.assigned", "tell_of_assignment", { key: ({ conversationId }) => conversationId }),
  subscribe("conversation.reply_due_soon", "tell_of_due_reply", { key: ({ conversationId }) => conversationId }),
  subscribe("conversation.reply_late", "tell_of_late_reply", { key: ({ conversationId }) => conversationId }),
  subscribe("message.failed", "tell_of_unsent", { key: ({ messageId }) => messageId }),
  subscribe("message.missed_time", "tell_of_unsent", { key: ({ messageId }) => messageId }),
  subscribe("conversation.automation_changed", "tell_of_need", {
    key: ({ conversationId }) => conversationId,
    payload: ({ conversationId }) => ({ conversationId }),
  }),
];
