import type { Limits } from "./rules.ts";

type Second = { second: number; messages: number };

/** Messages of each number in the current second, in and out together. */
export class Throughput {
  readonly #seconds = new Map<string, Second>();

  /** Whether one more fits; counts nothing. */
  allows(numberId: string, now: number, perSecond: number): boolean {
    const current = this.#seconds.get(numberId);
    return current?.second !== Math.floor(now / 1000) || current.messages < perSecond;
  }

  count(numberId: string, now: number): void {
    const second = Math.floor(now / 1000);
    const current = this.#seconds.get(numberId);
    if (current?.second === second) current.messages++;
    else this.#seconds.set(numberId, { second, messages: 1 });
  }
}

type Burst = { startedAt: number; messages: number };
type PairLimit = NonNullable<Limits["pairRate"]>;

/** Pairs are forgotten once their quota is whole again, looked at when there are this many. */
const mostPairs = 50_000;

/** What each number has sent to each person ahead of its rate. */
export class PairRate {
  /** When the quota of a pair is whole again. */
  readonly #wholeAt = new Map<string, number>();
  /** Only for strict limits: the burst under way. */
  readonly #bursts = new Map<string, Burst>();

  allows(pair: string, now: number, limit: PairLimit): boolean {
    const wholeAt = this.#wholeAt.get(pair) ?? 0;
    if (wholeAt <= now) return true;
    if (!limit.strict) return wholeAt - now <= (limit.burst - 1) * limit.everyMs;
    const burst = this.#bursts.get(pair);
    return burst !== undefined && now < burst.startedAt + limit.everyMs && burst.messages < limit.burst;
  }

  count(pair: string, now: number, limit: PairLimit): void {
    const wholeAt = this.#wholeAt.get(pair) ?? 0;
    this.#wholeAt.set(pair, Math.max(wholeAt, now) + limit.everyMs);
    if (limit.strict) {
      const burst = wholeAt <= now ? undefined : this.#bursts.get(pair);
      this.#bursts.set(pair, { startedAt: burst?.startedAt ?? now, messages: (burst?.messages ?? 0) + 1 });
    }
    if (this.#wholeAt.size > mostPairs) this.#forgetWhole(now);
  }

  clear(): void {
    this.#wholeAt.clear();
    this.#bursts.clear();
  }

  #forgetWhole(now: number): void {
    for (const [pair, wholeAt] of this.#wholeAt) {
      if (wholeAt > now) continue;
      this.#wholeAt.delete(pair);
      this.#bursts.delete(pair);
    }
  }
}
