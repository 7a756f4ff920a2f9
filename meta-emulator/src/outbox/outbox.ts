import { randomUUID } from "node:crypto";
import type { WebhookConfig } from "../config.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { EmulatedClock } from "../world/clock.ts";
import type { FaultBox } from "../world/faults.ts";
import type { StoredDelivery, WebhookUpdate } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { Batches, bodiesOf } from "./batches.ts";
import { findCallbackUrl } from "./callback.ts";
import { Courier, type OutboxListener } from "./courier.ts";
import { mergeUpdates } from "./merge.ts";
import type { Poster } from "./post.ts";
import { giveUpAfterMs } from "./retry.ts";
import { toWire } from "./sign.ts";

export type NewDelivery = Pick<StoredDelivery, "appId" | "wabaId" | "phoneNumberId" | "social" | "field" | "label"> & {
  messageId: string | null;
  /** Of a status webhook. */
  status?: string;
} & ({ body: string } | { update: WebhookUpdate });

/** Takes webhooks in: alone or gathered into one POST, late, twice or not at all as faults have it. */
export class Outbox {
  readonly #world: World;
  readonly #clock: EmulatedClock;
  readonly #faults: FaultBox;
  readonly #rules: RuleBook;
  readonly #config: WebhookConfig;
  readonly #courier: Courier;
  readonly #batches = new Batches((delivery) => this.#closeBatch(delivery));

  constructor(world: World, clock: EmulatedClock, faults: FaultBox, rules: RuleBook, config: WebhookConfig) {
    this.#world = world;
    this.#clock = clock;
    this.#faults = faults;
    this.#rules = rules;
    this.#config = config;
    this.#courier = new Courier(world, clock, faults, rules, config);
  }

  get poster(): Poster {
    return this.#courier.poster;
  }

  get counts(): Courier["counts"] {
    return this.#courier.counts;
  }

  listen(listener: OutboxListener): void {
    this.#courier.listener = listener;
  }

  /** Takes up what had not been acknowledged when the process ended. */
  resume(): void {
    for (const delivery of this.#world.deliveries.values()) {
      if (delivery.updates) this.#closeBatch(delivery);
      else this.#courier.resume(delivery);
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

  /** One more attempt now; null when it is forgotten. */
  resend(id: string): StoredDelivery | null {
    const delivery = this.#world.deliveries.find(id);
    if (delivery) this.#courier.resend(delivery);
    return delivery;
  }

  wake(appId: string): void {
    this.#courier.wake(appId);
  }

  /** Forgets what is queued; the deliveries themselves are the world's. */
  clear(): void {
    this.#batches.clear();
    this.#courier.clear();
  }

  close(): void {
    this.#batches.clear();
    this.#courier.close();
  }

  #drawDelay(entry: NewDelivery): number {
    const rule = this.#faults.draw("webhook_delay", entry);
    const waitMs = (this.#faults.current().delayWebhooksMs ?? 0) + (rule ? this.#faults.durationOf(rule) : 0);
    // Held back for as long as the next few take to overtake it.
    const held = this.#faults.strikes("reorderWebhooks", entry);
    return waitMs + (held ? 300 + Math.floor(this.#faults.random() * 1_200) : 0);
  }

  #add(entry: NewDelivery, waitMs: number, duplicate = false): StoredDelivery {
    const delivery = { ...this.#create(entry), duplicate };
    this.#courier.plan(delivery, waitMs > 0 ? delivery.at + waitMs : null);
    return delivery;
  }

  /** Never sent, and kept so that it can be seen and sent by hand. */
  #lose(entry: NewDelivery): StoredDelivery {
    const delivery = this.#create(entry);
    delivery.attempts.push({ at: new Date(delivery.at).toISOString(), status: null, ms: 0, error: "lost on purpose" });
    this.#courier.end(delivery, "failed");
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
    this.#courier.changed(delivery);
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
      const part = { ...delivery, id: randomUUID(), label: labelOf(updates.length), body, updates: null };
      this.#courier.plan({ ...part, messageIds: [] }, null);
    }
    delivery.label = labelOf(first.updates.length);
    delivery.body = first.body;
    delivery.updates = null;
    this.#courier.plan(delivery, null);
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
}
