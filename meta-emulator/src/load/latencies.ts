/** Whole milliseconds up to a minute, counted: percentiles of any number of measurements in the same memory. */
export class Latencies {
  readonly #counts = new Uint32Array(60_001);
  #count = 0;
  #max = 0;

  add(ms: number): void {
    const whole = Math.min(Math.max(Math.round(ms), 0), 60_000);
    this.#counts[whole] = (this.#counts[whole] ?? 0) + 1;
    this.#count++;
    this.#max = Math.max(this.#max, ms);
  }

  view(): { p50: number; p95: number; p99: number; max: number } {
    return { p50: this.#at(0.5), p95: this.#at(0.95), p99: this.#at(0.99), max: Math.round(this.#max) };
  }

  #at(share: number): number {
    let left = Math.ceil(this.#count * share);
    for (let ms = 0; ms < this.#counts.length; ms++) {
      left -= this.#counts[ms] ?? 0;
      if (left <= 0) return ms;
    }
    return 0;
  }
}
