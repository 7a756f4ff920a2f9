import { getWaba } from "../../graph/access.ts";
import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { mostTemplates } from "../checks.ts";
import { makeTemplate } from "../make.ts";
import { addTemplate, findTemplate, listTemplates } from "../store.ts";
import { saveTemplate } from "../tell.ts";
import type { Template } from "../types.ts";

const pageSize = 500;

/** `POST /{waba-id}/migrate_message_templates`: approved templates of another WABA of the portfolio, copied. */
export function migrateTemplates({ sim, access, method, id, params }: GraphCall): unknown {
  const scope = "whatsapp_business_management";
  const target = getWaba(sim, access, method, id, scope);
  if (params.source_waba_id === undefined) throw wrongParameter("The parameter source_waba_id is required.");
  const source = getWaba(sim, access, method, String(params.source_waba_id), scope);
  if (source.portfolioId !== target.portfolioId) throw wrongParameter("Both accounts must be of the same business.");
  const page = Number(params.page_number ?? 0);
  if (!Number.isInteger(page) || page < 0) throw wrongParameter("Param page_number must be a whole number.");
  const migrated: string[] = [];
  const failed: Record<string, string> = {};
  for (const template of listTemplates(sim.world, source.id).slice(page * pageSize, (page + 1) * pageSize)) {
    const reason = whyNot(template);
    if (reason === null) migrated.push(copy(template));
    else failed[template.id] = reason;
  }
  return { migrated_templates: migrated, failed_templates: failed };

  function whyNot({ name, language, status, quality }: Template): string | null {
    if (status !== "APPROVED" || quality.score === "RED" || quality.score === "YELLOW")
      return "Incorrect status or quality";
    if (findTemplate(sim.world, target.id, name, language)) return "Already exists in the destination account";
    const isFull = listTemplates(sim.world, target.id).length >= mostTemplates(sim, target.id);
    return isFull ? "The destination account has no room for more templates" : null;
  }

  function copy(template: Template): string {
    const { id: _, ...content } = template;
    const made = makeTemplate(sim.world, sim.clock.now(), { ...content, wabaId: target.id });
    saveTemplate(sim, addTemplate(sim.world, made));
    return made.id;
  }
}
