import { getWaba } from "../../graph/access.ts";
import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { checkFormat, checkIdentity, checkTtl, requireRoom, rulesFor } from "../checks.ts";
import { checkComponents } from "../components/check-components.ts";
import { fromLibrary } from "../library/from-library.ts";
import { makeTemplate } from "../make.ts";
import { submitForReview } from "../review.ts";
import { addTemplate } from "../store.ts";
import { saveTemplate, tellStatus } from "../tell.ts";
import type { Template } from "../types.ts";

/** `POST /{waba-id}/message_templates`: PENDING until its review, or from the library approved at once. */
export function createTemplate({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const identity = checkIdentity(params);
  const given = {
    ...identity,
    wabaId: waba.id,
    parameterFormat: checkFormat(params.parameter_format),
    messageSendTtlSeconds: checkTtl(params.message_send_ttl_seconds, identity.category),
  };
  const libraryName = params.library_template_name;
  if (libraryName === undefined && params.components === undefined) {
    throw wrongParameter("The parameter components is required.");
  }
  const components =
    libraryName === undefined
      ? checkComponents(params.components, rulesFor(sim, given))
      : fromLibrary(params, identity);
  requireRoom(sim, waba.id, identity.name, identity.language);
  const template = makeTemplate(sim.world, sim.clock.now(), { ...given, components });
  if (libraryName === undefined) {
    submitForReview(sim, addTemplate(sim.world, { ...template, approvedAt: null }));
    return answer(sim.world.templates.find(template.id) ?? template);
  }
  const made = addTemplate(sim.world, { ...template, libraryTemplateName: String(libraryName) });
  saveTemplate(sim, made);
  tellStatus(sim, made, "APPROVED");
  return answer(made);
}

function answer({ id, status, category }: Template): unknown {
  return { id, status, category };
}
