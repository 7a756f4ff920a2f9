import { GraphError } from "../graph/graph-error.ts";
import { accountEntities, appEntity, entity, type Health, problemOf, summary } from "../numbers/health.ts";
import type { Simulation } from "../simulation.ts";
import type { App } from "../world/types.ts";
import type { Template } from "./types.ts";

/** `health_status` of a template: itself, its WABA, the business and the app that asks. */
export function templateHealth(sim: Simulation, app: App, template: Template): Health {
  const { id, status, wabaId, quality } = template;
  const problems =
    status === "APPROVED" ? [] : [problemOf(new GraphError({ code: codeOf(status) }), solutionOf(status))];
  const low = quality.score === "RED" || quality.score === "YELLOW";
  const info = low ? [`The quality of this template is ${quality.score}.`] : [];
  const waba = sim.world.wabas.find(wabaId);
  const own = entity("MESSAGE_TEMPLATE", id, problems, info);
  return summary([own, ...(waba ? accountEntities(sim, waba) : []), appEntity(app)]);
}

/** What a send of it is refused with. */
function codeOf(status: Template["status"]): number {
  return status === "PAUSED" ? 132015 : status === "DISABLED" ? 132016 : 132001;
}

function solutionOf(status: Template["status"]): string {
  return status === "PAUSED"
    ? "Wait until the pause is over, or edit the template."
    : "Use a template that is approved.";
}
