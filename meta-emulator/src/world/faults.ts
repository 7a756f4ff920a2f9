import { randomUUID } from "node:crypto";
import { matches } from "../faults/matches.ts";
import type { FaultFacts, FaultKind, FaultRule, NewFaultRule } from "../faults/types.ts";
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
  | "invalidJsonReply"
  | "throttlePerSecond";

type Switch = Exclude<OnceFault, "tokenExpired" | "throttlePerSecond" | "invalidJsonReply">;

/** The rules that strike where a simple switch does. */
const kindOf: Partial<Record<Switch, FaultKind>> = {
  duplicateWebhooks: "webhook_duplicate",
  reorderWebhooks: "webhook_reorder",
  mediaUploads: "media_upload",
};

/** The faults in force, and the dice they are thrown with: the same seed gives the same run. */
export class FaultBox {
  readonly #world: World;
  readonly #once = new Map<OnceFault, number>();
  #seed: number;
  #rulesChanged: () => void = () => {};

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#seed = seed;
  }

  current(): Faults {
    return this.#world.faults.find("current") ?? noFaults;
  }

  set(faults: Partial<Faults>): Faults {
    return this.#world.faults.put("current", { ...noFaults, ...this.current(), ...faults });
  }

  /** Whenever a rule is put, taken away, or strikes one of its times. */
  onRulesChanged(listener: () => void): void {
    this.#rulesChanged = listener;
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
  strikes(fault: Switch, facts: FaultFacts = {}): boolean {
    if (this.takeOrdered(fault)) return true;
    const probability = this.current()[fault];
    if (probability && this.random() < probability) return true;
    const kind = kindOf[fault];
    return kind !== undefined && this.draw(kind, facts) !== null;
  }

  get hasRules(): boolean {
    return this.#world.faultRules.size > 0;
  }

  /** The first rule of this kind that strikes here now; counts it. */
  draw(kind: FaultKind, facts: FaultFacts = {}): FaultRule | null {
    if (!this.hasRules) return null;
    for (const rule of this.#world.faultRules.values()) {
      if (rule.kind !== kind || rule.times === 0 || !matches(rule, facts)) continue;
      if (rule.probability < 1 && this.random() >= rule.probability) continue;
      if (rule.times !== null) {
        this.#world.faultRules.put(rule.id, { ...rule, times: rule.times - 1 });
        this.#rulesChanged();
      }
      return rule;
    }
    return null;
  }

  /** How long a rule delays: a fixed time, or a random one up to `toMs`. */
  durationOf({ ms, toMs }: FaultRule): number {
    const from = ms ?? 0;
    return toMs === null || toMs <= from ? from : from + this.random() * (toMs - from);
  }

  listRules(): FaultRule[] {
    return [...this.#world.faultRules.values()];
  }

  putRule(given: NewFaultRule): FaultRule {
    const id = given.id ?? randomUUID();
    const open = { probability: 1, times: null, ms: null, toMs: null, code: null, subcode: null, details: null };
    const rule = this.#world.faultRules.put(id, { ...open, ...this.#world.faultRules.find(id), ...given, id });
    this.#rulesChanged();
    return rule;
  }

  /** Returns whether there was one. */
  deleteRule(id: string): boolean {
    const existed = this.#world.faultRules.find(id) !== null;
    this.#world.faultRules.delete(id);
    if (existed) this.#rulesChanged();
    return existed;
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
