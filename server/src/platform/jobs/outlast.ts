import { setTimeout as delay } from "node:timers/promises";
import { isDatabasePassing } from "../db/passing.ts";

const firstGapMs = 50;
const longestGapMs = 1_000;
const patienceMs = 60_000;

/**
 * Runs a job again, in its place, after the database was away or another transaction in its way. That is no failure of the
 * job: counted as one it would put the job off by e^attempts seconds, a minute after four crashes.
 */
export async function outlast(act: () => Promise<void>, ending: AbortSignal): Promise<void> {
  const untilMs = performance.now() + patienceMs;
  for (let gapMs = firstGapMs; ; gapMs = Math.min(gapMs * 2, longestGapMs)) {
    try {
      return await act();
    } catch (error) {
      if (!isDatabasePassing(error) || ending.aborted || performance.now() > untilMs) throw error;
    }
    await delay(gapMs, undefined, { signal: ending }).catch(() => undefined);
  }
}
