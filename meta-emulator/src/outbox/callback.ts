import type { StoredDelivery } from "../world/types.ts";
import type { World } from "../world/world.ts";

/** Only message-like webhooks obey overrides; everything else goes to the app. */
const overridable = new Set([
  "messages",
  "calls",
  "history",
  "smb_message_echoes",
  "smb_app_state_sync",
  "group_lifecycle_update",
  "group_participants_update",
  "group_settings_update",
  "group_status_update",
]);

/** The address a delivery goes to now: that of the number before that of the WABA before that of the app. */
export function findCallbackUrl(
  world: World,
  delivery: Pick<StoredDelivery, "appId" | "field" | "wabaId" | "phoneNumberId" | "social">,
): string | null {
  const app = world.apps.find(delivery.appId);
  if (!app) return null;
  const own = delivery.social && app.objectWebhooks?.[delivery.social.object];
  if (own) return own.callbackUrl;
  if (overridable.has(delivery.field)) {
    const number = delivery.phoneNumberId ? world.phoneNumbers.find(delivery.phoneNumberId) : null;
    const waba = delivery.wabaId ? world.wabas.find(delivery.wabaId) : null;
    const subscription = waba?.subscriptions.find(({ appId }) => appId === delivery.appId);
    const override = number?.overrideCallbackUrl ?? subscription?.overrideCallbackUrl;
    if (override) return override;
  }
  return app.webhook?.callbackUrl ?? null;
}

/** The apps that hear a field of a WABA: subscribed to the WABA, and the app to the field. */
export function listSubscribedApps(world: World, wabaId: string, field: string): string[] {
  const subscriptions = world.wabas.find(wabaId)?.subscriptions ?? [];
  return subscriptions
    .filter(({ appId, overrideCallbackUrl }) => {
      const app = world.apps.find(appId);
      return app?.webhook ? app.webhook.fields.includes(field) : overrideCallbackUrl !== null;
    })
    .map(({ appId }) => appId);
}
