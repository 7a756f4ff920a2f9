import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { buttonsOf, findComponent, type TemplateButton } from "./components/types.ts";
import type { QualityScore, RejectionInfo, Template, TemplateCategory } from "./types.ts";
import { viewTemplate } from "./view.ts";

export type StatusEvent = Template["status"] | "DELETED" | "FLAGGED" | "LOCKED" | "REINSTATED" | "UNARCHIVED";

export type StatusExtras = {
  rejection_info?: RejectionInfo;
  disable_info?: { disable_date: string };
  other_info?: { title: string; description: string };
};

/** Stores a changed template and shows it to whoever watches. */
export function saveTemplate(sim: Simulation, template: Template): void {
  sim.world.templates.put(template.id, template);
  if (sim.phone.watched) sim.phone.emit({ type: "template", template: viewTemplate(sim, template) });
}

export function tellStatus(sim: Simulation, template: Template, event: StatusEvent, extras: StatusExtras = {}): void {
  tell(sim, template, "message_template_status_update", event, {
    event,
    ...identity(template),
    reason: event === "REJECTED" ? (template.rejectedReason ?? "NONE") : "NONE",
    message_template_category: template.category,
    ...extras,
  });
}

export function tellQuality(sim: Simulation, template: Template, previous: QualityScore): void {
  const scores = { previous_quality_score: previous, new_quality_score: template.quality.score };
  tell(sim, template, "message_template_quality_update", template.quality.score, { ...scores, ...identity(template) });
}

export function tellComponents(sim: Simulation, template: Template): void {
  const { components } = template;
  const header = findComponent(components, "HEADER");
  const footer = findComponent(components, "FOOTER");
  const buttons = buttonsOf(components);
  tell(sim, template, "message_template_components_update", template.name, {
    ...identity(template),
    ...(header?.format === "TEXT" ? { message_template_title: header.text } : {}),
    message_template_element: findComponent(components, "BODY")?.text ?? "",
    ...(footer ? { message_template_footer: footer.text } : {}),
    ...(buttons.length > 0 ? { message_template_buttons: buttons.map(describeButton) } : {}),
  });
}

/** 24 hours ahead: `new_category` is the one in force, `correct_category` the one to come. */
export function tellRecategorisation(sim: Simulation, template: Template, to: TemplateCategory, at: number): void {
  tell(sim, template, "template_category_update", `to ${to}`, {
    ...identity(template),
    new_category: template.category,
    correct_category: to,
    category_update_timestamp: Math.floor(at / 1000),
  });
}

export function tellCategory(sim: Simulation, template: Template, previous: TemplateCategory): void {
  const categories = { previous_category: previous, new_category: template.category };
  tell(sim, template, "template_category_update", template.category, { ...identity(template), ...categories });
}

function describeButton(button: TemplateButton): Record<string, unknown> {
  return {
    message_template_button_type: button.type,
    message_template_button_text: button.text,
    ...(button.type === "URL" ? { message_template_button_url: button.url } : {}),
    ...(button.type === "PHONE_NUMBER" ? { message_template_button_phone_number: button.phone_number } : {}),
  };
}

/** Template ids travel as JSON numbers in webhooks. */
function identity({ id, name, language }: Template): Record<string, unknown> {
  return { message_template_id: Number(id), message_template_name: name, message_template_language: language };
}

function tell(sim: Simulation, template: Template, field: string, what: string, value: Record<string, unknown>): void {
  tellWaba(sim, template.wabaId, { field, label: `${field} · ${what}`, value });
}
