import type { Simulation } from "../simulation.ts";
import { buttonsOf, findComponent } from "./components/types.ts";
import type { ContentRule } from "./config.ts";
import { listTemplates } from "./store.ts";
import type { ReviewDecision, Template } from "./types.ts";

type Rule = (sim: Simulation, template: Template) => { reason: string; recommendation: string } | null;

/** Which of them apply is set by `templates.contentRules`. */
const rules: Record<ContentRule, Rule> = {
  adjacent_variables: (_sim, { components }) =>
    /\}\}\s*\{\{/.test(bodyOf(components))
      ? {
          reason: "Your template has parameters next to each other, without text between them.",
          recommendation: "Put words between the parameters that say what each of them is.",
        }
      : null,
  duplicate: (sim, template) =>
    listTemplates(sim.world, template.wabaId).some((other) => isSameContent(template, other))
      ? {
          reason: "Another template of this account says the same.",
          recommendation: "Use the existing template, or change the wording.",
        }
      : null,
  short_link: (_sim, { components }) =>
    [bodyOf(components), ...urlsOf(components)].some((text) => /\b(?:wa\.me|bit\.ly|tinyurl\.com|t\.co)\//.test(text))
      ? {
          reason: "Your template has a shortened link, which does not show where it leads.",
          recommendation: "Use a link of your own domain.",
        }
      : null,
};

export function findContentFault(sim: Simulation, template: Template): ReviewDecision | null {
  for (const name of sim.config.templates.contentRules) {
    const rejectionInfo = rules[name](sim, template);
    if (rejectionInfo) return { decision: "REJECTED", reason: "INVALID_FORMAT", rejectionInfo };
  }
  return null;
}

function bodyOf(components: Template["components"]): string {
  return findComponent(components, "BODY")?.text ?? "";
}

function urlsOf(components: Template["components"]): string[] {
  return buttonsOf(components).flatMap((button) => (button.type === "URL" ? [button.url] : []));
}

/** Authentication templates all say the same; other components make another template. */
function isSameContent(template: Template, other: Template): boolean {
  return (
    other.id !== template.id &&
    other.language === template.language &&
    other.category !== "AUTHENTICATION" &&
    other.status === "APPROVED" &&
    JSON.stringify(other.components) === JSON.stringify(template.components)
  );
}
