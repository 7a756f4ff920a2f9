import { subscribe } from "../events.ts";

export const channelCatalogueSubscribers = [
  subscribe("channel.connected", "learn_catalogue", {
    key: ({ channelId }) => channelId,
    payload: ({ channelId }) => ({ channelId, when: "now" }),
  }),
];
