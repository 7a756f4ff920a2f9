import type { Simulation } from "../simulation.ts";
import { findContentFault } from "./content-rules.ts";
import { saveTemplate, tellCategory, tellStatus } from "./tell.ts";
import type { PlannedReview, ReviewDecision, Template } from "./types.ts";

/** Puts a template under review: decided after `templates.reviewMs`. */
export function submitForReview(sim: Simulation, template: Template): void {
  template.status = "PENDING";
  template.rejectedReason = null;
  template.reviewAt = sim.clock.now() + sim.config.templates.reviewMs;
  saveTemplate(sim, template);
  planReview(sim, template);
}

export function planReview(sim: Simulation, { id, reviewAt }: Template): void {
  if (reviewAt === null) return;
  sim.clock.at(reviewAt, () => {
    const template = sim.world.templates.find(id);
    if (template?.status !== "PENDING" || template.reviewAt !== reviewAt) return;
    decideReview(
      sim,
      template,
      findPlanned(sim, template) ?? findContentFault(sim, template) ?? { decision: "APPROVED" },
    );
  });
}

/** Ends a review, or takes an earlier decision back. */
export function decideReview(sim: Simulation, template: Template, decision: ReviewDecision): void {
  template.reviewAt = null;
  recategorised(sim, template, decision.category);
  if (decision.decision === "REJECTED") {
    template.status = "REJECTED";
    template.rejectedReason = decision.reason ?? "INVALID_FORMAT";
    saveTemplate(sim, template);
    const info = decision.rejectionInfo;
    tellStatus(sim, template, "REJECTED", info ? { rejection_info: info } : {});
    return;
  }
  template.status = "APPROVED";
  template.rejectedReason = null;
  template.approvedAt = sim.clock.now();
  saveTemplate(sim, template);
  tellStatus(sim, template, "APPROVED");
}

/** Decisions for templates to come, by name: the next one with that name has it. */
export function planDecision(sim: Simulation, planned: PlannedReview): void {
  const { wabaId, name, language } = planned;
  sim.world.templateReviews.put(`${wabaId ?? "*"}:${name}:${language ?? "*"}`, planned);
}

function findPlanned(sim: Simulation, { wabaId, name, language }: Template): ReviewDecision | null {
  const keys = [`${wabaId}:${name}:${language}`, `${wabaId}:${name}:*`, `*:${name}:${language}`, `*:${name}:*`];
  for (const key of keys) {
    const planned = sim.world.templateReviews.find(key);
    if (planned) return planned;
  }
  return null;
}

function recategorised(sim: Simulation, template: Template, category: Template["category"] | undefined): void {
  if (category === undefined || category === template.category) return;
  const previous = template.category;
  template.category = category;
  template.previousCategory = previous;
  tellCategory(sim, template, previous);
}
