import { createHash } from "node:crypto";
import type { TokenAct, TokenView } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { Token } from "../world/types.ts";

const endingLetters = 4;

/** Tokens for the operator's panel, which asks for no password: named by a digest, shown by their last letters. */
export function viewToken(sim: Simulation, token: Token): TokenView {
  const { kind, appId, scopes, issuedAt, expiresAt, revokedSubcode } = token;
  const expired = expiresAt !== null && expiresAt <= sim.clock.now();
  return {
    id: idOf(token),
    ending: token.token.slice(-endingLetters),
    kind,
    appId,
    scopes,
    issuedAt: new Date(issuedAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    revokedSubcode,
    works: !expired && revokedSubcode === null,
  };
}

/** Newest first. */
export function listTokens(sim: Simulation): TokenView[] {
  return [...sim.world.tokens.values()].map((token) => viewToken(sim, token)).reverse();
}

export function actOnToken(sim: Simulation, id: string, act: TokenAct): TokenView {
  const token = [...sim.world.tokens.values()].find((each) => idOf(each) === id);
  if (!token) throw new ApiError(404, "token_unknown", `there is no token ${id}`);
  const changed = sim.world.tokens.put(token.token, { ...token, ...changeOf(act, sim.clock.now()) });
  sim.phone.emit({ type: "world" });
  return viewToken(sim, changed);
}

function changeOf(act: TokenAct, now: number): Partial<Token> {
  switch (act.type) {
    case "expire":
      return { expiresAt: now };
    case "revoke":
      return { revokedSubcode: act.subcode };
    case "restore":
      return { expiresAt: null, revokedSubcode: null };
  }
}

function idOf({ token }: Token): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 16);
}
