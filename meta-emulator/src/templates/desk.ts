import type { TemplateView } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { putTemplate, type TemplateDescription } from "./describe.ts";
import { dropHeld, holdSends, releaseHeld } from "./pacing.ts";
import { disableTemplate, pauseTemplate, setQuality, unpauseTemplate } from "./pausing.ts";
import { recategorise } from "./recategorise.ts";
import { deleteTemplate } from "./remove.ts";
import { decideReview, planDecision } from "./review.ts";
import { listTemplates } from "./store.ts";
import { type StatusEvent, saveTemplate, tellStatus } from "./tell.ts";
import type {
  PlannedReview,
  QualityScore,
  ReviewDecision,
  Template,
  TemplateCategory,
  TemplateStatus,
} from "./types.ts";
import { viewTemplate } from "./view.ts";

/** What someone at the desk does to a template: the same for the operator's panel and for the control API. */
export const templateDesk = {
  review: (sim: Simulation, template: Template, decision: ReviewDecision) => decideReview(sim, template, decision),
  quality: (sim: Simulation, template: Template, { score }: { score: QualityScore }) =>
    setQuality(sim, template, score),
  pause: pauseTemplate,
  unpause: unpauseTemplate,
  disable: disableTemplate,
  recategorise: (sim: Simulation, template: Template, act: { category: TemplateCategory; notice?: boolean }) =>
    recategorise(sim, template, act.category, act.notice ?? true),
  hold: holdSends,
  release: releaseHeld,
  drop: dropHeld,
  status: (sim: Simulation, template: Template, { event }: { event: ToldEvent }) => tellEvent(sim, template, event),
  delete: deleteTemplate,
};

/** Events that only Meta brings about, and the status they leave; null for those that leave it as it is. */
const told = {
  ARCHIVED: "ARCHIVED",
  FLAGGED: null,
  IN_APPEAL: "IN_APPEAL",
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  LOCKED: null,
  PENDING: "PENDING",
  PENDING_DELETION: "PENDING_DELETION",
  REINSTATED: "APPROVED",
  UNARCHIVED: "APPROVED",
} satisfies Partial<Record<StatusEvent, TemplateStatus | null>>;
export type ToldEvent = keyof typeof told;
export const toldEvents = Object.keys(told) as ToldEvent[];

function tellEvent(sim: Simulation, template: Template, event: ToldEvent): void {
  const status = told[event];
  if (status !== null) {
    template.status = status;
    template.reviewAt = null;
    template.pausedUntil = null;
  }
  if (event === "REINSTATED") template.pauses = 0;
  saveTemplate(sim, template);
  const description = "The template has been locked and cannot be edited.";
  tellStatus(sim, template, event, event === "LOCKED" ? { other_info: { title: "LOCKED", description } } : {});
}

export function getStoredTemplate(sim: Simulation, id: string): Template {
  const template = sim.world.templates.find(id);
  if (!template) throw new ApiError(404, "template_unknown", `there is no template ${id}`);
  return template;
}

export function listTemplateViews(sim: Simulation, wabaId: string | null): TemplateView[] {
  return listTemplates(sim.world, wabaId).map((template) => viewTemplate(sim, template));
}

export function describeTemplate(sim: Simulation, description: TemplateDescription): TemplateView {
  const template = putTemplate(sim.world, sim.clock.now(), description);
  const view = viewTemplate(sim, template);
  sim.phone.emit({ type: "template", template: view });
  return view;
}

export function planReviewOf(
  sim: Simulation,
  planned: Partial<PlannedReview> & Pick<PlannedReview, "name" | "decision">,
) {
  const whole = { wabaId: null, language: null, ...planned };
  planDecision(sim, whole);
  return whole;
}
