import type { Simulation } from "../simulation.ts";
import { dropHeld, releaseHeld } from "./pacing.ts";
import { saveTemplate, tellQuality, tellStatus } from "./tell.ts";
import type { QualityScore, Template } from "./types.ts";

const hourMs = 3_600_000;
/** Low quality pauses for this long the first and the second time; the third disables. */
const pauses = [
  { title: "FIRST_PAUSE", ms: 3 * hourMs },
  { title: "SECOND_PAUSE", ms: 6 * hourMs },
];

/** What people think of it. Low quality pauses; what is held for assessment is decided by good or low quality. */
export function setQuality(sim: Simulation, template: Template, score: QualityScore): void {
  const held = template.heldUntil !== null;
  changeQuality(sim, template, score);
  if (held && score === "GREEN") releaseHeld(sim, template);
  if (score !== "RED" || template.status !== "APPROVED") return;
  if (held) dropHeld(sim, template);
  else pauseTemplate(sim, template);
}

export function pauseTemplate(sim: Simulation, template: Template): void {
  const pause = pauses[template.pauses];
  template.pauses++;
  if (!pause) {
    disableTemplate(sim, template);
    return;
  }
  template.status = "PAUSED";
  template.pausedUntil = sim.clock.now() + pause.ms;
  saveTemplate(sim, template);
  const description = `Template paused for ${pause.ms / hourMs} hours due to low quality.`;
  tellStatus(sim, template, "PAUSED", { other_info: { title: pause.title, description } });
  planUnpause(sim, template);
}

export function disableTemplate(sim: Simulation, template: Template): void {
  template.status = "DISABLED";
  template.pausedUntil = null;
  saveTemplate(sim, template);
  const date = String(Math.floor(sim.clock.now() / 1000));
  tellStatus(sim, template, "DISABLED", { disable_info: { disable_date: date } });
}

export function planUnpause(sim: Simulation, { id, pausedUntil }: Template): void {
  if (pausedUntil === null) return;
  sim.clock.at(pausedUntil, () => {
    const template = sim.world.templates.find(id);
    if (template?.status === "PAUSED" && template.pausedUntil === pausedUntil) unpauseTemplate(sim, template);
  });
}

/** Approved again; its quality starts anew. */
export function unpauseTemplate(sim: Simulation, template: Template): void {
  template.status = "APPROVED";
  template.pausedUntil = null;
  template.pacedAt = null;
  saveTemplate(sim, template);
  const description = "Your WhatsApp message template has been unpaused.";
  tellStatus(sim, template, "APPROVED", { other_info: { title: "UNPAUSE", description } });
  if (template.quality.score === "RED") changeQuality(sim, template, "UNKNOWN");
}

function changeQuality(sim: Simulation, template: Template, score: QualityScore): void {
  const previous = template.quality.score;
  if (previous === score) return;
  template.quality = { score, at: sim.clock.now() };
  saveTemplate(sim, template);
  tellQuality(sim, template, previous);
}
