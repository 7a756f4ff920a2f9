import { requireAppToken } from "../graph/access.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { socialFields } from "../social/fields.ts";
import type { App, AppWebhook } from "../world/types.ts";
import { requireVerified } from "./overrides.ts";

type WebhookObject = "whatsapp_business_account" | "page" | "instagram";

const whatsapp = "whatsapp_business_account";

/** Fields an app can listen to for a WABA. */
export const whatsappFields = [
  "account_alerts",
  "account_review_update",
  "account_settings_update",
  "account_update",
  "automatic_events",
  "business_capability_update",
  "business_username_update",
  "calls",
  "flows",
  "group_lifecycle_update",
  "group_participants_update",
  "group_settings_update",
  "group_status_update",
  "history",
  "message_template_components_update",
  "message_template_quality_update",
  "message_template_status_update",
  "messages",
  "partner_solutions",
  "payment_configuration_update",
  "phone_number_name_update",
  "phone_number_quality_update",
  "security",
  "smb_app_state_sync",
  "smb_message_echoes",
  "template_category_update",
  "user_id_update",
  "user_preferences",
];

const knownFields: Record<WebhookObject, readonly string[]> = {
  [whatsapp]: whatsappFields,
  page: socialFields.messenger,
  instagram: socialFields.instagram,
};

/** `POST /{app-id}/subscriptions`: sets callback and fields of an object after the verification GET. */
export async function subscribeFields({ sim, access, id, params }: GraphCall): Promise<unknown> {
  const app = requireAppToken(access, id);
  const object = readObject(params.object);
  const { callback_url: callbackUrl, verify_token: verifyToken } = params;
  if (typeof callbackUrl !== "string") throw wrongParameter("The parameter callback_url is required.");
  if (typeof verifyToken !== "string") throw wrongParameter("The parameter verify_token is required.");
  const fields = readFields(params.fields, object);
  await requireVerified(sim, callbackUrl, verifyToken);
  const before = webhookOf(app, object)?.fields ?? [];
  setWebhook(app, object, { callbackUrl, verifyToken, fields: [...new Set([...before, ...fields])] });
  sim.world.apps.put(app.id, app);
  // The server behind the callback is there: whatever it missed while it was not goes out now.
  sim.outbox.wake(app.id);
  return { success: true };
}

/** `GET /{app-id}/subscriptions` */
export function listFields({ access, id }: GraphCall): unknown {
  const app = requireAppToken(access, id);
  const objects: WebhookObject[] = [whatsapp, "page", "instagram"];
  const data = objects.flatMap((object) => {
    const webhook = webhookOf(app, object);
    if (!webhook) return [];
    const fields = webhook.fields.map((name) => ({ name, version: app.webhookVersion }));
    return [{ object, callback_url: webhook.callbackUrl, active: true, fields }];
  });
  return { data };
}

/** `DELETE /{app-id}/subscriptions`: all of an object, or the fields named. */
export function unsubscribeFields({ sim, access, id, params }: GraphCall): unknown {
  const app = requireAppToken(access, id);
  const object = readObject(params.object ?? whatsapp);
  const gone = params.fields === undefined ? null : readFields(params.fields, object);
  const webhook = webhookOf(app, object);
  const kept = gone === null ? [] : (webhook?.fields.filter((field) => !gone.includes(field)) ?? []);
  setWebhook(app, object, webhook && kept.length > 0 ? { ...webhook, fields: kept } : null);
  sim.world.apps.put(app.id, app);
  return { success: true };
}

function webhookOf(app: App, object: WebhookObject): AppWebhook | null {
  return object === whatsapp ? app.webhook : (app.objectWebhooks?.[object] ?? null);
}

function setWebhook(app: App, object: WebhookObject, webhook: AppWebhook | null): void {
  if (object === whatsapp) {
    app.webhook = webhook;
    return;
  }
  const { [object]: _, ...others } = app.objectWebhooks ?? {};
  app.objectWebhooks = webhook ? { ...others, [object]: webhook } : others;
}

function readObject(object: unknown): WebhookObject {
  if (object === undefined) throw wrongParameter("The parameter object is required.");
  const known = Object.keys(knownFields) as WebhookObject[];
  const found = known.find((each) => each === object);
  if (!found) throw wrongParameter(`Param object must be one of {${known.join(", ")}}`);
  return found;
}

function readFields(fields: unknown, object: WebhookObject): string[] {
  const names = Array.isArray(fields) ? fields.map(String) : typeof fields === "string" ? fields.split(",") : [];
  const clean = names.map((name) => name.trim()).filter((name) => name !== "");
  if (clean.length === 0) throw wrongParameter("The parameter fields is required.");
  const known = knownFields[object];
  const unknown = clean.findIndex((name) => !known.includes(name));
  if (unknown >= 0) throw wrongParameter(`Param fields[${unknown}] must be one of {${known.join(", ")}}`);
  return clean;
}
