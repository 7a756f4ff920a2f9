import type { TemplateView } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { findComponent } from "./components/types.ts";
import type { Template } from "./types.ts";

/** A template for the operator's panel. */
export function viewTemplate(sim: Simulation, template: Template): TemplateView {
  const { id, wabaId, name, language, category, status, components, pauses, rejectedReason } = template;
  const coming = template.correctCategory;
  return {
    id,
    wabaId,
    name,
    language,
    category,
    status,
    quality: template.quality.score,
    body: findComponent(components, "BODY")?.text ?? "",
    components,
    rejectedReason,
    reviewAt: toIso(template.reviewAt),
    pauses,
    pausedUntil: toIso(template.pausedUntil),
    recategorisation: coming === null ? null : { category: coming, at: toIso(template.recategoriseAt) },
    heldUntil: toIso(template.heldUntil),
    heldMessages: template.heldUntil === null ? 0 : countHeld(sim, id),
  };
}

function countHeld(sim: Simulation, templateId: string): number {
  let count = 0;
  for (const { outbound, tick } of sim.world.messages.values()) {
    if (tick === "pending" && outbound?.templateId === templateId && outbound.heldUntil !== null) count++;
  }
  return count;
}

function toIso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
