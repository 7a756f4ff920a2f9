import { randomBytes } from "node:crypto";
import { GraphError } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import type { App, Token } from "../world/types.ts";
import { instagramShortMs, longLifetimeMs, mintToken, shortLifetimeMs } from "./mint.ts";
import type { LoginCode } from "./types.ts";

const keptAfterMs = 24 * 3_600_000;

export type NewCode = Omit<LoginCode, "code" | "expiresAt" | "used">;

/** A code whose time begins now, or with `handOver` when the page that shows it cannot know when it is left. */
export function issueCode(sim: Simulation, wanted: NewCode, begins: "now" | "handed over"): LoginCode {
  forgetOldCodes(sim);
  const code = `AQ${randomBytes(90).toString("base64url")}`;
  const issued = { ...wanted, code, expiresAt: null, used: false };
  sim.world.loginCodes.put(code, issued);
  return begins === "now" ? handOver(sim, issued) : issued;
}

/** The time of a code begins; doing it again changes nothing. */
export function handOver(sim: Simulation, code: LoginCode): LoginCode {
  if (code.expiresAt !== null) return code;
  return sim.world.loginCodes.put(code.code, { ...code, expiresAt: sim.clock.now() + code.lifetimeMs });
}

/**
 * Takes a code for its app, once. The address must be the one of the dialog, byte for byte; a code of the JavaScript
 * SDK has none, and an empty one is taken for none.
 */
export function redeemCode(sim: Simulation, app: App, text: string, redirectUri: unknown): LoginCode {
  const code = sim.world.loginCodes.find(text);
  if (!code || code.appId !== app.id) throw new GraphError({ code: 100, message: "Invalid verification code format." });
  if (code.used) throw codeError(36009, "This authorization code has been used.");
  if (code.expiresAt !== null && code.expiresAt <= sim.clock.now())
    throw codeError(36007, "This authorization code has expired.");
  const given = redirectUri === undefined || redirectUri === "" ? null : redirectUri;
  if (code.redirectUri !== null && given === null)
    throw new GraphError({ code: 191, message: "Missing redirect_uri parameter." });
  if (given !== code.redirectUri) {
    const message =
      "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request";
    throw codeError(36008, message);
  }
  return sim.world.loginCodes.put(text, { ...code, used: true });
}

export function tokenOfCode(sim: Simulation, code: LoginCode): Token {
  const { tokenKind: kind, tokenLifetime, appId, userId, accountId, clientBusinessId, scopes } = code;
  const { wabaIds, pageIds, instagramIds } = code;
  const short = kind === "instagram_user" ? instagramShortMs : shortLifetimeMs;
  const lifetimeMs = tokenLifetime === "never" ? null : tokenLifetime === "60_days" ? longLifetimeMs : short;
  const granted = { wabaIds, pageIds, instagramIds };
  return mintToken(sim, { kind, appId, userId, accountId, clientBusinessId, scopes, lifetimeMs, ...granted });
}

function codeError(subcode: number, message: string): GraphError {
  return new GraphError({ code: 100, subcode, message });
}

function forgetOldCodes(sim: Simulation): void {
  const old = sim.clock.now() - keptAfterMs;
  for (const { code, expiresAt } of [...sim.world.loginCodes.values()])
    if (expiresAt !== null && expiresAt < old) sim.world.loginCodes.delete(code);
}
