import type { Simulation } from "../simulation.ts";
import { revokeTokens } from "./mint.ts";
import type { Grant } from "./types.ts";
import { tellUserCallback } from "./user-callbacks.ts";

export function findGrant(sim: Simulation, appId: string, userId: string): Grant | null {
  return sim.world.grants.find(`${appId}:${userId}`);
}

/** Adds to what a person allows an app: asking again for less takes nothing away. */
export function putGrant(sim: Simulation, given: Grant): Grant {
  const before = findGrant(sim, given.appId, given.userId);
  const scopes = [...new Set([...(before?.scopes ?? []), ...given.scopes])].filter(
    (scope) => !given.declined.includes(scope),
  );
  const declined = [...new Set([...(before?.declined ?? []), ...given.declined])].filter(
    (scope) => !scopes.includes(scope),
  );
  return sim.world.grants.put(`${given.appId}:${given.userId}`, { ...given, scopes, declined });
}

/** The person removes the app: its tokens of theirs answer 190/458, and it is told by the deauthorize callback. */
export function removeApp(sim: Simulation, appId: string, userId: string): void {
  sim.world.grants.delete(`${appId}:${userId}`);
  revokeTokens(sim, 458, (token) => token.appId === appId && token.userId === userId);
  void tellUserCallback(sim, "deauthorize", appId, userId);
}

export function removePermission(sim: Simulation, appId: string, userId: string, permission: string): void {
  const grant = findGrant(sim, appId, userId);
  if (grant) {
    const scopes = grant.scopes.filter((scope) => scope !== permission);
    sim.world.grants.put(`${appId}:${userId}`, { ...grant, scopes, declined: [...grant.declined, permission] });
  }
  for (const token of [...sim.world.tokens.values()]) {
    if (token.appId !== appId || token.userId !== userId) continue;
    sim.world.tokens.put(token.token, { ...token, scopes: token.scopes.filter((scope) => scope !== permission) });
  }
}
