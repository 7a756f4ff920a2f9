import { randomUUID } from "node:crypto";
import { findAppByClientId } from "../accounts/mint.ts";
import type { LoginConfig } from "../accounts/types.ts";
import type { Simulation } from "../simulation.ts";
import type { App } from "../world/types.ts";
import { readExtras } from "./extras.ts";
import type { Dialog, Language, ReturnWay } from "./types.ts";

/** A dialog that cannot open: the person sees why, and nothing goes back to the app. */
export class DialogRefusal extends Error {}

export type DialogQuery = Record<string, string | undefined>;
const keptMs = 24 * 3_600_000;

/** Opens Facebook's dialog: Embedded Signup when the configuration says so, else Facebook Login. */
export function openFacebookDialog(sim: Simulation, query: DialogQuery, browserLanguage: Language): Dialog {
  const app = query.client_id === undefined ? null : sim.world.apps.find(query.client_id);
  if (!app) throw new DialogRefusal("Invalid App ID: the app of client_id does not exist.");
  const config = findConfig(sim, app, query.config_id);
  const scopes = config?.permissions ?? splitScopes(query.scope ?? "public_profile");
  return put(sim, {
    ...blank(sim, app, browserLanguage),
    kind: config?.variation === "embedded_signup" ? "signup" : "login",
    configId: config?.id ?? null,
    way: readWay(app, query),
    responseTypes: splitScopes(query.response_type ?? "code"),
    scopes,
    rerequest: query.auth_type !== undefined,
    extras: readExtras(query.extras),
  });
}

/** Opens Instagram's own dialog, for an account that needs no Page. */
export function openInstagramDialog(sim: Simulation, query: DialogQuery, browserLanguage: Language): Dialog {
  const app = findAppByClientId(sim, query.client_id ?? "")?.app;
  if (!app) throw new DialogRefusal("Invalid platform app: the app of client_id does not exist.");
  if (query.response_type !== undefined && query.response_type !== "code")
    throw new DialogRefusal("Invalid response_type: only code is offered.");
  const scopes = splitScopes(query.scope ?? "");
  if (!scopes.includes("instagram_business_basic"))
    throw new DialogRefusal("Invalid scope: instagram_business_basic is needed.");
  return put(sim, {
    ...blank(sim, app, browserLanguage),
    kind: "instagram",
    way: readWay(app, { ...query, sdk: undefined }),
    responseTypes: ["code"],
    scopes,
    rerequest: query.force_reauth === "true",
  });
}

export function getDialog(sim: Simulation, id: string): Dialog {
  const dialog = sim.world.dialogs.find(id);
  if (!dialog) throw new DialogRefusal("This dialog is over. Open it again from the page that you came from.");
  return dialog;
}

function blank(sim: Simulation, app: App, browserLanguage: Language): Omit<Dialog, "kind" | "way"> {
  return {
    id: randomUUID(),
    appId: app.id,
    configId: null,
    startedAt: sim.clock.now(),
    responseTypes: ["code"],
    scopes: [],
    rerequest: false,
    extras: readExtras(null),
    language: null,
    browserLanguage,
    step: "sign_in",
    trail: [],
    problem: null,
    entered: {},
    userId: null,
    businessId: null,
    wabaId: null,
    moreWabaIds: [],
    phoneNumberId: null,
    pageIds: [],
    code: null,
  };
}

function put(sim: Simulation, dialog: Dialog): Dialog {
  const old = sim.clock.now() - keptMs;
  for (const { id, startedAt } of [...sim.world.dialogs.values()]) if (startedAt < old) sim.world.dialogs.delete(id);
  return sim.world.dialogs.put(dialog.id, dialog);
}

function findConfig(sim: Simulation, app: App, id: string | undefined): LoginConfig | null {
  if (id === undefined) return null;
  const config = sim.world.loginConfigs.find(id);
  if (config?.appId !== app.id) throw new DialogRefusal("Invalid config_id: the app has no such login configuration.");
  return config;
}

/** Comma or space; Meta takes both. */
function splitScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((scope) => scope !== ""))];
}

function readWay(app: App, query: DialogQuery): ReturnWay {
  if (query.sdk !== undefined) {
    const origin = originOf(query.origin);
    const known = app.redirectUris === null || app.redirectUris.some((uri) => originOf(uri) === origin);
    if (origin === null || !known)
      throw new DialogRefusal("Unknown host domain: the page's domain is not among those the app allows.");
    return { by: "sdk", callback: query.callback ?? "", origin };
  }
  const uri = query.redirect_uri;
  if (uri === undefined || !/^https?:$/.test(URL.canParse(uri) ? new URL(uri).protocol : ""))
    throw new DialogRefusal("Invalid redirect_uri: it must be an absolute address.");
  if (app.redirectUris !== null && !app.redirectUris.includes(uri))
    throw new DialogRefusal("URL blocked: the redirect_uri is not among the valid OAuth redirect URIs of the app.");
  return { by: "redirect", redirectUri: uri, state: query.state ?? null };
}

function originOf(text: string | undefined): string | null {
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : null;
}
