import type { PhoneEvent } from "../../phone-api.ts";

type Listener = (events: readonly PhoneEvent[]) => void;

const listeners = new Set<Listener>();

/** What the emulator tells, for those who keep something of their own. Returns how to stop listening. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellListeners(events: readonly PhoneEvent[]): void {
  for (const listener of listeners) listener(events);
}
