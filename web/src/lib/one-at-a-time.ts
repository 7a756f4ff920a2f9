/** After a fetch at least so many times what it took is left to everything else, where it rests at all and not told otherwise. */
const usualRestShare = 2;

/**
 * Runs `fetch` once at a time for each key; asked again meanwhile, once more after it. So an answer that was on its way
 * before the last change is never the last to be written, and none is cancelled for the next.
 * @param restMs kept free between two runs for a key, more where they take long: however much changes, something else
 *   comes to its turn. The first is never kept waiting.
 */
export function oneAtATime(
  fetch: (key: string) => Promise<void>,
  restMs = 0,
  restShare = usualRestShare,
): (key: string) => void {
  const running = new Map<string, { again: boolean }>();
  const run = (key: string) => {
    const current = running.get(key);
    if (current !== undefined) {
      current.again = true;
      return;
    }
    const mine = { again: false };
    running.set(key, mine);
    const startedAt = performance.now();
    const end = () => {
      running.delete(key);
      if (mine.again) run(key);
    };
    void fetch(key)
      // A failed refresh keeps what is shown; the next notice or the reconnection brings the rest.
      .catch(() => undefined)
      .finally(() => {
        if (restMs === 0) end();
        else setTimeout(end, Math.max(restMs, (performance.now() - startedAt) * restShare));
      });
  };
  return run;
}

/** Gathers keys: the first, and what comes with it, is fetched at once, those that come meanwhile together after it. */
export function inBatches(
  fetch: (keys: string[]) => Promise<void>,
  restMs: number,
  restShare?: number,
): (key: string) => void {
  const waiting = new Set<string>();
  const run = oneAtATime(
    async () => {
      // Notices come several in a frame.
      await Promise.resolve();
      const keys = [...waiting];
      waiting.clear();
      if (keys.length > 0) await fetch(keys);
    },
    restMs,
    restShare,
  );
  return (key) => {
    waiting.add(key);
    run("");
  };
}
