import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findGrant } from "../accounts/grants.ts";
import { mintToken, revokeTokens, shortLifetimeMs } from "../accounts/mint.ts";
import { signRequest } from "../accounts/signed-request.ts";
import { forgetUser, signedInUser } from "../dialogs/session.ts";
import type { Simulation } from "../simulation.ts";
import type { App } from "../world/types.ts";

const sdkFile = join(import.meta.dirname, "browser/sdk.js");

type AppQuery = { Querystring: { client_id?: string } };

/** A drop-in for Meta's JavaScript SDK, and what it asks on its own. Any page may load it. */
export async function sdkRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<{ Params: { locale: string; file: string } }>("/connect.facebook.net/:locale/:file", (request, reply) => {
    if (!/^(sdk|all)(\/debug)?\.js$/.test(request.params.file)) return reply.status(404).send();
    return reply
      .type("application/x-javascript; charset=utf-8")
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("cache-control", "public, max-age=1200, no-cache")
      .header("x-content-type-options", "nosniff")
      .send(readFileSync(sdkFile));
  });
  server.get<AppQuery>("/www.facebook.com/x/oauth/status", (request, reply) => {
    const app = findAskingApp(sim, request, reply);
    return app ? statusOf(sim, app, signedInUser(request)) : { status: "unknown" };
  });
  server.get<AppQuery>("/www.facebook.com/x/oauth/logout", (request, reply) => {
    const app = findAskingApp(sim, request, reply);
    const userId = signedInUser(request);
    if (app && userId !== null) {
      revokeTokens(sim, 467, (token) => token.kind === "user" && token.appId === app.id && token.userId === userId);
      forgetUser(reply);
    }
    return { status: "unknown" };
  });
}

/** The app, when the page that asks is one of its own; the answer is for that page alone. */
function findAskingApp(sim: Simulation, request: FastifyRequest<AppQuery>, reply: FastifyReply): App | null {
  const { origin } = request.headers;
  const app = sim.world.apps.find(request.query.client_id ?? "");
  if (!app || origin === undefined) return null;
  const own = app.redirectUris?.map((uri) => (URL.canParse(uri) ? new URL(uri).origin : uri));
  if (own && !own.includes(origin)) return null;
  reply
    .header("access-control-allow-origin", origin)
    .header("access-control-allow-credentials", "true")
    .header("vary", "origin");
  return app;
}

/** `connected` with a new token for who signed in and allows the app, `not_authorized` without leave, else `unknown`. */
function statusOf(sim: Simulation, app: App, userId: string | null): Record<string, unknown> {
  if (userId === null || !sim.world.users.find(userId)) return { status: "unknown" };
  const grant = findGrant(sim, app.id, userId);
  if (!grant) return { status: "not_authorized" };
  const { scopes, wabaIds, pageIds, instagramIds } = grant;
  const wanted = { kind: "user" as const, appId: app.id, userId, accountId: null, scopes };
  const token = mintToken(sim, { ...wanted, wabaIds, pageIds, instagramIds, lifetimeMs: shortLifetimeMs });
  const now = Math.floor(sim.clock.now() / 1000);
  return {
    status: "connected",
    authResponse: {
      accessToken: token.token,
      userID: userId,
      expiresIn: shortLifetimeMs / 1000,
      signedRequest: signRequest({ user_id: userId, algorithm: "HMAC-SHA256", issued_at: now }, app.secret),
      graphDomain: "facebook",
      data_access_expiration_time: Math.floor((token.dataAccessExpiresAt ?? 0) / 1000),
    },
  };
}
