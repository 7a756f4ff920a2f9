import { subscribe } from "../events.ts";

export const conversationSubscribers = [
  subscribe("message.failed", "weigh_failure", {
    key: ({ messageId }) => messageId,
    payload: ({ messageId }) => ({ messageId }),
  }),
  subscribe("channel.health_changed", "try_lane", { key: ({ channelId }) => channelId }),
  subscribe("conversation.automation_changed", "deal_waiting", {
    when: ({ automation }) => automation === "needs_person",
    key: () => "now",
    payload: () => ({}),
  }),
  subscribe("member.available", "deal_waiting", { key: () => "now", payload: () => ({}) }),
  subscribe("message.failed", "take_back_reaction", { key: ({ messageId }) => messageId }),
];
