import type { Simulation } from "../simulation.ts";
import { newToken } from "../world/ids.ts";
import type { App, Token } from "../world/types.ts";
import type { Granted } from "./types.ts";

/** Of a person's token from a dialog; Meta says one to two hours. */
export const shortLifetimeMs = 90 * 60_000;
/** Of an Instagram token from a code. */
export const instagramShortMs = 3_600_000;
export const longLifetimeMs = 60 * 24 * 3_600_000;
/** How long after their last sign-in a person's data may be read. */
const dataAccessMs = 90 * 24 * 3_600_000;

export type NewToken = Granted &
  Pick<Token, "kind" | "appId" | "userId" | "accountId" | "scopes"> & {
    clientBusinessId?: string | null;
    /** Null: never expires. */
    lifetimeMs: number | null;
  };

/** Makes a token as of now. */
export function mintToken(sim: Simulation, { lifetimeMs, ...wanted }: NewToken): Token {
  const now = sim.clock.now();
  const text = newToken(wanted.kind === "instagram_user" ? "IGAA" : "EAA");
  const person = wanted.kind === "user" || wanted.kind === "page";
  return sim.world.tokens.put(text, {
    clientBusinessId: null,
    ...wanted,
    token: text,
    issuedAt: now,
    expiresAt: lifetimeMs === null ? null : now + lifetimeMs,
    dataAccessExpiresAt: person ? now + dataAccessMs : null,
    revokedSubcode: null,
  });
}

/** A token as the exchange answers it; one that never expires comes without `expires_in`. */
export function answerToken(sim: Simulation, token: Token): Record<string, unknown> {
  const left = token.expiresAt === null ? null : Math.ceil((token.expiresAt - sim.clock.now()) / 1000);
  return { access_token: token.token, token_type: "bearer", ...(left === null ? {} : { expires_in: left }) };
}

/** Ends the tokens that `which` says, with the subcode they answer from now on. */
export function revokeTokens(sim: Simulation, subcode: number, which: (token: Token) => boolean): number {
  const ended = [...sim.world.tokens.values()].filter((token) => token.revokedSubcode === null && which(token));
  for (const token of ended) sim.world.tokens.put(token.token, { ...token, revokedSubcode: subcode });
  return ended.length;
}

/** The app that an id of a dialog or exchange names: its own or the one Instagram knows it by. */
export function findAppByClientId(sim: Simulation, clientId: string): { app: App; secret: string } | null {
  const app = sim.world.apps.find(clientId);
  if (app) return { app, secret: app.secret };
  const other = [...sim.world.apps.values()].find(({ instagramAppId }) => instagramAppId === clientId);
  return other ? { app: other, secret: other.instagramAppSecret ?? other.secret } : null;
}
