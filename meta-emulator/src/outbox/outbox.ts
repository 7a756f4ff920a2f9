import { randomUUID } from "node:crypto";
import type { WebhookConfig } from "../config.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { EmulatedClock } from "../world/clock.ts";
import type { FaultBox } from "../world/faults.ts";
import type { StoredDelivery } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { findCallbackUrl } from "./callback.ts";
import { type Answer, Poster } from "./post.ts";
import { retryGapMs } from "./retry.ts";
import { sign } from "./sign.ts";

export type NewDelivery = Pick<
  StoredDelivery,
  "appId" | "wabaId" | "phoneNumberId" | "field" | "label" | "body" | "messageId"
>;

export type OutboxListener = {
  changed: (delivery: StoredDelivery) => void;
  acknowledged: (messageId: string) => void;
};

/**
 * Webhooks on their way. At least once: anything but a 200 sends the whole POST again with growing gaps, up to seven
 * days of emulated time. The address is looked up at every attempt, so that a server that comes back elsewhere and
 * subscribes again gets what it missed.
 */
export class Outbox {
  readonly poster: Poster;
  readonly #world: World;
  readonly #clock: EmulatedClock;
  readonly #faults: FaultBox;
  readonly #rules: RuleBook;
  readonly #config: WebhookConfig;
  #listener: OutboxListener = { changed: () => {}, acknowledged: () => {} };
  readonly #ready = new Set<string>();
  readonly #underWay = new Set<string>();
  #closed = false;
  /** Waiting for a server that could not be reached. */
  readonly #unreachable = new Set<string>();
  readonly #ended: string[] = [];

  constructor(world: World, clock: EmulatedClock, faults: FaultBox, rules: RuleBook, config: WebhookConfig) {
    this.#world = world;
    this.#clock = clock;
    this.#faults = faults;
    this.#rules = rules;
    this.#config = config;
    this.poster = new Poster(config.concurrency, config.timeoutMs);
  }

  listen(listener: OutboxListener): void {
    this.#listener = listener;
  }

  /** Takes up what had not been acknowledged when the process ended. */
  resume(): void {
    for (const delivery of this.#world.deliveries.values()) {
      if (delivery.state === "ok" || delivery.state === "failed") this.#ended.push(delivery.id);
      else this.#plan(delivery, delivery.attempts.at(-1)?.status == null ? null : delivery.nextAttemptAt);
    }
  }

  enqueue(entry: NewDelivery): StoredDelivery {
    const faults = this.#faults.current();
    let waitMs = faults.delayWebhooksMs ?? 0;
    // Held back for as long as the next few take to overtake it.
    if (this.#faults.strikes("reorderWebhooks")) waitMs += 300 + Math.floor(this.#faults.random() * 1_200);
    const delivery = this.#add(entry, false, waitMs);
    if (this.#faults.strikes("duplicateWebhooks")) this.#add(entry, true, waitMs);
    return delivery;
  }

  /** One more attempt now, whatever became of the earlier ones. */
  resend(id: string): StoredDelivery | null {
    const delivery = this.#world.deliveries.find(id);
    if (!delivery) return null;
    delivery.state = "waiting";
    delivery.giveUpAt = Math.max(delivery.giveUpAt, this.#clock.now() + this.#config.giveUpAfterMs);
    this.#plan(delivery, null);
    return delivery;
  }

  /** What an app's server missed while it could not be reached is sent now rather than when its gap is over. */
  wake(appId: string): void {
    for (const id of this.#unreachable) {
      const delivery = this.#world.deliveries.find(id);
      if (!delivery) this.#unreachable.delete(id);
      else if (delivery.appId === appId) this.#plan(delivery, null);
    }
  }

  /** Forgets what is queued; the deliveries themselves are the world's. */
  clear(): void {
    this.#ready.clear();
    this.#unreachable.clear();
    this.#ended.length = 0;
  }

  close(): void {
    this.#closed = true;
    this.clear();
    this.poster.close();
  }

  #add(entry: NewDelivery, duplicate: boolean, waitMs: number): StoredDelivery {
    const at = this.#clock.now();
    const delivery: StoredDelivery = {
      ...entry,
      id: randomUUID(),
      at,
      url: findCallbackUrl(this.#world, entry) ?? "",
      attempts: [],
      state: "waiting",
      duplicate,
      nextAttemptAt: null,
      giveUpAt: at + this.#config.giveUpAfterMs,
    };
    this.#plan(delivery, waitMs > 0 ? at + waitMs : null);
    return delivery;
  }

  /** Null plans it for now. */
  #plan(delivery: StoredDelivery, at: number | null): void {
    delivery.nextAttemptAt = at;
    this.#unreachable.delete(delivery.id);
    this.#changed(delivery);
    if (at === null) {
      this.#ready.add(delivery.id);
      this.#pump();
    } else {
      this.#clock.at(at, () => this.#due(delivery.id, at));
    }
  }

  #due(id: string, at: number): void {
    const delivery = this.#world.deliveries.find(id);
    if (delivery?.nextAttemptAt === at) this.#plan(delivery, null);
  }

  #pump(): void {
    for (const id of this.#ready) {
      if (this.#closed || this.#underWay.size >= this.#config.concurrency) return;
      this.#ready.delete(id);
      const delivery = this.#world.deliveries.find(id);
      if (!delivery || this.#underWay.has(id)) continue;
      this.#underWay.add(id);
      void this.#attempt(delivery).finally(() => {
        this.#underWay.delete(id);
        this.#pump();
      });
    }
  }

