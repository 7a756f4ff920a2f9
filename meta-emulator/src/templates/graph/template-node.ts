import { getWaba } from "../../graph/access.ts";
import { GraphError, unsupportedRequest, wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { checkCategory, checkTtl, rulesFor } from "../checks.ts";
import { checkComponents } from "../components/check-components.ts";
import { unpauseTemplate } from "../pausing.ts";
import { problem } from "../problems.ts";
import { submitForReview } from "../review.ts";
import { saveTemplate, tellComponents } from "../tell.ts";
import type { Template } from "../types.ts";
import { templateNode } from "./fields.ts";

const dayMs = 24 * 3_600_000;
const mostEdits = 10;
const editable = ["APPROVED", "REJECTED", "PAUSED"];

/** A template of a WABA the token sees. */
export function getTemplate({
  sim,
  access,
  method,
  id,
}: Pick<GraphCall, "sim" | "access" | "method" | "id">): Template {
  const template = sim.world.templates.find(id);
  if (!template) throw unsupportedRequest(method, id);
  try {
    getWaba(sim, access, method, template.wabaId, "whatsapp_business_management");
  } catch (error) {
    // Not for this token to see: refused under its own id, as if it did not exist.
    if (error instanceof GraphError && error.parts.subcode === 33) throw unsupportedRequest(method, id);
    throw error;
  }
  return template;
}

/** `GET /{template-id}` */
export function readTemplate(call: GraphCall): unknown {
  return templateNode(call, getTemplate(call));
}

/** `POST /{template-id}`: category, components or time to live. What is said anew is reviewed anew. */
export function editTemplate(call: GraphCall): unknown {
  const { sim, params } = call;
  const template = getTemplate(call);
  const { category, components, message_send_ttl_seconds: ttl } = params;
  if (category === undefined && components === undefined && ttl === undefined) {
    throw wrongParameter("One of the parameters category, components, message_send_ttl_seconds is required.");
  }
  requireEditable(template, sim.clock.now());
  const wanted = category === undefined ? template.category : checkCategory(category);
  if (wanted !== template.category && template.status === "APPROVED") {
    throw problem(2388025, "The category of an approved template can't be changed.");
  }
  const changed = { ...template, category: wanted };
  if (components !== undefined) changed.components = checkComponents(components, rulesFor(sim, changed));
  if (ttl !== undefined) changed.messageSendTtlSeconds = checkTtl(ttl, wanted);
  if (template.status === "APPROVED") changed.edits = [...template.edits, sim.clock.now()];
  if (components === undefined && wanted === template.category) {
    saveTemplate(sim, changed);
    return { success: true };
  }
  changed.pausedUntil = null;
  submitForReview(sim, changed);
  if (components !== undefined) tellComponents(sim, changed);
  return { success: true };
}

/** An approved one once in 24 hours and ten times in 30 days. */
function requireEditable({ status, edits }: Template, now: number): void {
  if (!editable.includes(status)) {
    throw problem(2388039, `A template with the status ${status} can't be edited.`);
  }
  if (status !== "APPROVED") return;
  const ofDay = edits.filter((at) => now - at < dayMs);
  const ofMonth = edits.filter((at) => now - at < 30 * dayMs);
  if (ofDay.length > 0 || ofMonth.length >= mostEdits) {
    throw problem(2388039, "An approved template can be edited once in 24 hours and ten times in 30 days.");
  }
}

/** `POST /{template-id}/unpause` */
export function unpause(call: GraphCall): unknown {
  const template = getTemplate(call);
  if (template.status !== "PAUSED") return { success: false, reason: "The template is not paused." };
  unpauseTemplate(call.sim, template);
  return { success: true };
}
