import { getWaba } from "../graph/access.ts";
import { selectFields } from "../graph/fields.ts";
import type { GraphCall } from "../graph/operation.ts";

const defaults = ["id", "name", "currency", "timezone_id", "message_template_namespace"];

/** `GET /{waba-id}` */
export function readWaba({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const owner = sim.world.portfolios.find(waba.portfolioId);
  const all = {
    id: waba.id,
    name: waba.name,
    currency: waba.currency,
    timezone_id: waba.timezoneId,
    message_template_namespace: `${waba.id.padStart(32, "0").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1_$2_$3_$4_")}`,
    account_review_status: "APPROVED",
    business_verification_status: "not_verified",
    ownership_type: "SELF",
    country: "IL",
    status: "ACTIVE",
    owner_business_info: { name: owner?.name ?? waba.name, id: waba.portfolioId },
    on_behalf_of_business_info: {
      name: owner?.name ?? waba.name,
      id: waba.portfolioId,
      status: "APPROVED",
      type: "SELF",
    },
    primary_funding_id: "0",
    health_status: {
      can_send_message: "AVAILABLE",
      entities: [{ entity_type: "WABA", id: waba.id, can_send_message: "AVAILABLE" }],
    },
  };
  return selectFields("WhatsAppBusinessAccount", all, defaults, params.fields);
}