  async #attempt(delivery: StoredDelivery): Promise<void> {
    const at = new Date(this.#clock.now()).toISOString();
    const started = performance.now();
    const answer = await this.#post(delivery);
    if (this.#closed || !this.#world.deliveries.find(delivery.id)) return;
    const ms = Math.round(performance.now() - started);
    delivery.attempts.push({ at, status: answer.status, ms, error: answer.error });
    if (answer.status === 200) this.#acknowledge(delivery);
    else this.#retry(delivery, answer.unreachable);
  }

  #post(delivery: StoredDelivery): Promise<Answer> {
    const app = this.#world.apps.find(delivery.appId);
    const url = findCallbackUrl(this.#world, delivery);
    if (!app || !url) {
      return Promise.resolve({ status: null, error: "the app has no callback", unreachable: true, body: "" });
    }
    delivery.url = url;
    return this.poster.post(url, delivery.body, {
      "content-type": "application/json",
      "user-agent": "facebookexternalua",
      "x-hub-signature-256": sign(delivery.body, app.secret),
    });
  }

  #acknowledge(delivery: StoredDelivery): void {
    delivery.state = "ok";
    delivery.nextAttemptAt = null;
    this.#changed(delivery);
    this.#end(delivery.id);
    if (delivery.messageId) this.#listener.acknowledged(delivery.messageId);
    this.wake(delivery.appId);
  }

  #retry(delivery: StoredDelivery, unreachable: boolean): void {
    const next = this.#clock.now() + retryGapMs(this.#config, delivery.attempts.length, unreachable);
    if (next > delivery.giveUpAt) {
      delivery.state = "failed";
      delivery.nextAttemptAt = null;
      this.#changed(delivery);
      this.#end(delivery.id);
      return;
    }
    delivery.state = "retrying";
    this.#plan(delivery, next);
    if (unreachable) this.#unreachable.add(delivery.id);
  }

  #end(id: string): void {
    this.#ended.push(id);
    while (this.#ended.length > this.#rules.current.delivery.keep) {
      const oldest = this.#ended.shift() ?? "";
      const state = this.#world.deliveries.find(oldest)?.state;
      if (state === "ok" || state === "failed") this.#world.deliveries.delete(oldest);
    }
  }

  #changed(delivery: StoredDelivery): void {
    this.#world.deliveries.put(delivery.id, delivery);
    this.#listener.changed(delivery);
  }
}
