/** The door of channels. */
export { listAlerts, raiseAlert, resolveAlert } from "./alerts.ts";
export { connectWhatsApp, subscribeAppWebhooks } from "./connect-whatsapp.ts";
export type { Cause, Raised } from "./effects/effects.ts";
export { noteHealth } from "./health.ts";
export { lookAfterAccounts, lookAtAccounts } from "./look-after.ts";
export {
  type ChannelAccount,
  findAccountOf,
  findBusinessesByAccount,
  findRouteByNumber,
  getChannel,
  getChannelForSending,
  listChannels,
  noteTraffic,
  type Route,
  type SendingChannel,
} from "./queries.ts";
export { type AccountOutcome, type ArrivedAccountEvent, receiveAccountEvents } from "./receive-account-events.ts";
export { alertSending } from "./sending-alert.ts";
