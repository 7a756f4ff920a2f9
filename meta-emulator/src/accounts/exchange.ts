import { tokenProblem } from "../graph/access.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { OpenCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import type { App, Token } from "../world/types.ts";
import { redeemCode, tokenOfCode } from "./codes.ts";
import { exchangeInstagramCode } from "./instagram-exchange.ts";
import { answerToken, findAppByClientId, longLifetimeMs, mintToken } from "./mint.ts";

/** `GET` or `POST /oauth/access_token`: a code, a token or the app's secret becomes a token. */
export function exchange(call: OpenCall): unknown {
  const { sim, params } = call;
  const code = typeof params.code === "string" ? params.code : null;
  const ofInstagram = code !== null && sim.world.loginCodes.find(stripHash(code))?.tokenKind === "instagram_user";
  if (call.host === "api.instagram.com" || ofInstagram) return exchangeInstagramCode(call);
  const app = readClient(sim, params);
  switch (params.grant_type ?? "authorization_code") {
    case "authorization_code":
      if (!code) throw new GraphError({ code: 1, message: "Missing authorization code" });
      return answerToken(sim, tokenOfCode(sim, redeemCode(sim, app, code, params.redirect_uri)));
    case "fb_exchange_token":
      return answerToken(sim, extend(sim, app, params.fb_exchange_token, params.set_token_expires_in_60_days));
    case "client_credentials":
      return { access_token: `${app.id}|${app.secret}`, token_type: "bearer" };
    default:
      throw wrongParameter(
        `Param grant_type must be one of {AUTHORIZATION_CODE, FB_EXCHANGE_TOKEN, CLIENT_CREDENTIALS}`,
      );
  }
}

/** Instagram's redirect carries `code=…#_`, and the end is copied along easily. */
export function stripHash(code: string): string {
  return code.replace(/#_$/, "");
}

function readClient(sim: Simulation, params: OpenCall["params"]): App {
  if (params.client_id === undefined || params.client_id === "")
    throw new GraphError({ code: 101, message: "Missing client_id parameter." });
  const client = findAppByClientId(sim, String(params.client_id));
  if (!client)
    throw new GraphError({
      code: 101,
      message: "Error validating application. Cannot get application info due to a system error.",
    });
  if (params.client_secret === undefined || params.client_secret === "")
    throw new GraphError({ code: 1, message: "Missing client_secret parameter." });
  if (params.client_secret !== client.secret)
    throw new GraphError({ code: 1, message: "Error validating client secret." });
  return client.app;
}

/**
 * A person's token for 60 days, counted from now. That of a system user is extended when it is one that expires; for
 * business tokens no such call is documented.
 */
function extend(sim: Simulation, app: App, input: unknown, in60Days: unknown): Token {
  if (typeof input !== "string" || input === "")
    throw new GraphError({ code: 1, message: "fb_exchange_token parameter not specified" });
  const token = sim.world.tokens.find(input);
  if (!token || token.kind === "instagram_user")
    throw new GraphError({ code: 190, message: "Invalid OAuth access token - Cannot parse access token" });
  if (token.appId !== app.id)
    throw new GraphError({ code: 190, message: `The access token does not belong to application ${app.id}` });
  const problem = tokenProblem(sim, token);
  if (problem) throw problem;
  const forever = token.kind === "system_user" && String(in60Days) !== "true";
  if (token.kind === "page" || token.kind === "business" || (forever && token.expiresAt !== null))
    throw wrongParameter("This access token cannot be exchanged");
  return mintToken(sim, { ...token, lifetimeMs: forever ? null : longLifetimeMs });
}
