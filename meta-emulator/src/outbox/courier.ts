import type { WebhookConfig } from "../config.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { EmulatedClock } from "../world/clock.ts";
import type { FaultBox } from "../world/faults.ts";
import { Fifo } from "../world/fifo.ts";
import type { App, StoredDelivery } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { findCallbackUrl } from "./callback.ts";
import { type Answer, Poster } from "./post.ts";
import { giveUpAfterMs, retryGapMs } from "./retry.ts";
import { sign } from "./sign.ts";

export type OutboxListener = {
  changed: (delivery: StoredDelivery) => void;
  acknowledged: (messageId: string) => void;
  /** After each attempt, which was answered `at`. False: the app no longer hears of this, so it is not tried again. */
  attempted: (delivery: StoredDelivery, accepted: boolean, at: number) => boolean;
};

/**
 * Carries deliveries to their servers. At least once: anything but a 200 sends the whole POST again with growing gaps,
 * up to seven days of emulated time. The address is looked up at every attempt, so that a server that comes back
 * elsewhere and subscribes again gets what it missed.
 */
export class Courier {
  readonly poster: Poster;
  /** Since the start: POSTs that ended, and what came of the deliveries. */
  readonly counts = { posts: 0, acknowledged: 0, failed: 0 };
  listener: OutboxListener = { changed: () => {}, acknowledged: () => {}, attempted: () => true };
  readonly #world: World;
  readonly #clock: EmulatedClock;
  readonly #faults: FaultBox;
  readonly #rules: RuleBook;
  readonly #config: WebhookConfig;
  readonly #ready = new Fifo<string>();
  readonly #underWay = new Set<string>();
  /** Waiting for a server that could not be reached. */
  readonly #unreachable = new Set<string>();
  readonly #ended = new Fifo<string>();
  #closed = false;

  constructor(world: World, clock: EmulatedClock, faults: FaultBox, rules: RuleBook, config: WebhookConfig) {
    this.#world = world;
    this.#clock = clock;
    this.#faults = faults;
    this.#rules = rules;
    this.#config = config;
    this.poster = new Poster(config.concurrency, config.timeoutMs);
  }

  /** Plans the next attempt; null plans it for now. */
  plan(delivery: StoredDelivery, at: number | null): void {
    delivery.nextAttemptAt = at;
    this.#unreachable.delete(delivery.id);
    this.changed(delivery);
    if (at === null) {
      this.#ready.push(delivery.id);
      this.#pump();
    } else {
      this.#clock.at(at, () => this.#due(delivery.id, at));
    }
  }

  /** Takes up one that was under way when the process ended. */
  resume(delivery: StoredDelivery): void {
    if (isOver(delivery)) this.#ended.push(delivery.id);
    else this.plan(delivery, delivery.attempts.at(-1)?.status == null ? null : delivery.nextAttemptAt);
  }

  /** One more attempt now, whatever became of the earlier ones. */
  resend(delivery: StoredDelivery): void {
    delivery.state = "waiting";
    delivery.giveUpAt = Math.max(delivery.giveUpAt, this.#clock.now() + giveUpAfterMs(this.#config, delivery));
    this.plan(delivery, null);
  }

  /** What an app's server missed while it could not be reached is sent now rather than when its gap is over. */
  wake(appId: string): void {
    for (const id of this.#unreachable) {
      const delivery = this.#world.deliveries.find(id);
      if (!delivery) this.#unreachable.delete(id);
      else if (delivery.appId === appId) this.plan(delivery, null);
    }
  }

  /** No further attempt; the oldest of those that ended are forgotten. */
  end(delivery: StoredDelivery, state: "ok" | "failed"): void {
    delivery.state = state;
    delivery.nextAttemptAt = null;
    this.changed(delivery);
    this.#ended.push(delivery.id);
    while (this.#ended.size > this.#rules.current.delivery.keep) {
      const oldest = this.#world.deliveries.find(this.#ended.shift() ?? "");
      if (oldest && isOver(oldest)) this.#world.deliveries.delete(oldest.id);
    }
  }

  changed(delivery: StoredDelivery): void {
    this.#world.deliveries.put(delivery.id, delivery);
    this.listener.changed(delivery);
  }

  clear(): void {
    this.#ready.clear();
    this.#unreachable.clear();
    this.#ended.clear();
  }

  close(): void {
    this.#closed = true;
    this.clear();
    this.poster.close();
  }

  #due(id: string, at: number): void {
    const delivery = this.#world.deliveries.find(id);
    if (delivery?.nextAttemptAt === at) this.plan(delivery, null);
  }

  #pump(): void {
    while (!this.#closed && this.#underWay.size < this.#config.concurrency) {
      const id = this.#ready.shift();
      if (id === undefined) return;
      const delivery = this.#world.deliveries.find(id);
      // Asked for twice, or sent meanwhile: it is planned anew when its attempt ends.
      if (!delivery || this.#underWay.has(id) || delivery.nextAttemptAt !== null || isOver(delivery)) continue;
      this.#underWay.add(id);
      void this.#attempt(delivery).finally(() => {
        this.#underWay.delete(id);
        this.#pump();
      });
    }
  }

  async #attempt(delivery: StoredDelivery): Promise<void> {
    const at = this.#clock.now();
    const started = performance.now();
    const answer = await this.#post(delivery);
    if (this.#closed || !this.#world.deliveries.find(delivery.id)) return;
    const ms = Math.round(performance.now() - started);
    delivery.attempts.push({ at: new Date(at).toISOString(), status: answer.status, ms, error: answer.error });
    this.counts.posts++;
    // Counted from the attempt, wherever the clock has jumped meanwhile: a jump makes every attempt that waiting would.
    const answeredAt = this.#clock.isRunning ? at + ms : at;
    if (answer.status === 200 && !this.#faults.draw("webhook_retry", delivery)) this.#acknowledge(delivery, answeredAt);
    else this.#retry(delivery, answeredAt, answer.unreachable);
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
      "x-hub-signature-256": sign(delivery.body, secretFor(this.#config, app, delivery)),
    });
  }

  #acknowledge(delivery: StoredDelivery, at: number): void {
    this.counts.acknowledged++;
    this.listener.attempted(delivery, true, at);
    this.end(delivery, "ok");
    for (const messageId of delivery.messageIds ?? []) this.listener.acknowledged(messageId);
    this.wake(delivery.appId);
  }

  #retry(delivery: StoredDelivery, at: number, unreachable: boolean): void {
    const next = at + retryGapMs(this.#config, delivery, unreachable);
    if (!this.listener.attempted(delivery, false, at) || next > delivery.giveUpAt) {
      this.counts.failed++;
      this.end(delivery, "failed");
      return;
    }
    delivery.state = "retrying";
    this.plan(delivery, next);
    if (unreachable) this.#unreachable.add(delivery.id);
  }
}

function isOver({ state }: StoredDelivery): boolean {
  return state === "ok" || state === "failed";
}

function secretFor(config: WebhookConfig, app: App, { social }: StoredDelivery): string {
  if (social?.object !== "instagram" || config.instagramSecret === "app") return app.secret;
  return app.instagramAppSecret ?? app.secret;
}
