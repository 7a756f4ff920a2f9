import { findFlowByName } from "../flows/keep-flows.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import { lengthOf, type Params } from "../graph/params.ts";
import { findUpload } from "../media/resumable-upload.ts";
import type { Simulation } from "../simulation.ts";
import { lookUp } from "../world/look-up.ts";
import type { ComponentRules } from "./components/rules.ts";
import { languages } from "./languages.ts";
import { problem } from "./problems.ts";
import { isNameBlocked, listTemplates } from "./store.ts";
import { type Template, type TemplateCategory, templateCategories } from "./types.ts";

const longestName = 512;
const hourMs = 3_600_000;
const mostAnHour = 100;

/** `message_send_ttl_seconds`, in seconds; -1 stands for 30 days where it may. */
const ttlRanges = {
  AUTHENTICATION: { least: 30, most: 900, forever: true },
  UTILITY: { least: 30, most: 43_200, forever: true },
  MARKETING: { least: 43_200, most: 2_592_000, forever: false },
};

export function checkName(name: unknown): string {
  if (name === undefined) throw wrongParameter("The parameter name is required.");
  if (typeof name !== "string" || !/^[a-z0-9_]+$/.test(name)) {
    throw wrongParameter("Param name must have only small letters, digits and underscores.");
  }
  if (lengthOf(name) > longestName) throw wrongParameter(`Param name must be at most ${longestName} characters long.`);
  return name;
}

export function checkLanguage(language: unknown): string {
  if (language === undefined) throw wrongParameter("The parameter language is required.");
  if (typeof language !== "string" || !Object.hasOwn(languages, language)) {
    throw wrongParameter(`Param language must be one of {${Object.keys(languages).join(", ")}}`);
  }
  return language;
}

export function checkCategory(category: unknown): TemplateCategory {
  if (category === undefined) throw wrongParameter("The parameter category is required.");
  const known = templateCategories.find((each) => each === String(category).toUpperCase());
  if (!known) throw wrongParameter(`Param category must be one of {${templateCategories.join(", ")}}`);
  return known;
}

export function checkFormat(format: unknown): Template["parameterFormat"] {
  const wanted = String(format ?? "POSITIONAL").toUpperCase();
  if (wanted !== "NAMED" && wanted !== "POSITIONAL") {
    throw wrongParameter("Param parameter_format must be one of {NAMED, POSITIONAL}");
  }
  return wanted;
}

export function checkTtl(ttl: unknown, category: TemplateCategory): number | null {
  if (ttl === undefined || ttl === null) return null;
  const { least, most, forever } = ttlRanges[category];
  const seconds = Number(ttl);
  const isWithin = Number.isInteger(seconds) && seconds >= least && seconds <= most;
  if (isWithin || (forever && seconds === -1)) return seconds;
  throw wrongParameter(
    `Param message_send_ttl_seconds must be between ${least} and ${most} for a template of category ${category}.`,
  );
}

export function rulesFor(
  sim: Simulation,
  template: Pick<Template, "wabaId" | "category" | "language" | "parameterFormat">,
) {
  const { wabaId, category, language, parameterFormat } = template;
  const rules: ComponentRules = {
    category,
    language,
    format: parameterFormat,
    wordsPerVariable: sim.config.templates.wordsPerVariable,
    samples: "required",
    knowsFlow: ({ id, name }) => {
      const flow = id === undefined ? findFlowByName(sim.world, wabaId, name ?? "") : sim.world.flows.find(id);
      return flow?.wabaId === wabaId && flow.status !== "DEPRECATED";
    },
    knowsHandle: (handle) => findUpload(sim, handle) !== null,
  };
  return rules;
}

/** Name and language are free, the account has room, and it does not make templates too fast. */
export function requireRoom(sim: Simulation, wabaId: string, name: string, language: string): void {
  const now = sim.clock.now();
  const all = listTemplates(sim.world, wabaId);
  const words = lookUp(languages, language) ?? language;
  if (all.some((each) => each.name === name && each.language === language)) {
    throw problem(
      2388024,
      `There is already ${words} content for this template. You can create a new template and try again.`,
    );
  }
  if (isNameBlocked(sim.world, now, wabaId, name, language)) {
    throw problem(
      2388023,
      `New ${words} content can't be added while the existing ${words} content is being deleted. Try again in 4 weeks or create a new message template.`,
    );
  }
  if (all.length >= mostTemplates(sim, wabaId)) {
    throw problem(2388019, `A WhatsApp Business account has at most ${mostTemplates(sim, wabaId)} templates.`);
  }
  countCreation(sim, wabaId);
}

const creations = new WeakMap<Simulation, Map<string, number[]>>();

function countCreation(sim: Simulation, wabaId: string): void {
  const ofAll = creations.get(sim) ?? new Map<string, number[]>();
  creations.set(sim, ofAll);
  const now = sim.clock.now();
  const recent = (ofAll.get(wabaId) ?? []).filter((at) => now - at < hourMs);
  if (recent.length >= mostAnHour) throw new GraphError({ code: 80007 });
  ofAll.set(wabaId, [...recent, now]);
}

/** 6,000 of a verified business, 250 of another; each language counts. */
export function mostTemplates(sim: Simulation, wabaId: string): number {
  const waba = sim.world.wabas.find(wabaId);
  const portfolio = waba ? sim.world.portfolios.find(waba.portfolioId) : null;
  return portfolio?.standing.verification === "verified" ? 6_000 : 250;
}

/** The parameters that both creation forms have. */
export function checkIdentity(params: Params): Pick<Template, "name" | "language" | "category"> {
  return {
    name: checkName(params.name),
    category: checkCategory(params.category),
    language: checkLanguage(params.language),
  };
}
