/**
 * Runs `fetch` once at a time for each key; asked again meanwhile, once more after it. So an answer that was on its way
 * before the last change is never the last to be written.
 */
export function oneAtATime(fetch: (key: string) => Promise<void>): (key: string) => void {
  const running = new Map<string, { again: boolean }>();
  const run = (key: string) => {
    const current = running.get(key);
    if (current !== undefined) {
      current.again = true;
      return;
    }
    const mine = { again: false };
    running.set(key, mine);
    void fetch(key)
      // A failed refresh keeps what is shown; the next notice or the reconnection brings the rest.
      .catch(() => undefined)
      .finally(() => {
        running.delete(key);
        if (mine.again) run(key);
      });
  };
  return run;
}
