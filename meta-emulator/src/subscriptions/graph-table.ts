import type { GraphTable } from "../graph/operation.ts";
import { listFields, subscribeFields, unsubscribeFields } from "./app-subscriptions.ts";
import { listSubscriptions, subscribeApp, unsubscribeApp } from "./subscribed-apps.ts";

export const subscriptionsTable: GraphTable = {
  nodes: {
    app: { subscriptions: { GET: listFields, POST: subscribeFields, DELETE: unsubscribeFields } },
    waba: { subscribed_apps: { GET: listSubscriptions, POST: subscribeApp, DELETE: unsubscribeApp } },
  },
};
