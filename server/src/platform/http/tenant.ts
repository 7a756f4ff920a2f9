import { type Permission, permissionsOf } from "@croozer/contracts/permissions";
import type { FastifyRequest } from "fastify";
import type { TxContext } from "../db/tx.ts";
import { refuse } from "../refusal.ts";
import type { Caller } from "./access.ts";

/** What the caller may do in a business; nothing where they do not belong. */
export function permissionsIn(caller: Caller | null, businessId: string): ReadonlySet<Permission> {
  if (caller?.kind === "api_key") return caller.businessId === businessId ? caller.permissions : new Set();
  const membership = caller?.memberships.find((one) => one.businessId === businessId);
  return membership ? permissionsOf[membership.role] : new Set();
}

/**
 * Which business, and may the caller do this there. Someone else's business is not forbidden but not there.
 * The business is the API key's own, the `:businessId` of the path, or the `x-business-id` header; a person with
 * exactly one may leave it out.
 */
export function tenantContext(request: FastifyRequest, access: Permission): TxContext {
  const caller = request.caller;
  if (!caller) refuse("auth.signed_out");
  const named = namedBusiness(request);
  if (caller.kind === "api_key") {
    if (named !== undefined && named !== caller.businessId) refuse("business.not_found");
    if (!caller.permissions.has(access)) refuse("auth.forbidden", { permission: access });
    return {
      businessId: caller.businessId,
      requestId: request.id,
      actor: { kind: "api_key", id: caller.id, name: caller.name },
    };
  }
  const only = caller.memberships.length === 1 ? caller.memberships[0]?.businessId : undefined;
  const businessId = named ?? only ?? refuse("business.required");
  const membership = caller.memberships.find((one) => one.businessId === businessId) ?? refuse("business.not_found");
  if (!permissionsOf[membership.role].has(access)) refuse("auth.forbidden", { permission: access });
  return {
    businessId,
    requestId: request.id,
    actor: { kind: "member", id: caller.userId, memberId: membership.memberId, name: caller.name },
  };
}

function namedBusiness(request: FastifyRequest): string | undefined {
  const params = request.params as { businessId?: string };
  if (params.businessId !== undefined) return params.businessId;
  const header = request.headers["x-business-id"];
  return typeof header === "string" ? header : undefined;
}
