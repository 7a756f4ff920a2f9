import { tokenProblem } from "../graph/access.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import type { App, Token } from "../world/types.ts";

const kinds = {
  system_user: "SYSTEM_USER",
  business: "SYSTEM_USER",
  user: "USER",
  page: "PAGE",
  instagram_user: "USER",
} as const;

/** `GET /debug_token?input_token=`, by the app's own token or another token of the same app. */
export function debugToken({ sim, access, params }: GraphCall): unknown {
  const input = params.input_token;
  if (typeof input !== "string" || input === "") throw wrongParameter("The parameter input_token is required");
  if (input === `${access.app.id}|${access.app.secret}`) return { data: describeAppToken(access.app) };
  const token = sim.world.tokens.find(input);
  if (!token) {
    const error = { code: 190, message: "Invalid OAuth access token - Cannot parse access token" };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  if (token.appId !== access.app.id)
    throw wrongParameter("The App_id in the input_token did not match the Viewing App");
  return { data: describeToken(sim, access.app, token) };
}

function describeAppToken(app: App): Record<string, unknown> {
  return { app_id: app.id, type: "APP", application: app.name, is_valid: true, scopes: [] };
}

function describeToken(sim: Simulation, app: App, token: Token): Record<string, unknown> {
  const common = { app_id: app.id, type: kinds[token.kind], application: app.name };
  const problem = tokenProblem(sim, token);
  if (problem) {
    const { code, subcode } = problem.parts;
    const error = { code, message: problem.message, ...(subcode === undefined ? {} : { subcode }) };
    return { ...common, expires_at: toSeconds(token.expiresAt), is_valid: false, error, scopes: [] };
  }
  return {
    ...common,
    data_access_expires_at: toSeconds(token.dataAccessExpiresAt),
    expires_at: toSeconds(token.expiresAt),
    is_valid: true,
    issued_at: Math.floor(token.issuedAt / 1000),
    scopes: token.kind === "instagram_user" ? token.scopes : [...token.scopes, "public_profile"],
    granular_scopes: token.scopes.flatMap((scope) => granularScope(token, scope)),
    ...(token.accountId === null ? {} : { profile_id: token.accountId }),
    user_id: token.userId,
  };
}

/** Scopes that are granted object by object; without `target_ids` it is all of them. */
function granularScope(token: Token, scope: string): { scope: string; target_ids?: string[] }[] {
  const ids = /^whatsapp_/.test(scope)
    ? token.wabaIds
    : /^pages_/.test(scope)
      ? token.pageIds
      : /^instagram_(?!business_)/.test(scope)
        ? token.instagramIds
        : undefined;
  if (ids === undefined) return [];
  return [ids === null ? { scope } : { scope, target_ids: ids }];
}

/** 0 where there is no end. */
function toSeconds(at: number | null): number {
  return at === null ? 0 : Math.floor(at / 1000);
}
