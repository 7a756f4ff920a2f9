import { setTimeout as wait } from "node:timers/promises";

/** Asks until the answer is true; errors are a no. @throws after `withinMs` */
export async function until(what: string, ask: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await ask().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${withinMs / 1000} s`);
    await wait(50);
  }
}
