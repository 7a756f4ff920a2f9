import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import type { PlannedProblem } from "./types.ts";

const plannedProblem = {
  type: "object",
  properties: {
    message: { type: "string", minLength: 1 },
    code: { type: "string" },
    step: { enum: [null, "business", "waba", "waba_profile", "number", "verify", "permissions"] },
    event: { enum: ["CANCEL", "ERROR"] },
  },
  required: ["message"],
  additionalProperties: false,
};

type ProblemDescription = Pick<PlannedProblem, "message"> & Partial<PlannedProblem>;

export async function dialogControlRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get("/dialogs", { schema: { summary: "Dialogs that people have open, and where they are." } }, () => ({
    dialogs: [...sim.world.dialogs.values()],
  }));
  server.post<{ Body: ProblemDescription }>(
    "/dialogs/next-problem",
    {
      schema: {
        summary: "The next Embedded Signup runs into an error: shown and reportable, or ending it with ERROR.",
        body: plannedProblem,
      },
    },
    ({ body }) => sim.world.plannedProblems.put("next", { code: "100", step: null, event: "CANCEL", ...body }),
  );
}
