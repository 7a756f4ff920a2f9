import type { Simulation } from "../simulation.ts";
import type { Dialog, Problem, Step } from "./types.ts";

/** What the page that opened Embedded Signup is told by `window.message`, as the object behind its JSON text. */
export type SessionInfo = {
  type: "WA_EMBEDDED_SIGNUP";
  event: string;
  version?: number;
  data: Record<string, unknown>;
};

const type = "WA_EMBEDDED_SIGNUP";

/** Meta's names of the steps. Before the person has signed in nothing is said. */
const steps: Partial<Record<Step, string>> = {
  business: "BUSINESS_ACCOUNT_SELECTION",
  waba: "WABA_PHONE_PROFILE_PICKER",
  waba_profile: "WHATSAPP_BUSINESS_PROFILE_SETUP",
  number: "PHONE_NUMBER_SETUP",
  verify: "PHONE_NUMBER_VERIFICATION",
  permissions: "PERMISSIONS",
};

/** Left before the end; null on a page that Meta has no name for. */
export function abandonedAt(step: Step): SessionInfo | null {
  const current = steps[step];
  return current === undefined ? null : { type, event: "CANCEL", version: 3, data: { current_step: current } };
}

/** The person pressed "report" beside an error. */
export function reported(sim: Simulation, dialog: Dialog, problem: Problem): SessionInfo {
  const data = {
    error_message: problem.message,
    error_code: problem.code,
    session_id: sessionIdOf(dialog),
    timestamp: String(Math.floor(sim.clock.now() / 1000)),
  };
  return { type, event: "CANCEL", data };
}

export function failed(problem: Problem): SessionInfo {
  return { type, event: "ERROR", data: { error_message: problem.message } };
}

/** What it ended with: which event that is depends on what the page asked for and on whether there is a number. */
export function finished(sim: Simulation, dialog: Dialog): SessionInfo {
  const { extras, wabaId: waba_id, businessId: business_id, phoneNumberId, moreWabaIds } = dialog;
  if (extras.featureType === "whatsapp_business_app_onboarding") {
    const number = sim.config.dialogs.coexistenceNumber ? { phone_number_id: phoneNumberId } : {};
    return { type, event: "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING", version: 3, data: { ...number, waba_id } };
  }
  const numbered = phoneNumberId === null ? {} : { phone_number_id: phoneNumberId };
  if (extras.appOnlyInstall)
    return { type, event: "FINISH_GRANT_ONLY_API_ACCESS", data: { ...numbered, waba_id, business_id } };
  if (phoneNumberId === null) return { type, event: "FINISH_ONLY_WABA", data: { waba_id, business_id } };
  const one = { ...numbered, waba_id, business_id };
  const catalogs = catalogsOf(sim, dialog);
  const shared = catalogs.length > 0 ? { catalog_ids: catalogs } : {};
  if (moreWabaIds.length === 0) return { type, event: "FINISH", version: 3, data: { ...one, ...shared } };
  return { type, event: "FINISH", data: { ...one, waba_ids: [waba_id, ...moreWabaIds], ...shared } };
}

/** Catalogues are shared along when the configuration asks for them. */
function catalogsOf(sim: Simulation, { scopes, wabaId, moreWabaIds }: Dialog): string[] {
  if (!scopes.includes("catalog_management")) return [];
  const shared = new Set([wabaId, ...moreWabaIds]);
  const catalogs = [...sim.world.catalogs.values()];
  return catalogs.filter(({ wabaIds }) => wabaIds.some((id) => shared.has(id))).map(({ id }) => id);
}

/** 15 hex digits, as Meta's. */
export function sessionIdOf(dialog: Dialog): string {
  return dialog.id.replaceAll("-", "").slice(0, 15);
}
