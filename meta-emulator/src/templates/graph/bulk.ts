import { getWaba } from "../../graph/access.ts";
import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import type { Params } from "../../graph/params.ts";
import type { Simulation } from "../../simulation.ts";
import { checkLanguage, checkName, checkTtl, requireRoom, rulesFor } from "../checks.ts";
import { authenticationTexts } from "../components/authentication-texts.ts";
import { authenticationBody, authenticationFooter, checkMinutes } from "../components/check-authentication.ts";
import { checkComponents } from "../components/check-components.ts";
import { makeTemplate, type NewTemplate } from "../make.ts";
import { addTemplate, findTemplate } from "../store.ts";
import { saveTemplate, tellComponents, tellStatus } from "../tell.ts";
import type { Template } from "../types.ts";

/** `POST /{waba-id}/upsert_message_templates`: one authentication template in many languages, made or replaced. */
export function upsertTemplates({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const name = checkName(params.name);
  requireAuthentication(params);
  if (!Array.isArray(params.languages) || params.languages.length === 0) {
    throw wrongParameter("The parameter languages is required.");
  }
  const category = "AUTHENTICATION" as const;
  const messageSendTtlSeconds = checkTtl(params.message_send_ttl_seconds, category);
  const given = params.languages.map((each) => {
    const language = checkLanguage(each);
    const identity = { wabaId: waba.id, name, language, category, parameterFormat: "POSITIONAL" as const };
    const components = checkComponents(params.components, rulesFor(sim, identity));
    return { ...identity, components, messageSendTtlSeconds };
  });
  const data = given.map((each) => {
    const { id: templateId, status, language } = upsert(sim, each);
    return { id: templateId, status, language };
  });
  return { data };
}

function upsert(sim: Simulation, given: NewTemplate): Template {
  const { wabaId, name, language, components, messageSendTtlSeconds } = given;
  const existing = findTemplate(sim.world, wabaId, name, language);
  if (existing) {
    const changed: Template = { ...existing, components, messageSendTtlSeconds, status: "APPROVED", reviewAt: null };
    saveTemplate(sim, changed);
    tellComponents(sim, changed);
    return changed;
  }
  requireRoom(sim, wabaId, name, language);
  const made = addTemplate(sim.world, makeTemplate(sim.world, sim.clock.now(), given));
  saveTemplate(sim, made);
  tellStatus(sim, made, "APPROVED");
  return made;
}

/** `GET /{waba-id}/message_template_previews`: what an authentication template says in each language. */
export function previewTemplates({ sim, access, method, id, params }: GraphCall): unknown {
  getWaba(sim, access, method, id, "whatsapp_business_management");
  requireAuthentication(params);
  const { languages = "en_US", add_security_recommendation: recommend, code_expiration_minutes: minutes } = params;
  const codes: unknown[] = Array.isArray(languages) ? languages : String(languages).split(",");
  const data = codes.map((code) => {
    const language = checkLanguage(typeof code === "string" ? code.trim() : code);
    const { copy, autofill } = authenticationTexts(language);
    return {
      body: authenticationBody(language, recommend === true || recommend === "true").text,
      ...(minutes === undefined ? {} : { footer: authenticationFooter(language, checkMinutes(minutes)).text }),
      buttons: [{ type: "OTP", text: copy, autofill_text: autofill }],
      language,
    };
  });
  return { data };
}

function requireAuthentication({ category }: Params): void {
  if (String(category ?? "").toUpperCase() === "AUTHENTICATION") return;
  throw wrongParameter("Param category must be one of {AUTHENTICATION}");
}
