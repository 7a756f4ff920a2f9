import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "../log/log.ts";
import { isPassing } from "./passing.ts";

const gapMs = 200;

/**
 * What a process needs of the database to start. One that is not there yet, or still recovers, is waited for: ending and
 * being started again would only take longer.
 * @throws what the database said last, after `patienceMs`; at once when it says anything else
 */
export async function whenDatabaseAnswers<T>(log: Log, act: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  const untilMs = performance.now() + patienceMs;
  for (let told = false; ; told = true) {
    try {
      return await act();
    } catch (error) {
      if (!isPassing(error) || performance.now() > untilMs) throw error;
      if (!told) log.warn({ err: String(error) }, "the database does not answer yet; waiting for it");
    }
    await delay(gapMs);
  }
}
