import { GraphError, invalid, missing, wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import type { CheckContext, CheckedContent } from "../../messaging/checks/content-check.ts";
import type { ChatContent } from "../../phone-api.ts";
import type { Category } from "../../world/types.ts";
import { buttonsOf, findComponent, type TemplateOffer } from "../components/types.ts";
import { pace } from "../pacing.ts";
import { findTemplate } from "../store.ts";
import type { Template, TemplateCategory } from "../types.ts";
import { fillButtons } from "./buttons.ts";
import { fillCarousel } from "./carousel.ts";
import { fillHeader } from "./header.ts";
import { readSent } from "./sent.ts";
import { fillText, mismatch } from "./texts.ts";

type TemplateContent = Extract<ChatContent, { type: "template" }>;

const longestBody = 1024;
const longestCode = 15;
const categories: Record<TemplateCategory, Category> = {
  AUTHENTICATION: "authentication",
  MARKETING: "marketing",
  UTILITY: "utility",
};

/** A send of a template: the stored one with the values of the send. */
export function checkTemplate(body: Params, context: CheckContext): CheckedContent {
  const { sim } = context;
  const template = getSendable(body, context);
  pace(sim, template);
  const isHeld = template.heldUntil !== null;
  const isPaused = template.status === "PAUSED";
  if (isPaused && sim.config.templates.pausedSend === "answer") throw new GraphError({ code: 132015 });
  return {
    content: fillTemplate(template, body.components, context),
    category: categories[template.category],
    templateId: template.id,
    ...ttlOf(template),
    status: isPaused ? "paused" : isHeld ? "held_for_quality_assessment" : "accepted",
    ...(isPaused ? { failure: { code: 132015 } } : {}),
  };
}

/** -1 is 30 days. */
function ttlOf({ messageSendTtlSeconds: seconds }: Template): { timeToLiveMs?: number } {
  if (seconds === null) return {};
  return { timeToLiveMs: (seconds === -1 ? 30 * 24 * 3600 : seconds) * 1000 };
}

/** Approved (or paused) and in this language; to the sender everything else does not exist. */
function getSendable({ name, language }: Params, { sim, number }: CheckContext): Template {
  if (name === undefined || name === "") throw missing("template['name']");
  if (typeof name !== "string") throw wrongParameter("Param template['name'] must be a string.");
  if (language === undefined) throw missing("template['language']");
  const code = isObject(language) ? language.code : undefined;
  if (code === undefined || code === "") throw missing("template['language']['code']");
  if (typeof code !== "string") throw wrongParameter("Param template['language']['code'] must be a string.");
  const template = findTemplate(sim.world, number.wabaId, name, code);
  if (template?.status === "DISABLED") throw new GraphError({ code: 132016 });
  if (template?.status !== "APPROVED" && template?.status !== "PAUSED") {
    throw new GraphError({ code: 132001, details: `template name (${name}) does not exist in ${code}` });
  }
  return template;
}

function fillTemplate(template: Template, given: unknown, context: CheckContext): ChatContent {
  const { components, parameterFormat: format } = template;
  const sent = readSent(given, "template['components']");
  const header = fillHeader(findComponent(components, "HEADER"), sent.header, format, context);
  const text = findComponent(components, "BODY")?.text ?? "";
  const body = fillText(text, sent.body, { component: "body", format, longest: longestBody });
  if (template.category === "AUTHENTICATION") checkCode(sent.body);
  if (findComponent(components, "CALL_PERMISSION_REQUEST")) return { type: "request", what: "call_permission", body };
  const content: TemplateContent = {
    type: "template",
    name: template.name,
    category: template.category,
    header,
    body,
    footer: findComponent(components, "FOOTER")?.text ?? null,
    offer: fillOffer(findComponent(components, "LIMITED_TIME_OFFER"), sent.offer, context.sim.clock.now()),
    buttons: fillButtons(buttonsOf(components), sent.buttons, { context, header, idPrefix: "" }),
    cards: fillCarousel(findComponent(components, "CAROUSEL"), sent.cards, format, context),
  };
  return content;
}

function checkCode([parameter]: Params[]): void {
  if (typeof parameter?.text !== "string" || lengthOf(parameter.text) <= longestCode) return;
  throw invalid(`body: A code may have at most ${longestCode} characters.`);
}

/** An offer that ends says when. */
function fillOffer(offer: TemplateOffer | null, parameters: Params[], now: number): TemplateContent["offer"] {
  if (!offer) return null;
  const { text, has_expiration: ends } = offer.limited_time_offer;
  if (!ends) return { text, expiresAt: null };
  const [parameter] = parameters;
  if (!parameter) throw missing("template['components']['limited_time_offer']['parameters']");
  const type = String(parameter.type ?? "").toLowerCase();
  if (type !== "limited_time_offer") throw mismatch("limited_time_offer", "LIMITED_TIME_OFFER", type);
  const value = isObject(parameter.limited_time_offer) ? parameter.limited_time_offer.expiration_time_ms : undefined;
  if (value === undefined) throw missing("limited_time_offer['expiration_time_ms']");
  const at = Number(value);
  if (!Number.isInteger(at) || at <= now || at > 8.64e15) {
    throw invalid("limited_time_offer: expiration_time_ms must be a time to come, in milliseconds.");
  }
  return { text, expiresAt: new Date(at).toISOString() };
}
