import { getWaba } from "../../graph/access.ts";
import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import type { Params } from "../../graph/params.ts";
import { wrongTemplate } from "../problems.ts";
import { deleteTemplate } from "../remove.ts";
import { listTemplates } from "../store.ts";
import type { Template } from "../types.ts";

const mostIds = 100;

/** `DELETE /{waba-id}/message_templates`: by name in every language, by name and `hsm_id`, or up to 100 `hsm_ids`. */
export function deleteTemplates({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const live = listTemplates(sim.world, waba.id).filter(({ status }) => status !== "PENDING_DELETION");
  const chosen = choose(live, params);
  if (chosen.some(({ status }) => status === "DISABLED")) {
    throw wrongTemplate("Template can't be deleted", "A disabled template can't be deleted.");
  }
  for (const template of chosen) deleteTemplate(sim, template);
  return { success: true };
}

function choose(live: Template[], { name, hsm_id: hsmId, hsm_ids: hsmIds }: Params): Template[] {
  if (hsmIds !== undefined) {
    if (name === undefined && hsmId === undefined) return chooseByIds(live, hsmIds);
    throw wrongParameter("Param hsm_ids cannot be combined with name or hsm_id.");
  }
  if (name === undefined) throw wrongParameter("The parameter name is required.");
  const chosen = live.filter((each) => each.name === name && (hsmId === undefined || each.id === String(hsmId)));
  if (chosen.length === 0) throw notFound(String(name));
  return chosen;
}

function chooseByIds(live: Template[], hsmIds: unknown): Template[] {
  const ids = Array.isArray(hsmIds) ? hsmIds.map(String) : String(hsmIds).split(",");
  if (ids.length > mostIds) throw wrongParameter(`Param hsm_ids must have at most ${mostIds} elements.`);
  return ids.map((id) => {
    const found = live.find((each) => each.id === id);
    if (!found) throw notFound(id);
    return found;
  });
}

function notFound(what: string) {
  return wrongTemplate("Message template not found", `There is no message template ${what} to delete.`);
}
