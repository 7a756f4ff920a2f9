import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import type { Flow } from "./types.ts";

const path = "/scontent.xx.fbcdn.net/m1/v/t0.57323-24";

/** Where a flow's JSON is downloaded: another host with Meta, and whoever has the link may. */
export function linkToAsset(sim: Simulation, flow: Flow): string {
  return `${sim.origin()}${path}/${flow.id}/${flow.assetToken}`;
}

export async function assetRoute(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<{ Params: { id: string; token: string } }>(`${path}/:id/:token`, ({ params }, reply) => {
    const flow = sim.world.flows.find(params.id);
    if (!flow?.draft || flow.assetToken !== params.token) return reply.status(404).type("text/plain").send("Not Found");
    return reply.type("application/json").send(flow.draft);
  });
}
