import { GraphError } from "../graph/graph-error.ts";
import { ApiError } from "../world/api-error.ts";
import type { World } from "../world/world.ts";
import { checkComponents } from "./components/check-components.ts";
import type { ComponentRules } from "./components/rules.ts";
import type { TemplateComponent } from "./components/types.ts";
import { variablesOf } from "./components/variables.ts";
import { makeTemplate } from "./make.ts";
import { addTemplate, findTemplate } from "./store.ts";
import type { QualityScore, Template, TemplateCategory, TemplateStatus } from "./types.ts";

export type TemplateDescription = {
  id?: string;
  /** Left out: the only WABA there is. */
  wabaId?: string;
  name: string;
  /** Left out: `en_US`, `UTILITY`, `APPROVED`, and by the variables. */
  language?: string;
  category?: TemplateCategory;
  status?: TemplateStatus;
  parameterFormat?: Template["parameterFormat"];
  /** As the Graph API takes them; samples may be left out. */
  components?: unknown[];
  /** Short for a body component. */
  body?: string;
  quality?: QualityScore;
  messageSendTtlSeconds?: number | null;
};

/** Puts a template, approved unless said otherwise. Of one that exists what is left out stays. */
export function putTemplate(world: World, now: number, given: TemplateDescription): Template {
  const wabaId = given.wabaId ?? onlyWaba(world);
  if (!world.wabas.find(wabaId)) throw wrong(`there is no WABA ${wabaId}`);
  const { name, language = "en_US" } = given;
  const before = findTemplate(world, wabaId, name, language);
  const category = given.category ?? before?.category ?? "UTILITY";
  const parts = given.components ?? (given.body === undefined ? null : [{ type: "BODY", text: given.body }]);
  if (parts === null && !before && category !== "AUTHENTICATION")
    throw wrong(`template ${name} needs components or a body`);
  const parameterFormat = given.parameterFormat ?? before?.parameterFormat ?? formatOf(parts);
  const identity = { wabaId, name, language, category, parameterFormat };
  const components = parts === null && before ? before.components : readComponents(parts ?? plainCode, identity);
  const ttl = given.messageSendTtlSeconds ?? before?.messageSendTtlSeconds ?? null;
  const made =
    before ?? makeTemplate(world, now, { ...identity, components, messageSendTtlSeconds: ttl, ...idOf(given) });
  const template = {
    ...made,
    ...identity,
    components,
    messageSendTtlSeconds: ttl,
    status: given.status ?? made.status,
  };
  if (given.quality !== undefined) template.quality = { score: given.quality, at: now };
  return addTemplate(world, template);
}

/** An authentication template says the same everywhere. */
const plainCode = [
  { type: "BODY", add_security_recommendation: true },
  { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE" }] },
];

function idOf({ id }: TemplateDescription): { id?: string } {
  return id === undefined ? {} : { id };
}

function onlyWaba(world: World): string {
  const [only, ...more] = [...world.wabas.values()];
  if (!only || more.length > 0) throw wrong("a template needs a wabaId where there is not exactly one WABA");
  return only.id;
}

function formatOf(components: unknown[] | null): Template["parameterFormat"] {
  const names = variablesOf(JSON.stringify(components ?? []));
  return names.some((name) => !/^\d+$/.test(name)) ? "NAMED" : "POSITIONAL";
}

function readComponents(
  components: unknown[],
  { category, language, parameterFormat }: Pick<Template, "category" | "language" | "parameterFormat">,
): TemplateComponent[] {
  const rules: ComponentRules = {
    category,
    language,
    format: parameterFormat,
    wordsPerVariable: 0,
    samples: "made-up",
    knowsFlow: () => true,
    knowsHandle: () => true,
  };
  try {
    return checkComponents(components, rules);
  } catch (error) {
    if (error instanceof GraphError) throw wrong(error.parts.userMessage ?? error.message);
    throw error;
  }
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
