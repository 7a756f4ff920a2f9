import { subscribe } from "../events.ts";

export const intakeSubscribers = [
  subscribe("channel.connected", "replay_unrouted", {
    key: ({ phoneNumberId }) => phoneNumberId,
    payload: ({ phoneNumberId }) => ({ phoneNumberId }),
  }),
];
