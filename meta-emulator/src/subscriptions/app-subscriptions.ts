import { requireAppToken } from "../graph/access.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireVerified } from "./overrides.ts";

const whatsapp = "whatsapp_business_account";

/** Fields an app can listen to for a WABA. */
const knownFields = new Set([
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
]);

/** `POST /{app-id}/subscriptions`: sets callback and fields after the verification GET. */
export async function subscribeFields({ sim, access, id, params }: GraphCall): Promise<unknown> {
  const app = requireAppToken(access, id);
  readObject(params.object);
  const { callback_url: callbackUrl, verify_token: verifyToken } = params;
  if (typeof callbackUrl !== "string") throw wrongParameter("The parameter callback_url is required.");
  if (typeof verifyToken !== "string") throw wrongParameter("The parameter verify_token is required.");
  const fields = readFields(params.fields);
  await requireVerified(sim, callbackUrl, verifyToken);
  app.webhook = { callbackUrl, verifyToken, fields: [...new Set([...(app.webhook?.fields ?? []), ...fields])] };
  sim.world.apps.put(app.id, app);
  // The server behind the callback is there: whatever it missed while it was not goes out now.
  sim.outbox.wake(app.id);
  return { success: true };
}

/** `GET /{app-id}/subscriptions` */
export function listFields({ access, id }: GraphCall): unknown {
  const app = requireAppToken(access, id);
  if (!app.webhook) return { data: [] };
  const fields = app.webhook.fields.map((name) => ({ name, version: app.webhookVersion }));
  return { data: [{ object: whatsapp, callback_url: app.webhook.callbackUrl, active: true, fields }] };
}

/** `DELETE /{app-id}/subscriptions`: all, or the fields named. */
export function unsubscribeFields({ sim, access, id, params }: GraphCall): unknown {
  const app = requireAppToken(access, id);
  readObject(params.object ?? whatsapp);
  const gone = params.fields === undefined ? null : readFields(params.fields);
  const kept = gone === null ? [] : (app.webhook?.fields.filter((field) => !gone.includes(field)) ?? []);
  app.webhook = app.webhook && kept.length > 0 ? { ...app.webhook, fields: kept } : null;
  sim.world.apps.put(app.id, app);
  return { success: true };
}

function readObject(object: unknown): void {
  if (object === undefined) throw wrongParameter("The parameter object is required.");
  if (object !== whatsapp) throw wrongParameter(`Param object must be one of {${whatsapp}}`);
}

function readFields(fields: unknown): string[] {
  const names = Array.isArray(fields) ? fields.map(String) : typeof fields === "string" ? fields.split(",") : [];
  const clean = names.map((name) => name.trim()).filter((name) => name !== "");
  if (clean.length === 0) throw wrongParameter("The parameter fields is required.");
  const unknown = clean.find((name) => !knownFields.has(name));
  if (unknown !== undefined) throw wrongParameter(`Param fields[0] must be one of {${[...knownFields].join(", ")}}`);
  return clean;
}
