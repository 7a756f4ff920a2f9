import { tokenProblem } from "../graph/access.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { OpenCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import type { Token } from "../world/types.ts";
import { redeemCode, tokenOfCode } from "./codes.ts";
import { answerToken, findAppByClientId, instagramShortMs, longLifetimeMs, mintToken } from "./mint.ts";

const refreshableAfterMs = 24 * 3_600_000;

/** The code exchange of Instagram Login has an error envelope of its own. */
class InstagramOAuthError extends GraphError {
  constructor(message: string) {
    super({ code: 400, message, httpStatus: 400 });
  }

  override envelope(): Record<string, unknown> {
    return { error_type: "OAuthException", code: 400, error_message: this.message };
  }
}

/** `POST api.instagram.com/oauth/access_token`: a code becomes a token of one hour. */
export function exchangeInstagramCode({ sim, method, params }: OpenCall): unknown {
  if (method !== "POST") throw new InstagramOAuthError("You must use POST to get an access token");
  for (const name of ["client_id", "client_secret", "grant_type", "redirect_uri", "code"])
    if (typeof params[name] !== "string" || params[name] === "")
      throw new InstagramOAuthError(`Missing required field ${name}`);
  const client = findAppByClientId(sim, String(params.client_id));
  if (!client) throw new InstagramOAuthError("Invalid platform app");
  if (params.client_secret !== client.secret) throw new InstagramOAuthError("Error validating client secret.");
  if (params.grant_type !== "authorization_code") throw new InstagramOAuthError("Invalid grant_type");
  const known = sim.world.loginCodes.find(String(params.code));
  if (known?.tokenKind !== "instagram_user") throw new InstagramOAuthError("Invalid authorization code");
  try {
    const token = tokenOfCode(sim, redeemCode(sim, client.app, known.code, params.redirect_uri));
    return {
      access_token: token.token,
      user_id: exactNumber(token.accountId ?? token.userId),
      permissions: token.scopes.join(","),
    };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const lost = error.parts.subcode === 36008 ? error.message : "Matching code was not found or was already used";
    throw new InstagramOAuthError(lost);
  }
}

/** `GET graph.instagram.com/access_token?grant_type=ig_exchange_token`: one hour becomes 60 days. */
export function exchangeInstagramToken({ sim, params }: OpenCall): unknown {
  if (params.grant_type !== "ig_exchange_token") throw wrongParameter("Param grant_type must be ig_exchange_token");
  const token = readInstagramToken(sim, params.access_token);
  const app = sim.world.apps.find(token.appId);
  if (!app || params.client_secret !== (app.instagramAppSecret ?? app.secret))
    throw new GraphError({ code: 1, message: "Error validating client secret." });
  if (!isShort(token)) throw sessionInvalid();
  return answerToken(sim, mintToken(sim, { ...token, lifetimeMs: longLifetimeMs }));
}

/** `GET graph.instagram.com/refresh_access_token`: 60 days anew, for a long-lived token at least 24 hours old. */
export function refreshInstagramToken({ sim, params }: OpenCall): unknown {
  if (params.grant_type !== "ig_refresh_token") throw wrongParameter("Param grant_type must be ig_refresh_token");
  const token = readInstagramToken(sim, params.access_token);
  if (isShort(token)) throw sessionInvalid();
  if (!token.scopes.includes("instagram_business_basic")) throw new GraphError({ code: 10 });
  if (sim.clock.now() - token.issuedAt < refreshableAfterMs)
    throw wrongParameter("The access token must be at least 24 hours old to be refreshed");
  return answerToken(sim, mintToken(sim, { ...token, lifetimeMs: longLifetimeMs }));
}

// Not yet in the compiler's library.
const { rawJSON } = JSON as typeof JSON & { rawJSON: (text: string) => unknown };

/** The id is a number on the wire, and larger than a number of JavaScript keeps exactly. */
function exactNumber(digits: string): unknown {
  return rawJSON(digits);
}

function readInstagramToken(sim: Simulation, text: unknown): Token {
  const token = typeof text === "string" ? sim.world.tokens.find(text) : null;
  if (token?.kind !== "instagram_user")
    throw new GraphError({ code: 190, message: "Invalid OAuth access token - Cannot parse access token" });
  const problem = tokenProblem(sim, token);
  if (problem) throw problem;
  return token;
}

function isShort(token: Token): boolean {
  return token.expiresAt !== null && token.expiresAt - token.issuedAt <= instagramShortMs;
}

function sessionInvalid(): GraphError {
  const message =
    "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session";
  return new GraphError({ code: 452, message });
}
