import { subscribe } from "../events.ts";

export const conversationSubscribers = [
  subscribe("message.failed", "weigh_failure", {
    key: ({ messageId }) => messageId,
    payload: ({ messageId }) => ({ messageId }),
  }),
  subscribe("channel.health_changed", "try_lane", { key: ({ channelId }) => channelId }),
  subscribe("message.failed", "take_back_reaction", { key: ({ messageId }) => messageId }),
];
