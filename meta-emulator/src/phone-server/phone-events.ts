import type { PhoneEvent } from "../phone-api.ts";

/** What happens, for whoever watches: the open phone pages. */
export class PhoneEvents {
  readonly #listeners = new Set<(event: PhoneEvent) => void>();

  /** Returns how to stop listening. */
  listen(listener: (event: PhoneEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  emit(event: PhoneEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
