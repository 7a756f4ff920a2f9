import { subscribe } from "../events.ts";

export const templateSubscribers = [
  subscribe("channel.connected", "prepare_templates", {
    key: ({ channelId }) => channelId,
    payload: ({ channelId }) => ({ channelId, when: "now" }),
  }),
  subscribe("template.told", "learn_template", {
    key: ({ providerId, status, category, at }) => `${providerId} ${status ?? category} ${at}`,
  }),
];
