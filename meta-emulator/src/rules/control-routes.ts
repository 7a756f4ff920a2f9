import type { FastifyInstance } from "fastify";
import { setRules } from "../desk.ts";
import type { Simulation } from "../simulation.ts";
import type { RulesChange } from "./rules.ts";
import { rulesSchema } from "./schemas.ts";

/** What Meta allows, how it tells, what it charges, how it batches. */
export function rulesRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get("/rules", { schema: { summary: "Limits, statuses, prices and batching in force." } }, () => {
    return sim.rules.current;
  });
  server.put<{ Body: RulesChange }>(
    "/rules",
    { schema: { summary: "Changes rules; what is left out stays.", body: rulesSchema } },
    ({ body }) => setRules(sim, body),
  );
}
