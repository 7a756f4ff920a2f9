import type { Simulation } from "../simulation.ts";
import { planRelease } from "./pacing.ts";
import { planUnpause } from "./pausing.ts";
import { planRecategorisation } from "./recategorise.ts";
import { planRemoval } from "./remove.ts";
import { planReview } from "./review.ts";

/** Takes up what was to happen to templates when the process ended. */
export function resumeTemplates(sim: Simulation): void {
  for (const template of sim.world.templates.values()) {
    planReview(sim, template);
    planUnpause(sim, template);
    planRelease(sim, template);
    planRecategorisation(sim, template);
    planRemoval(sim, template);
  }
}
