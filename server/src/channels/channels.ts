/** The door of channels. */
export { connectWhatsApp, subscribeAppWebhooks } from "./connect-whatsapp.ts";
export {
  findBusinessByAccount,
  findRouteByNumber,
  getChannel,
  getChannelForSending,
  listChannels,
  noteHealth,
  noteLimits,
  noteTraffic,
  type Route,
  type SendingChannel,
} from "./queries.ts";
