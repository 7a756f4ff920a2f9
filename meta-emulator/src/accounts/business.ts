import type { Access } from "../graph/access.ts";
import { selectFields } from "../graph/fields.ts";
import { GraphError, unsupportedRequest } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { businessHealth } from "../numbers/health.ts";
import type { Simulation } from "../simulation.ts";
import type { Portfolio, Token } from "../world/types.ts";
import { describeWaba, wabaDefaults, wabaNode } from "./waba.ts";

/** `GET /{business-id}` */
export function readBusiness({ sim, access, method, id, params }: GraphCall): unknown {
  const business = getBusiness(sim, access, method, id);
  const all = {
    id: business.id,
    name: business.name,
    verification_status: business.standing.verification,
    is_hidden: false,
    link: `https://www.facebook.com/${business.id}`,
    timezone_id: 66,
    vertical: "RETAIL",
    health_status: businessHealth(sim, access.app, id),
    max_phone_numbers: business.standing.maxPhoneNumbers,
  };
  return selectFields("Business", all, ["id", "name"], params.fields);
}

/** `GET /{business-id}/owned_whatsapp_business_accounts` */
export function listOwnedWabas(call: GraphCall): unknown {
  return listWabas(call, (waba) => waba.portfolioId === call.id);
}

/** `GET /{business-id}/client_whatsapp_business_accounts`: those of others, shared with this business. */
export function listClientWabas(call: GraphCall): unknown {
  return listWabas(call, (waba) => waba.portfolioId !== call.id && waba.sharedWith.includes(call.id));
}

function listWabas(
  call: GraphCall,
  belongs: (waba: { portfolioId: string; sharedWith: string[] }) => boolean,
): unknown {
  const { sim, access, method, id, params } = call;
  getBusiness(sim, access, method, id);
  const wabas = [...sim.world.wabas.values()].filter(belongs);
  return pageOf(wabas, call, (waba) =>
    selectFields(wabaNode, describeWaba(sim, access.app, waba), wabaDefaults, params.fields),
  );
}

/** The portfolio, for a token of somebody who belongs to it or was granted an account of it. */
export function getBusiness(sim: Simulation, access: Access, method: string, id: string): Portfolio {
  const business = sim.world.portfolios.find(id);
  if (!business || access.kind === "app" || !belongsTo(sim, access.token, id)) throw unsupportedRequest(method, id);
  const { scopes } = access.token;
  if (!scopes.includes("business_management") && !scopes.includes("whatsapp_business_management")) {
    throw new GraphError({
      code: 200,
      message: "(#200) Requires business_management permission to manage the object",
    });
  }
  return business;
}

function belongsTo(sim: Simulation, token: Token, id: string): boolean {
  if (token.clientBusinessId === id || ownBusinessOf(sim, token) === id) return true;
  if (sim.world.users.find(token.userId)?.portfolios.some((each) => each.id === id)) return true;
  return [...sim.world.wabas.values()].some(
    (waba) => waba.portfolioId === id && (token.wabaIds === null || token.wabaIds.includes(waba.id)),
  );
}

/** Whom a system user's token works for; null while nobody said. */
export function ownBusinessOf(sim: Simulation, token: Token): string | null {
  if (token.kind !== "system_user") return null;
  return sim.world.systemUsers.find(token.userId)?.portfolioId ?? sim.world.apps.find(token.appId)?.businessId ?? null;
}
