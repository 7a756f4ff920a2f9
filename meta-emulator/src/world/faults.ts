import type { Faults } from "../phone-api.ts";
import type { World } from "./world.ts";

export const noFaults: Faults = {
  slowAnswersMs: null,
  serverErrors: null,
  resetAfterAccept: null,
  throttlePerSecond: null,
  duplicateWebhooks: null,
  reorderWebhooks: null,
  delayWebhooksMs: null,
  mediaUploads: null,
  mediaDownloads: null,
  tokenExpired: false,
};

/** Faults that can also be asked for a number of times, whatever their probability. */
export type OnceFault =
  | "serverErrors"
  | "resetAfterAccept"
  | "duplicateWebhooks"
  | "reorderWebhooks"
  | "mediaUploads"
  | "mediaDownloads"
  | "tokenExpired"
  | "throttlePerSecond";

/** The faults in force, and the dice they are thrown with: the same seed gives the same run. */
export class FaultBox {
  readonly #world: World;
  readonly #once = new Map<OnceFault, number>();
  #seed: number;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#seed = seed;
  }

  current(): Faults {
    return this.#world.faults.find("current") ?? noFaults;
  }

  set(faults: Partial<Faults>): Faults {
    return this.#world.faults.put("current", { ...this.current(), ...faults });
  }

  reseed(seed: number): void {
    this.#seed = seed;
  }

  /** The next `times` occasions have this fault. */
  order(fault: OnceFault, times: number): void {
    this.#once.set(fault, times);
  }

  /** Whether an ordered fault is due now; counts it. */
  takeOrdered(fault: OnceFault): boolean {
    const left = this.#once.get(fault) ?? 0;
    if (left > 0) this.#once.set(fault, left - 1);
    return left > 0;
  }

  /** Throws the dice for a fault that has a probability. */
  strikes(fault: Exclude<OnceFault, "tokenExpired" | "throttlePerSecond">): boolean {
    if (this.takeOrdered(fault)) return true;
    const probability = this.current()[fault];
    return probability !== null && this.random() < probability;
  }

  /** mulberry32: 0 ≤ x < 1. */
  random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let t = this.#seed;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}
