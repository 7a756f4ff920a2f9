import type { Message } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { PairRate, Throughput } from "./rates.ts";
import { Recent } from "./recent.ts";
import { changeRules, type Limits, metasRules, type Rules, type RulesChange } from "./rules.ts";

const dayMs = 24 * 3_600_000;

/** People a portfolio wrote to outside their windows. */
export type Reached = { day: Recent; week: Recent; month: Recent };

/** The rules in force and what has been used up of them. */
export class RuleBook {
  readonly throughput = new Throughput();
  readonly pairs = new PairRate();
  readonly #world: World;
  #current: Rules;
  readonly #reached = new Map<string, Reached>();
  /** When each person got marketing templates, whoever sent them. */
  readonly #marketing = new Map<string, number[]>();

  /** Takes up what the world remembers of earlier sends. */
  constructor(world: World, initial: RulesChange) {
    this.#world = world;
    const defaults = changeRules(metasRules, initial);
    const stored = world.rules.find("current");
    this.#current = stored ? changeRules(defaults, stored) : defaults;
    world.keepMessages = this.#current.delivery.keepMessages;
    for (const message of world.messages.values()) this.#takeUp(message);
  }

  get current(): Rules {
    return this.#current;
  }

  get limits(): Limits {
    return this.#current.limits;
  }

  change(change: RulesChange): Rules {
    this.#current = this.#world.rules.put("current", changeRules(this.#current, change));
    this.#world.keepMessages = this.#current.delivery.keepMessages;
    return this.#current;
  }

  reached(portfolioId: string): Reached {
    const found = this.#reached.get(portfolioId);
    if (found) return found;
    const made = { day: new Recent(dayMs), week: new Recent(7 * dayMs), month: new Recent(30 * dayMs) };
    this.#reached.set(portfolioId, made);
    return made;
  }

  noteReached(portfolioId: string, customerId: string, at: number): void {
    const { day, week, month } = this.reached(portfolioId);
    for (const span of [day, week, month]) span.add(customerId, at);
  }

  /** Marketing templates the person got in the last 24 hours. */
  countMarketing(customerId: string, now: number): number {
    return (this.#marketing.get(customerId) ?? []).filter((at) => at > now - dayMs).length;
  }

  noteMarketing(customerId: string, at: number): void {
    const recent = (this.#marketing.get(customerId) ?? []).filter((earlier) => earlier > at - dayMs);
    this.#marketing.set(customerId, [...recent, at]);
  }

  /** Everybody starts with whole quotas again. */
  forget(): void {
    this.#reached.clear();
    this.#marketing.clear();
    this.pairs.clear();
  }

  #takeUp({ outbound, customerId, phoneNumberId, at }: Message): void {
    if (!outbound?.initiated || outbound.failure || customerId === null) return;
    const wabaId = this.#world.phoneNumbers.find(phoneNumberId)?.wabaId;
    const portfolioId = wabaId && this.#world.wabas.find(wabaId)?.portfolioId;
    if (portfolioId) this.noteReached(portfolioId, customerId, at);
    if (outbound.category === "marketing") this.noteMarketing(customerId, at);
  }
}
