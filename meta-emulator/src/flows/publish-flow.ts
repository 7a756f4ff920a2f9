import type { GraphCall } from "../graph/operation.ts";
import { getFlow } from "./access.ts";
import { EndpointProblem } from "./endpoint.ts";
import { flowError } from "./flow-errors.ts";
import { changeStatus, publish, usesEndpoint } from "./keep-flows.ts";
import { pingEndpoint } from "./ping.ts";
import { publishProblems } from "./publish-checks.ts";

/** `POST /{flow-id}/publish` */
export async function publishFlow(call: GraphCall): Promise<unknown> {
  const { sim } = call;
  const flow = getFlow(call);
  if (flow.status !== "DRAFT") {
    throw flowError(139002, "Publishing Flow in invalid state", "You tried to publish a Flow that isn't a draft.");
  }
  const [problem] = publishProblems(sim, flow);
  if (problem) throw flowError(139002, problem.title, problem.details);
  if (usesEndpoint(flow.draft)) {
    try {
      await pingEndpoint(sim, flow);
    } catch (error) {
      if (!(error instanceof EndpointProblem)) throw error;
      throw flowError(139002, "Endpoint Not Available", `The health check of the endpoint failed: ${error.message}`);
    }
  }
  publish(sim, sim.world.flows.find(flow.id) ?? flow);
  return { success: true };
}

/** `POST /{flow-id}/deprecate` */
export function deprecateFlow(call: GraphCall): unknown {
  const flow = getFlow(call);
  if (flow.status === "DEPRECATED") {
    throw flowError(139003, "Flow is already deprecated", "The Flow is already marked as deprecated.");
  }
  if (flow.published === null) {
    throw flowError(139003, "Can't deprecate unpublished flow", "A Flow that has not been published can be deleted.");
  }
  changeStatus(call.sim, flow, "DEPRECATED");
  return { success: true };
}
