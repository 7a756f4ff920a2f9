import type { Access } from "../graph/access.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { NodeKind } from "../graph/node-kinds.ts";
import type { Simulation } from "../simulation.ts";
import { HourCounter } from "./hour-counter.ts";

export type CountedCall = { method: string; id: string; kind: NodeKind | null; edge: string };

const counters = new WeakMap<Simulation, Map<string, HourCounter>>();

/** Sends have their own limits: throughput and pair rate. */
const sends = new Set(["messages", "marketing_messages"]);

/**
 * Counts a call against the hourly limits of its app and WABA and returns the headers that tell of them. Above a limit
 * the error is in `refusal`; refused calls count as well.
 */
export function countCall(
  sim: Simulation,
  access: Access,
  call: CountedCall,
): { headers: Record<string, string>; refusal: GraphError | null } {
  const now = sim.clock.now();
  const limits = sim.rules.limits.managementCalls;
  const wabaId = wabaOf(sim, call);
  const byApp = counterOf(sim, access.app.id);
  const byWaba = wabaId === null ? null : counterOf(sim, `${access.app.id} ${wabaId}`);
  const wabaLimit = limits && wabaId !== null ? limitOf(sim, wabaId, limits) : null;
  let refusal: GraphError | null = null;
  if (limits && !(call.method === "POST" && sends.has(call.edge))) {
    if (byApp.count(now) >= limits.app) refusal = new GraphError({ code: 4 });
    else if (byWaba && wabaLimit !== null && byWaba.count(now) >= wabaLimit) refusal = new GraphError({ code: 80007 });
    byApp.add(now);
    byWaba?.add(now);
  }
  const headers: Record<string, string> = { "x-app-usage": appUsage(share(byApp, limits?.app ?? null, now)) };
  if (byWaba && wabaId !== null) headers["x-business-use-case-usage"] = businessUsage(sim, wabaId, byWaba, wabaLimit);
  return { headers, refusal };
}

function wabaOf(sim: Simulation, { id, kind }: CountedCall): string | null {
  if (kind === "waba") return id;
  if (kind === "phone_number") return sim.world.phoneNumbers.find(id)?.wabaId ?? null;
  return kind === "template" ? (sim.world.templates.find(id)?.wabaId ?? null) : null;
}

/** A WABA with a registered number may be asked more often. */
function limitOf(sim: Simulation, wabaId: string, limits: { inactive: number; active: number }): number {
  for (const number of sim.world.phoneNumbers.values()) {
    if (number.wabaId === wabaId && number.registered) return limits.active;
  }
  return limits.inactive;
}

function counterOf(sim: Simulation, key: string): HourCounter {
  const all = counters.get(sim) ?? new Map<string, HourCounter>();
  counters.set(sim, all);
  const found = all.get(key);
  if (found) return found;
  const made = new HourCounter();
  all.set(key, made);
  return made;
}

/** Percent of the limit. */
function share(counter: HourCounter, limit: number | null, now: number): number {
  return limit === null ? 0 : Math.ceil((counter.count(now) * 100) / Math.max(limit, 1));
}

function appUsage(percent: number): string {
  return `{"call_count":${percent},"total_cputime":0,"total_time":0}`;
}

function businessUsage(sim: Simulation, wabaId: string, counter: HourCounter, limit: number | null): string {
  const now = sim.clock.now();
  const percent = share(counter, limit, now);
  const wait = limit !== null && percent >= 100 ? counter.minutesUntilBelow(limit, now) : 0;
  const type = sim.rules.limits.businessUseCase;
  return `{"${wabaId}":[{"type":"${type}","call_count":${percent},"total_cputime":0,"total_time":0,"estimated_time_to_regain_access":${wait}}]}`;
}
