import { getWaba } from "../graph/access.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { verifyOverride } from "./overrides.ts";

const scope = "whatsapp_business_management";

/** `POST /{waba-id}/subscribed_apps`: plain subscribes and drops an override; with an address it sets one. */
export async function subscribeApp({ sim, access, method, id, params }: GraphCall): Promise<unknown> {
  const waba = getWaba(sim, access, method, id, scope);
  const own = waba.subscriptions.find(({ appId }) => appId === access.app.id);
  if (params.override_callback_uri !== undefined) {
    if (!own) throw overrideBeforeSubscribe();
    own.overrideCallbackUrl = await verifyOverride(sim, params.override_callback_uri, params.verify_token);
  } else if (own) {
    own.overrideCallbackUrl = null;
  } else {
    waba.subscriptions.push({ appId: access.app.id, overrideCallbackUrl: null });
  }
  sim.world.wabas.put(waba.id, waba);
  return { success: true };
}

/** `GET /{waba-id}/subscribed_apps` */
export function listSubscriptions({ sim, access, method, id }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  const data = waba.subscriptions.map(({ appId, overrideCallbackUrl }) => ({
    whatsapp_business_api_data: {
      id: appId,
      link: `https://www.facebook.com/games/?app_id=${appId}`,
      name: sim.world.apps.find(appId)?.name ?? appId,
    },
    ...(overrideCallbackUrl ? { override_callback_uri: overrideCallbackUrl } : {}),
  }));
  return { data };
}

/** `DELETE /{waba-id}/subscribed_apps` */
export function unsubscribeApp({ sim, access, method, id }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  waba.subscriptions = waba.subscriptions.filter(({ appId }) => appId !== access.app.id);
  sim.world.wabas.put(waba.id, waba);
  return { success: true };
}

function overrideBeforeSubscribe(): GraphError {
  return new GraphError({
    code: 100,
    message:
      "(#100) Before override the current callback uri, your app must be subscribed to receive messages for WhatsApp Business Account",
  });
}
