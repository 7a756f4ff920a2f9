/** At the latest after so long. */
const patienceMs = 5_000;

/** Does something that can wait once the page is drawn and rests. @returns takes it back */
export function whenIdle(act: () => void): () => void {
  // Safari has no such call.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(act, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: patienceMs });
  return () => cancelIdleCallback(asked);
}
