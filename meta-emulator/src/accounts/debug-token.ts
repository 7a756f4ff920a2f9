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
  const expiresAt = token.expiresAt === null ? 0 : Math.floor(token.expiresAt / 1000);
  const common = { app_id: app.id, type: kinds[token.kind], application: app.name };
  const problem = tokenProblem(sim, token);
  if (problem) {
    const { code, subcode } = problem.parts;
    const error = { code, message: problem.message, ...(subcode === undefined ? {} : { subcode }) };
    return { ...common, expires_at: expiresAt, is_valid: false, error, scopes: [] };
  }
  const targets = token.wabaIds === null ? {} : { target_ids: token.wabaIds };
  const granular = token.scopes.filter((scope) => scope.startsWith("whatsapp_"));
  return {
    ...common,
    data_access_expires_at: 0,
    expires_at: expiresAt,
    is_valid: true,
    issued_at: Math.floor(token.issuedAt / 1000),
    scopes: [...token.scopes, "public_profile"],
    granular_scopes: granular.map((scope) => ({ scope, ...targets })),
    user_id: token.userId,
    ...(token.accountId === null ? {} : { profile_id: token.accountId }),
  };
}
