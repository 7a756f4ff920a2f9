import { randomUUID } from "node:crypto";
import type { WebhookConfig } from "../config.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { EmulatedClock } from "../world/clock.ts";
import type { FaultBox } from "../world/faults.ts";
import { Fifo } from "../world/fifo.ts";
import type { App, StoredDelivery, WebhookUpdate } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { Batches, bodiesOf } from "./batches.ts";
import { findCallbackUrl } from "./callback.ts";
import { mergeUpdates } from "./merge.ts";
import { type Answer, Poster } from "./post.ts";
import { giveUpAfterMs, retryGapMs } from "./retry.ts";
import { sign, toWire } from "./sign.ts";

export type NewDelivery = Pick<StoredDelivery, "appId" | "wabaId" | "phoneNumberId" | "social" | "field" | "label"> & {
  messageId: string | null;
  /** Of a status webhook. */
  status?: string;
} & ({ body: string } | { update: WebhookUpdate });

export type OutboxListener = {
  changed: (delivery: StoredDelivery) => void;
  acknowledged: (messageId: string) => void;
  /** After each attempt. False: the app no longer hears of this, so it is not tried again. */
  attempted: (delivery: StoredDelivery, accepted: boolean) => boolean;
};

/**
 * Webhooks on their way. At least once: anything but a 200 sends the whole POST again with growing gaps, up to seven
 * days of emulated time. The address is looked up at every attempt, so that a server that comes back elsewhere and
 * subscribes again gets what it missed.
 */
