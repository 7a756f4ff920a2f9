import { useEffect, useState } from "react";
import type { State } from "./state.ts";
import { getState, useStore } from "./store.ts";

/** Emulated time in ms since the epoch. */
export function emulatedNow(state: State): number {
  const clock = state.world?.clock;
  if (!clock) return Date.now();
  return Date.parse(clock.now) + (clock.running ? Date.now() - state.clockToldAt : 0);
}

/** Emulated time, moving once every `stepMs` while the clock runs. */
export function useEmulatedNow(stepMs = 1_000): number {
  const clock = useStore((state) => state.world?.clock);
  const [now, setNow] = useState(() => emulatedNow(getState()));
  useEffect(() => {
    const tick = () => setNow(emulatedNow(getState()));
    tick();
    if (!clock?.running) return;
    const timer = setInterval(tick, stepMs);
    return () => clearInterval(timer);
  }, [clock, stepMs]);
  return now;
}
