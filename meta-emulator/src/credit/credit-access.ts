import { ownBusinessOf } from "../accounts/business.ts";
import type { Access } from "../graph/access.ts";
import { GraphError, unsupportedRequest } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import type { Allocation, CreditLine } from "./types.ts";

/** Credit is the partner's own affair: an admin's system token with `business_management`, not a customer's. */
export function requireSystemToken(sim: Simulation, access: Access, method: string, id: string): void {
  if (access.kind === "app") throw unsupportedRequest(method, id);
  const { token } = access;
  const employee = sim.world.systemUsers.find(token.userId)?.role === "employee";
  if (token.kind === "system_user" && token.scopes.includes("business_management") && !employee) return;
  throw new GraphError({ code: 200, message: "(#200) Requires business_management permission to manage the object" });
}

export function getCreditLine(sim: Simulation, access: Access, method: string, id: string): CreditLine {
  const line = sim.world.creditLines.find(id);
  if (!line || access.kind === "app" || !isOwn(sim, access, line)) throw unsupportedRequest(method, id);
  return line;
}

export function getAllocation(sim: Simulation, access: Access, method: string, id: string): Allocation {
  const allocation = sim.world.allocations.find(id);
  if (!allocation) throw unsupportedRequest(method, id);
  getCreditLine(sim, access, method, allocation.creditLineId);
  requireSystemToken(sim, access, method, id);
  return allocation;
}

/** By the app of the line's owner; a world that does not say whose the app is takes every one. */
function isOwn(sim: Simulation, access: Extract<Access, { kind: "token" }>, line: CreditLine): boolean {
  const own = ownBusinessOf(sim, access.token) ?? access.app.businessId;
  return own === null || own === line.portfolioId;
}
