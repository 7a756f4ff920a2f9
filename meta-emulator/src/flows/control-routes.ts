import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { type FlowAlert, tellAlert } from "./alerts.ts";
import { type FlowDescription, type FlowKeyDescription, putFlow, putFlowKey } from "./describe.ts";
import { EndpointProblem } from "./endpoint.ts";
import { type ExchangeRequest, exchange, textOf } from "./exchange.ts";
import { parse } from "./json/validate.ts";
import { changeStatus } from "./keep-flows.ts";
import { pingEndpoint } from "./ping.ts";
import { exchange as exchangeSchema, flow, flowAlert, flowKey, flowPatch } from "./schemas.ts";
import type { Flow, FlowStatus } from "./types.ts";

type Id = { Params: { id: string } };

/** Flows, what monitoring says of them, and their endpoints' health. */
export function flowControlRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: FlowDescription }>(
    "/flows",
    { schema: { summary: "Puts a flow, telling nobody.", body: flow } },
    ({ body }) => putFlow(sim.world, sim.clock.now(), body),
  );
  server.get<Id>("/flows/:id", { schema: { summary: "A flow with its JSON." } }, ({ params }) => get(sim, params.id));
  server.patch<Id & { Body: { status: FlowStatus } }>(
    "/flows/:id",
    {
      schema: { summary: "Blocks a flow, throttles it, lets it go again; the business hears of it.", body: flowPatch },
    },
    ({ params, body }) => {
      const found = get(sim, params.id);
      if (body.status !== "DRAFT" && found.published === null) {
        throw new ApiError(422, "flow_unpublished", "the flow was never published");
      }
      return changeStatus(sim, found, body.status);
    },
  );
  server.post<Id & { Body: FlowAlert }>(
    "/flows/:id/alerts",
    {
      schema: { summary: "Tells the business what monitoring finds: errors, latency, availability.", body: flowAlert },
    },
    ({ params, body }) => {
      tellAlert(sim, get(sim, params.id), body);
      return body;
    },
  );
  server.post<Id>(
    "/flows/:id/ping",
    { schema: { summary: "The health check of the flow's endpoint, now." } },
    async ({ params }) => {
      try {
        await pingEndpoint(sim, get(sim, params.id));
        return { active: true, problem: null };
      } catch (error) {
        if (!(error instanceof EndpointProblem)) throw error;
        return { active: false, problem: { code: error.code, message: error.message } };
      }
    },
  );
  server.post<{ Body: FlowKeyDescription }>(
    "/flow-keys",
    { schema: { summary: "Puts the public key of a phone number, or what its signature is worth.", body: flowKey } },
    ({ body }) => putFlowKey(sim.world, body),
  );
}

/** What the phone's renderer of flows asks. `draft=1` for a message that was sent in draft mode. */
export function flowPhoneRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get<Id & { Querystring: { draft?: string } }>("/flows/:id", ({ params, query }) => {
    const found = get(sim, params.id);
    const json = parse(textOf(found, query.draft === "1" ? { draft: true } : {}) ?? "");
    if (!json) throw new ApiError(404, "flow_empty", `flow ${params.id} has no JSON`);
    return { flow: json };
  });
  server.post<Id & { Body: ExchangeRequest }>(
    "/flows/:id/exchange",
    { schema: { body: exchangeSchema } },
    ({ params, body }) => exchange(sim, get(sim, params.id), body),
  );
}

function get(sim: Simulation, id: string): Flow {
  const found = sim.world.flows.find(id);
  if (!found) throw new ApiError(404, "flow_unknown", `there is no flow ${id}`);
  return found;
}
