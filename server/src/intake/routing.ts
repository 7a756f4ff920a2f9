import { findBusinessesByAccount, findRouteByNumber, type Route } from "../channels/channels.ts";
import type { Unit } from "../meta/units.ts";
import type { Db } from "../platform/db/db.ts";

/** How long a found route is believed. Numbers change hands rarely, and never within seconds. */
const routeMs = 10_000;

/**
 * Where a unit goes; `channelId` null: the account's business, no number of it in particular. An account whose numbers
 * belong to several businesses concerns `others` as well.
 */
export type Destination = { businessId: string; channelId: string | null; others: readonly string[] };
export type Router = { route(units: readonly Unit[]): Promise<(Destination | null)[]> };

/**
 * Finds which business units belong to, by phone number id or by account. Only what was found is remembered: a number
 * that is connected this minute must not stay unknown.
 */
export function createRouter(db: Db): Router {
  const cache = new Map<string, { at: number; destination: Destination }>();

  const remembered = (key: string): Destination | null => {
    const entry = cache.get(key);
    if (entry && Date.now() - entry.at < routeMs) return entry.destination;
    cache.delete(key);
    return null;
  };
  const lookUp = (keys: ReadonlySet<string>) =>
    db.withoutTenant("a webhook names a number, not a business", async (client) => {
      const found = new Map<string, Destination>();
      for (const key of keys) {
        const id = key.slice(key.indexOf(":") + 1);
        const destination: Destination | null = key.startsWith("number:")
          ? destinationOf(await findRouteByNumber(client, id))
          : accountDestination(await findBusinessesByAccount(client, id));
        if (!destination) continue;
        found.set(key, destination);
        cache.set(key, { at: Date.now(), destination });
      }
      return found;
    });

  return {
    async route(units) {
      const keys = units.map(keyOf);
      const known = new Map<string, Destination>();
      const unknown = new Set<string>();
      for (const key of keys) {
        if (key === null || known.has(key) || unknown.has(key)) continue;
        const destination = remembered(key);
        if (destination) known.set(key, destination);
        else unknown.add(key);
      }
      const found = unknown.size > 0 ? await lookUp(unknown) : new Map<string, Destination>();
      return keys.map((key) => (key === null ? null : (known.get(key) ?? found.get(key) ?? null)));
    },
  };
}

const destinationOf = (route: Route | null): Destination | null => route && { ...route, others: [] };

function accountDestination([businessId, ...others]: readonly string[]): Destination | null {
  return businessId === undefined ? null : { businessId, channelId: null, others };
}

function keyOf(unit: Unit): string | null {
  if (unit.phoneNumberId !== null) return `number:${unit.phoneNumberId}`;
  return unit.accountId === null ? null : `account:${unit.accountId}`;
}
