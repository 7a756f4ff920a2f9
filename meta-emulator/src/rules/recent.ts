/** Who was there within the last so many milliseconds: unique, counted, forgotten in time. */
export class Recent {
  readonly #windowMs: number;
  readonly #lastAt = new Map<string, number>();
  readonly #queue: { who: string; at: number }[] = [];
  #oldest = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Times may not go back. */
  add(who: string, at: number): void {
    if (this.#lastAt.get(who) === at) return;
    this.#lastAt.set(who, at);
    this.#queue.push({ who, at });
  }

  has(who: string, now: number): boolean {
    this.#forget(now);
    return this.#lastAt.has(who);
  }

  count(now: number): number {
    this.#forget(now);
    return this.#lastAt.size;
  }

  #forget(now: number): void {
    for (let entry = this.#queue[this.#oldest]; entry && entry.at <= now - this.#windowMs; ) {
      if (this.#lastAt.get(entry.who) === entry.at) this.#lastAt.delete(entry.who);
      entry = this.#queue[++this.#oldest];
    }
    if (this.#oldest < 10_000) return;
    this.#queue.splice(0, this.#oldest);
    this.#oldest = 0;
  }
}
