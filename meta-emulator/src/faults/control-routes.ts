import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { faultRuleSchema } from "./schema.ts";
import type { NewFaultRule } from "./types.ts";

/** Faults by kind of call or webhook, number, app, probability and count. */
export function faultRoutes(server: FastifyInstance, sim: Simulation): void {
  const summary = (text: string) => ({ schema: { summary: text } });
  server.get("/fault-rules", summary("The fault rules in force, with how often they still strike."), () => ({
    rules: sim.faults.listRules(),
  }));
  server.post<{ Body: NewFaultRule }>(
    "/fault-rules",
    { schema: { summary: "Adds a fault rule, or changes the one with this id.", body: faultRuleSchema } },
    ({ body }) => sim.faults.putRule(body),
  );
  server.delete("/fault-rules", summary("Takes all fault rules away."), () => {
    for (const { id } of sim.faults.listRules()) sim.faults.deleteRule(id);
    return { rules: [] };
  });
  server.delete<{ Params: { id: string } }>("/fault-rules/:id", summary("Takes a fault rule away."), ({ params }) => {
    if (!sim.faults.deleteRule(params.id)) {
      throw new ApiError(404, "fault_rule_unknown", `there is no fault rule ${params.id}`);
    }
    return { rules: sim.faults.listRules() };
  });
}