export class Outbox {
  readonly poster: Poster;
  /** Since the start: POSTs that ended, and what came of the deliveries. */
  readonly counts = { posts: 0, acknowledged: 0, failed: 0 };
  readonly #world: World;
  readonly #clock: EmulatedClock;
  readonly #faults: FaultBox;
  readonly #rules: RuleBook;
  readonly #config: WebhookConfig;
  #listener: OutboxListener = { changed: () => {}, acknowledged: () => {}, attempted: () => true };
  readonly #batches = new Batches((delivery) => this.#closeBatch(delivery));
  readonly #ready = new Fifo<string>();
  readonly #underWay = new Set<string>();
  #closed = false;
  /** Waiting for a server that could not be reached. */
  readonly #unreachable = new Set<string>();
  readonly #ended = new Fifo<string>();

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
      else if (delivery.updates) this.#closeBatch(delivery);
      else this.#plan(delivery, delivery.attempts.at(-1)?.status == null ? null : delivery.nextAttemptAt);
    }
  }

  enqueue(entry: NewDelivery): StoredDelivery {
    if (this.#faults.draw("webhook_lost", entry)) return this.#lose(entry);
    const waitMs = this.#drawDelay(entry);
    const twice = this.#faults.strikes("duplicateWebhooks", entry);
    const batched = waitMs === 0 && !twice ? this.#addToBatch(entry) : null;
    if (batched) return batched;
    const delivery = this.#add(entry, waitMs);
    if (twice) this.#add(entry, waitMs, true);
    return delivery;
  }

  #drawDelay(entry: NewDelivery): number {
    const rule = this.#faults.draw("webhook_delay", entry);
    const waitMs = (this.#faults.current().delayWebhooksMs ?? 0) + (rule ? this.#faults.durationOf(rule) : 0);
    // Held back for as long as the next few take to overtake it.
    const held = this.#faults.strikes("reorderWebhooks", entry);
    return waitMs + (held ? 300 + Math.floor(this.#faults.random() * 1_200) : 0);
  }

  /** One more attempt now, whatever became of the earlier ones. */
  resend(id: string): StoredDelivery | null {
    const delivery = this.#world.deliveries.find(id);
    if (!delivery) return null;
    delivery.state = "waiting";
    delivery.giveUpAt = Math.max(delivery.giveUpAt, this.#clock.now() + giveUpAfterMs(this.#config, delivery));
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
    this.#batches.clear();
    this.#ready.clear();
    this.#unreachable.clear();
    this.#ended.clear();
  }

  close(): void {
    this.#closed = true;
    this.clear();
    this.poster.close();
  }

  #add(entry: NewDelivery, waitMs: number, duplicate = false): StoredDelivery {
    const delivery = this.#create(entry);
    delivery.duplicate = duplicate;
    this.#plan(delivery, waitMs > 0 ? delivery.at + waitMs : null);
    return delivery;
  }

  #create(entry: NewDelivery): StoredDelivery {
    const { appId, wabaId, phoneNumberId, field, label, messageId } = entry;
    const at = this.#clock.now();
    return {
      appId,
      wabaId,
      phoneNumberId,
      ...(entry.social ? { social: entry.social } : {}),
      field,
      label,
      id: randomUUID(),
      at,
      url: findCallbackUrl(this.#world, entry) ?? "",
      body: "body" in entry ? entry.body : toWire(mergeUpdates([entry.update])),
      attempts: [],
      state: "waiting",
      duplicate: false,
      nextAttemptAt: null,
      giveUpAt: at + giveUpAfterMs(this.#config, entry),
      messageIds: messageId === null ? [] : [messageId],
      updates: null,
    };
  }

  /** Never sent, and kept so that it can be seen and sent by hand. */
  #lose(entry: NewDelivery): StoredDelivery {
    const delivery = this.#create(entry);
    delivery.attempts.push({ at: new Date(delivery.at).toISOString(), status: null, ms: 0, error: "lost on purpose" });
    delivery.state = "failed";
    this.#changed(delivery);
    this.#end(delivery.id);
    return delivery;
  }

  /** Null when it goes by itself. */
  #addToBatch(entry: NewDelivery): StoredDelivery | null {
    if (!("update" in entry) || entry.field !== "messages") return null;
    const { batchMessagesMs, batchStatusesMs, batchMost } = this.#rules.current.delivery;
    const limits = { ms: entry.status === undefined ? batchMessagesMs : batchStatusesMs, most: batchMost };
    if (limits.ms === 0) return null;
    const destination = `${entry.appId} ${findCallbackUrl(this.#world, entry) ?? ""}`;
    const open = this.#batches.find(destination);
    if (open) {
      if (entry.messageId !== null) open.messageIds.push(entry.messageId);
      this.#world.deliveries.put(open.id, open);
      this.#batches.add(destination, entry.update, limits);
      return open;
    }
    const delivery = { ...this.#create(entry), body: "", updates: [entry.update] };
    this.#changed(delivery);
    this.#batches.open(destination, delivery, limits);
    return delivery;
  }

  /** A batch is complete, or was left open when the process ended; one that is too large becomes several. */
  #closeBatch(delivery: StoredDelivery): void {
    const [first, ...others] = bodiesOf(delivery.updates ?? [], this.#rules.current.delivery.batchMostBytes);
    if (!first) return;
    const { label } = delivery;
    const labelOf = (count: number) => (count > 1 ? `${label} + ${count - 1}` : label);
    for (const { body, updates } of others) {
      const messageIds: string[] = [];
      this.#plan(
        { ...delivery, id: randomUUID(), label: labelOf(updates.length), body, updates: null, messageIds },
        null,
      );
    }
    delivery.label = labelOf(first.updates.length);
    delivery.body = first.body;
    delivery.updates = null;
    this.#plan(delivery, null);
  }

  /** Null plans it for now. */
  #plan(delivery: StoredDelivery, at: number | null): void {
    delivery.nextAttemptAt = at;
    this.#unreachable.delete(delivery.id);
    this.#changed(delivery);
    if (at === null) {
      this.#ready.push(delivery.id);
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
    const at = new Date(this.#clock.now()).toISOString();
    const started = performance.now();
    const answer = await this.#post(delivery);
    if (this.#closed || !this.#world.deliveries.find(delivery.id)) return;
    const ms = Math.round(performance.now() - started);
    delivery.attempts.push({ at, status: answer.status, ms, error: answer.error });
    this.counts.posts++;
    if (answer.status === 200 && !this.#faults.draw("webhook_retry", delivery)) this.#acknowledge(delivery);
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
      "x-hub-signature-256": sign(delivery.body, secretFor(this.#config, app, delivery)),
    });
  }

  #acknowledge(delivery: StoredDelivery): void {
    this.counts.acknowledged++;
    delivery.state = "ok";
    delivery.nextAttemptAt = null;
    this.#listener.attempted(delivery, true);
    this.#changed(delivery);
    this.#end(delivery.id);
    for (const messageId of delivery.messageIds ?? []) this.#listener.acknowledged(messageId);
    this.wake(delivery.appId);
  }

  #retry(delivery: StoredDelivery, unreachable: boolean): void {
    const next = this.#clock.now() + retryGapMs(this.#config, delivery, unreachable);
    if (!this.#listener.attempted(delivery, false) || next > delivery.giveUpAt) {
      this.counts.failed++;
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
    while (this.#ended.size > this.#rules.current.delivery.keep) {
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

function isOver({ state }: StoredDelivery): boolean {
  return state === "ok" || state === "failed";
}

function secretFor(config: WebhookConfig, app: App, { social }: StoredDelivery): string {
  if (social?.object !== "instagram" || config.instagramSecret === "app") return app.secret;
  return app.instagramAppSecret ?? app.secret;
}
