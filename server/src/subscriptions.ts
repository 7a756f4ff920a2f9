import { automationSubscribers } from "./automations/subscribers.ts";
import { channelCatalogueSubscribers } from "./channel-catalogues/subscribers.ts";
import { conversationSubscribers } from "./conversations/subscribers.ts";
import type { Subscription } from "./events.ts";
import { intakeSubscribers } from "./intake/subscribers.ts";
import { notificationSubscribers } from "./notifications/subscribers.ts";
import { orderSubscribers } from "./orders/subscribers.ts";
import { paymentSubscribers } from "./payments/subscribers.ts";
import type { EventRouter } from "./platform/db/db.ts";
import { templateSubscribers } from "./templates/subscribers.ts";

/** Who hears what: the one table of event → job. Rooms list theirs in `subscribers.ts`. */
export const subscriptions: readonly Subscription[] = [
  ...channelCatalogueSubscribers,
  ...conversationSubscribers,
  ...intakeSubscribers,
  ...orderSubscribers,
  ...paymentSubscribers,
  ...templateSubscribers,
  ...automationSubscribers,
  ...notificationSubscribers,
];

/** Automations that answer each other stop here. */
export const maxCauseDepth = 12;

/** Turns an event into its subscribers' jobs, enqueued with the change that caused it. */
export const routeEvent: EventRouter = (event, tx) => {
  const depth = (tx.cause?.depth ?? 0) + 1;
  if (depth > maxCauseDepth) {
    tx.log.error(
      { businessId: tx.businessId, type: event.type, depth },
      "events caused by events went too deep; not passed on",
    );
    return;
  }
  for (const subscription of subscriptions) {
    if (subscription.event !== event.type) continue;
    // A subscription's functions take the payload of its own event.
    const payload = event.payload as never;
    if (!subscription.when(payload)) continue;
    tx.enqueue({
      task: subscription.task,
      key: subscription.key(payload),
      payload: { ...subscription.payload(payload), cause: { eventId: event.id, depth } },
    });
  }
};
