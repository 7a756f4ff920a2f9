import type { Simulation } from "../simulation.ts";
import { saveTemplate, tellCategory, tellRecategorisation } from "./tell.ts";
import type { Template, TemplateCategory } from "./types.ts";

const noticeMs = 24 * 3_600_000;

/** Meta finds another category right: told a day ahead, or (`notice: false`) at once. */
export function recategorise(sim: Simulation, template: Template, to: TemplateCategory, notice = true): void {
  template.correctCategory = to;
  template.recategoriseAt = sim.clock.now() + (notice ? noticeMs : 0);
  saveTemplate(sim, template);
  if (!notice) {
    changeCategory(sim, template);
    return;
  }
  tellRecategorisation(sim, template, to, template.recategoriseAt);
  planRecategorisation(sim, template);
}

export function planRecategorisation(sim: Simulation, { id, recategoriseAt }: Template): void {
  if (recategoriseAt === null) return;
  sim.clock.at(recategoriseAt, () => {
    const template = sim.world.templates.find(id);
    if (template && template.recategoriseAt === recategoriseAt) changeCategory(sim, template);
  });
}

function changeCategory(sim: Simulation, template: Template): void {
  const previous = template.category;
  const to = template.correctCategory ?? previous;
  template.correctCategory = null;
  template.recategoriseAt = null;
  if (to !== previous) {
    template.category = to;
    template.previousCategory = previous;
  }
  saveTemplate(sim, template);
  if (to !== previous) tellCategory(sim, template, previous);
}
