const minuteMs = 60_000;
const minutesKept = 60;

/** How often something happened in the last hour, by the minute. */
export class HourCounter {
  readonly #minutes = new Uint32Array(minutesKept);
  #current = 0;
  #total = 0;

  add(now: number): void {
    this.#forget(now);
    const slot = this.#current % minutesKept;
    this.#minutes[slot] = (this.#minutes[slot] ?? 0) + 1;
    this.#total++;
  }

  count(now: number): number {
    this.#forget(now);
    return this.#total;
  }

  /** Minutes until fewer than `limit` are left of the last hour. */
  minutesUntilBelow(limit: number, now: number): number {
    this.#forget(now);
    let left = this.#total;
    for (let minute = 0; minute < minutesKept; minute++) {
      if (left < limit) return minute;
      left -= this.#minutes[(this.#current + 1 + minute) % minutesKept] ?? 0;
    }
    return minutesKept;
  }

  #forget(now: number): void {
    const minute = Math.floor(now / minuteMs);
    const passed = Math.min(minute - this.#current, minutesKept);
    for (let n = 1; n <= passed; n++) {
      const slot = (minute - passed + n) % minutesKept;
      this.#total -= this.#minutes[slot] ?? 0;
      this.#minutes[slot] = 0;
    }
    this.#current = Math.max(minute, this.#current);
  }
}
