import { setTimeout as wait } from "node:timers/promises";
import type { House } from "../house/house.ts";
import { seeded } from "../house/random.ts";
import type { Ending } from "../house/server-process.ts";

export type Deploy = Ending & { name: string };
const longestStopMs = 10_000;

/**
 * Kills processes and the database at moments that a seed decides, without waiting for the last one to be back, and now
 * and then stops every process in turn as a deploy does.
 */
export async function strike(
  house: House,
  { seed, strikes, deploys }: { seed: number; strikes: number; deploys: number },
) {
  const random = seeded(seed);
  const killed: Record<string, number> = {};
  const stopped: Deploy[] = [];
  for (let n = 1; n <= strikes; n += 1) {
    await wait(random.between(200, 2_500));
    const alive = house.servers.filter((server) => server.pid() !== null);
    const target = random.next() < 0.2 || alive.length === 0 ? null : random.pick(alive);
    if (target === null) await house.database.killAndRestart();
    else await target.strike("SIGKILL");
    const name = target?.name ?? "postgres";
    killed[name] = (killed[name] ?? 0) + 1;
    if (n % Math.ceil(strikes / deploys) === 0) stopped.push(...(await deploy(house)));
  }
  return { killed, stopped };
}

/** One after another, each ready again before the next stops. */
async function deploy(house: House): Promise<Deploy[]> {
  const endings: Deploy[] = [];
  for (const server of house.servers) {
    await house.ready();
    const ending = await server.strike("SIGTERM");
    if (ending) endings.push({ name: server.name, ...ending });
  }
  return endings;
}

/** It left by itself, in time, saying that all is well. */
export const wasOrderly = ({ code, tookMs }: Deploy): boolean => code === 0 && tookMs < longestStopMs;
