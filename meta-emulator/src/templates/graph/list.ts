import { getWaba } from "../../graph/access.ts";
import { fieldNames } from "../../graph/field-tree.ts";
import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { pageOf } from "../../graph/paging.ts";
import type { Params } from "../../graph/params.ts";
import { mostTemplates } from "../checks.ts";
import { listTemplates } from "../store.ts";
import { qualityScores, type Template, templateCategories, templateStatuses } from "../types.ts";
import { templateNode } from "./fields.ts";

/** `GET /{waba-id}/message_templates`: 25 a page unless asked otherwise. */
export function listMessageTemplates(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const all = listTemplates(sim.world, waba.id);
  const chosen = all.filter(readFilter(params));
  const page = pageOf(chosen, call, (template) => templateNode(call, template));
  if (params.summary === undefined) return page;
  const whole: Record<string, unknown> = {
    total_count: chosen.length,
    message_template_count: all.length,
    message_template_limit: mostTemplates(sim, waba.id),
    are_translations_complete: true,
  };
  const names = fieldNames(String(params.summary)) ?? [];
  return { ...page, summary: Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name))) };
}

function readFilter(params: Params): (template: Template) => boolean {
  const statuses = readChoice(params.status, "status", templateStatuses);
  const categories = readChoice(params.category, "category", templateCategories);
  const scores = readChoice(params.quality_score, "quality_score", qualityScores);
  const languages = readList(params.language);
  const name = readText(params.name);
  const content = readText(params.content);
  const either = readText(params.name_or_content);
  return (template) =>
    (statuses === null || statuses.includes(template.status)) &&
    (categories === null || categories.includes(template.category)) &&
    (scores === null || scores.includes(template.quality.score)) &&
    (languages === null || languages.includes(template.language)) &&
    (name === null || template.name === name) &&
    (content === null || hasContent(template, content)) &&
    (either === null || template.name.includes(either) || hasContent(template, either));
}

function hasContent({ components }: Template, content: string): boolean {
  return textsOf(components).some((text) => text.toLowerCase().includes(content.toLowerCase()));
}

/** Every text that stands in a template's components. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "text" && typeof item === "string" ? [item] : textsOf(item),
  );
}

function readText(value: unknown): string | null {
  return value === undefined || value === "" ? null : String(value);
}

/** One value, a JSON list of them, or several between commas. */
function readList(value: unknown): string[] | null {
  if (value === undefined || value === "") return null;
  return Array.isArray(value) ? value.map(String) : String(value).split(",");
}

function readChoice(value: unknown, name: string, known: readonly string[]): string[] | null {
  const wanted = readList(value)?.map((each) => each.trim().toUpperCase()) ?? null;
  if (wanted?.some((each) => !known.includes(each))) {
    throw wrongParameter(`Param ${name} must be one of {${known.join(", ")}}`);
  }
  return wanted;
}
