import { subscribe } from "../events.ts";

export const conversationSubscribers = [
  subscribe("message.failed", "take_back_reaction", { key: ({ messageId }) => messageId }),
];
