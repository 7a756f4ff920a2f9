import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import { platformOf, type SocialAccount } from "./accounts.ts";
import { problems, socialError } from "./errors.ts";

export type SocialRate = "text" | "media" | "conversations";

/** Calls of each account in the current second, by kind. */
const buckets = new WeakMap<Simulation, Map<string, { second: number; calls: number }>>();

/** Counts a call; too many in one second answer 613. Messenger's sends have no documented limit of this kind. */
export function countCall(call: GraphCall, account: SocialAccount, rate: SocialRate): void {
  const { sim } = call;
  const platform = platformOf(account);
  const limits = sim.rules.limits.socialPerSecond;
  const counted = rate === "conversations" || platform === "instagram";
  const documented = counted && limits ? limits[rate] : Number.POSITIVE_INFINITY;
  const fault = rate === "conversations" ? null : sim.faults.current().throttlePerSecond;
  const ordered = rate !== "conversations" && sim.faults.takeOrdered("throttlePerSecond");
  const perAccount = buckets.get(sim) ?? new Map<string, { second: number; calls: number }>();
  buckets.set(sim, perAccount);
  const key = `${account.id} ${rate}`;
  const second = Math.floor(sim.clock.now() / 1000);
  const bucket = perAccount.get(key);
  const calls = bucket?.second === second ? bucket.calls : 0;
  if (ordered || calls >= Math.min(documented, fault ?? documented)) throw socialError(call, problems[platform].rate);
  perAccount.set(key, { second, calls: calls + 1 });
}
