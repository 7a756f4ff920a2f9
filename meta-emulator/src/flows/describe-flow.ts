import { selectFields } from "../graph/fields.ts";
import type { GraphCall } from "../graph/operation.ts";
import { jsonProperty, newPreview } from "./keep-flows.ts";
import { publishProblems } from "./publish-checks.ts";
import type { Flow } from "./types.ts";

const defaults = ["id", "name", "status", "categories", "validation_errors"];

export function selectFlowFields(all: Record<string, unknown>, fields: unknown): Record<string, unknown> {
  return selectFields("WhatsAppBusinessFlow", all, defaults, fields);
}

/** A flow as the Graph API shows it. Asking for `preview.invalidate(true)` makes a new link. */
export function describeFlow(call: GraphCall, flow: Flow): Record<string, unknown> {
  const { sim, params } = call;
  const waba = sim.world.wabas.find(flow.wabaId);
  const app = flow.applicationId === null ? null : sim.world.apps.find(flow.applicationId);
  return {
    id: flow.id,
    name: flow.name,
    status: flow.status,
    categories: flow.categories,
    validation_errors: flow.validationErrors,
    json_version: jsonProperty(flow.draft, "version") ?? undefined,
    data_api_version: jsonProperty(flow.draft, "data_api_version") ?? undefined,
    data_channel_uri: flow.endpointUri ?? undefined,
    endpoint_uri: flow.endpointUri ?? undefined,
    preview: describePreview(call, flow),
    whatsapp_business_account: {
      id: flow.wabaId,
      name: waba?.name ?? "",
      currency: waba?.currency,
      timezone_id: waba?.timezoneId,
    },
    application: app ? { id: app.id, name: app.name } : undefined,
    health_status: asksFor(params.fields, "health_status") ? describeHealth(call, flow) : {},
  };
}

function asksFor(fields: unknown, name: string): boolean {
  return typeof fields === "string" && fields.includes(name);
}

function describePreview({ sim, params }: GraphCall, flow: Flow): Record<string, string> | undefined {
  if (!asksFor(params.fields, "preview")) return {};
  const now = sim.clock.now();
  const renew = asksFor(params.fields, "preview.invalidate(true)") || flow.preview.expiresAt <= now;
  const preview = renew ? newPreview(now) : flow.preview;
  if (renew) sim.world.flows.put(flow.id, { ...flow, preview });
  return {
    preview_url: `https://business.facebook.com/wa/manage/flows/${flow.id}/preview/?token=${preview.token}`,
    expires_at: new Date(preview.expiresAt).toISOString().replace(/\.\d+Z$/, "+0000"),
  };
}

/** Why it cannot be sent: what keeps it from being published, or its status. */
function describeHealth({ sim, access }: GraphCall, flow: Flow): Record<string, unknown> {
  const problems = flow.published === null ? publishProblems(sim, flow) : [];
  const errors = problems.map(({ title, details }) => ({
    error_code: 131000,
    error_description: `${title}: ${details}`,
    possible_solution: "https://developers.facebook.com/docs/whatsapp/flows/reference/error-codes",
  }));
  const blocked = errors.length > 0 || flow.status === "BLOCKED" || flow.status === "DEPRECATED";
  const own = blocked ? "BLOCKED" : flow.status === "THROTTLED" ? "LIMITED" : "AVAILABLE";
  const portfolioId = sim.world.wabas.find(flow.wabaId)?.portfolioId ?? "0";
  return {
    can_send_message: own,
    entities: [
      {
        entity_type: "FLOW",
        id: flow.id,
        can_send_message: own,
        ...(errors.length > 0 ? { errors } : {}),
        ...(own === "LIMITED"
          ? { additional_info: ["The flow is throttled: 10 messages of it can be sent an hour."] }
          : {}),
      },
      { entity_type: "WABA", id: flow.wabaId, can_send_message: "AVAILABLE" },
      { entity_type: "BUSINESS", id: portfolioId, can_send_message: "AVAILABLE" },
      { entity_type: "APP", id: access.app.id, can_send_message: "AVAILABLE" },
    ],
  };
}
