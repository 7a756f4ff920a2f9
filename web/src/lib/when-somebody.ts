const signs = ["pointermove", "pointerdown", "wheel", "keydown", "touchstart"] as const;

/**
 * Does something once somebody moves, touches or types: what a press opens is fetched then, and not by a page that nobody
 * looks at. @returns takes it back
 */
export function whenSomebody(act: () => void): () => void {
  const once = new AbortController();
  const options = { capture: true, passive: true, signal: once.signal };
  const seen = () => {
    once.abort();
    act();
  };
  for (const sign of signs) window.addEventListener(sign, seen, options);
  return () => once.abort();
}
