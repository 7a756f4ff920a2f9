import { useSyncExternalStore } from "react";
import type { PhoneEvent } from "../../phone-api.ts";
import { listen } from "./listeners.ts";

/** Several events of one act ask for one reading. */
const gatherMs = 120;

/** Something read from the emulator, kept right by what it tells; read only while somebody looks. */
export class Resource<Value> {
  readonly #read: () => Promise<Value>;
  /** The value after an event, `"read"` to read it again, or null when the event says nothing about it. */
  readonly #after: (event: PhoneEvent) => Value | "read" | null;
  readonly #watchers = new Set<() => void>();
  #value: Value | null = null;
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: () => void = () => undefined;

  constructor(read: () => Promise<Value>, after: (event: PhoneEvent) => Value | "read" | null) {
    this.#read = read;
    this.#after = after;
  }

  readonly value = (): Value | null => this.#value;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) {
      this.#stop = listen((events) => this.#hear(events));
      this.#readSoon(0);
    }
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size > 0) return;
      this.#stop();
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  };

  set(value: Value): void {
    // What is on its way was read before.
    this.#reading++;
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }

  #hear(events: readonly PhoneEvent[]): void {
    for (const event of events) {
      const after = this.#after(event);
      if (after === "read") this.#readSoon(gatherMs);
      else if (after !== null) this.set(after);
    }
  }

  #readSoon(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const reading = ++this.#reading;
      this.#read().then(
        (value) => {
          if (reading === this.#reading) this.set(value);
        },
        () => undefined, // read again when the link is back
      );
    }, ms);
  }
}

/** Null until it was read once. */
export function useResource<Value>(resource: Resource<Value>): Value | null {
  return useSyncExternalStore(resource.watch, resource.value);
}
