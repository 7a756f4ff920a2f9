import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Simulation } from "../simulation.ts";
import { type CallFilter, callsKept, viewCall } from "./call-log.ts";
import { unversionedPath } from "./graph-url.ts";

/** Follows every call below the Graph routes. */
export function logCalls(server: FastifyInstance, sim: Simulation): void {
  server.addHook("onResponse", async (request, reply) => logCall(sim, request, reply));
}

/** Of a connection that a fault cuts nothing else tells. */
export function logCall(sim: Simulation, request: FastifyRequest, reply: FastifyReply): void {
  const call = sim.calls.add(request, reply, sim.clock.now());
  if (sim.phone.watched) sim.phone.emit({ type: "call", call: viewCall(call) });
}

/** `v24.0/200000000000001/messages` without version, as the fault rules and this log name it. */
export function pathOf(request: FastifyRequest): string {
  return unversionedPath(request.originalUrl.split("?")[0] ?? "").replace(/^\/|\/$/g, "");
}

/** From a query string; 50 calls without a limit, never more than are kept. */
export function readCallFilter(query: { failed?: string; path?: string; limit?: string }): CallFilter {
  const limit = Math.min(Math.max(Number(query.limit ?? 50) || 50, 1), callsKept);
  return { failed: query.failed === "1", path: query.path, limit };
}
