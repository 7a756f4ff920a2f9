import { type Access, requireScope, sees } from "../graph/access.ts";
import { unsupportedRequest } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Flow } from "./types.ts";

/** The flow a call names: of a WABA the token sees. */
export function getFlow({ sim, access, method, id }: GraphCall): Flow {
  const flow = sim.world.flows.find(id);
  if (!flow || !seesFlow(access, flow)) throw unsupportedRequest(method, id);
  if (access.kind === "token") requireScope(access.token, "whatsapp_business_management");
  return flow;
}

export function seesFlow(access: Access, flow: Flow): boolean {
  return access.kind === "token" && sees(access.token, flow.wabaId);
}
