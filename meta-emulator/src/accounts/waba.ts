import { analyticsFields } from "../analytics/account-analytics.ts";
import { getWaba } from "../graph/access.ts";
import { selectFields } from "../graph/fields.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { wabaHealth } from "../numbers/health.ts";
import type { Simulation } from "../simulation.ts";
import { changeMarketingOnCloudApi } from "../templates/graph/marketing-messages.ts";
import type { App, Waba } from "../world/types.ts";

export const wabaNode = "WhatsAppBusinessAccount";
export const wabaDefaults = ["id", "name", "currency", "timezone_id", "message_template_namespace"];
const scope = "whatsapp_business_management";

/** `GET /{waba-id}` */
export function readWaba({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  const all = { ...describeWaba(sim, access.app, waba), ...analyticsFields(sim, waba, params.fields) };
  return selectFields(wabaNode, all, wabaDefaults, params.fields);
}

/** `POST /{waba-id}`: insights on, or marketing templates by the Cloud API off. */
export function changeWaba(call: GraphCall): unknown {
  const insights = call.params.is_enabled_for_insights !== undefined;
  return insights ? enableInsights(call) : changeMarketingOnCloudApi(call);
}

/** Once and for all; the answer is the id alone. */
function enableInsights({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  const { is_enabled_for_insights: enabled } = params;
  if (enabled === false || enabled === "false") {
    if (waba.standing.insightsEnabled) throw new GraphError({ code: 200006 });
  } else if (enabled !== true && enabled !== "true") {
    throw wrongParameter("Param is_enabled_for_insights must be a boolean");
  } else {
    sim.world.wabas.put(waba.id, { ...waba, standing: { ...waba.standing, insightsEnabled: true } });
  }
  return { id: waba.id };
}

/** Every field of a WABA, as the Graph API names them. */
export function describeWaba(sim: Simulation, app: App, waba: Waba): Record<string, unknown> {
  const owner = sim.world.portfolios.find(waba.portfolioId);
  const name = owner?.name ?? waba.name;
  const { standing } = waba;
  return {
    id: waba.id,
    name: waba.name,
    currency: waba.currency,
    timezone_id: waba.timezoneId,
    message_template_namespace: `${waba.id.padStart(32, "0").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1_$2_$3_$4_")}`,
    account_review_status: standing.review,
    business_verification_status: owner?.standing.verification ?? "not_verified",
    ownership_type: waba.portfolioId === app.businessId ? "SELF" : "CLIENT_OWNED",
    country: standing.country,
    status: standing.ban === "DISABLE" ? "DISABLED" : "ACTIVE",
    owner_business_info: { name, id: waba.portfolioId },
    on_behalf_of_business_info: { name, id: waba.portfolioId, status: "APPROVED", type: "SELF" },
    primary_funding_id: standing.fundingId ?? "0",
    is_enabled_for_insights: standing.insightsEnabled,
    health_status: wabaHealth(sim, app, waba),
  };
}
