import { useEffect, useRef } from "react";
import { hasBeenAround } from "./use-focus-back.ts";

/** A pane that is hidden lets go of the focus a frame or two later, and what takes its place may still be on its way. */
const looksMs = [20, 150, 500] as const;

/** Takes the focus where something fills the place of what had it, as a conversation does of the list on a phone. */
export function useFocusHere(find: () => HTMLElement | null, isWanted: boolean): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    // With the page itself the first stop of the keyboard stays the first.
    if (!isWanted || !hasBeenAround()) return;
    const timers = looksMs.map((ms) =>
      setTimeout(() => {
        const now = document.activeElement;
        const isLost = now === null || now === document.body || !now.checkVisibility();
        if (isLost) latest.current()?.focus({ preventScroll: true });
      }, ms),
    );
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [isWanted]);
}
