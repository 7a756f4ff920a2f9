import type { StoredDelivery, WebhookUpdate } from "../world/types.ts";
import { mergeUpdates } from "./merge.ts";
import { toWire } from "./sign.ts";

type Open = { delivery: StoredDelivery; timer: NodeJS.Timeout };
type Limits = { ms: number; most: number };

/** Deliveries that are still being filled, one for each destination. */
export class Batches {
  readonly #open = new Map<string, Open>();
  readonly #close: (delivery: StoredDelivery) => void;

  constructor(close: (delivery: StoredDelivery) => void) {
    this.#close = close;
  }

  /** The delivery that has room for one more update for this destination. */
  find(destination: string): StoredDelivery | null {
    return this.#open.get(destination)?.delivery ?? null;
  }

  open(destination: string, delivery: StoredDelivery, { ms }: Limits): void {
    const timer = setTimeout(() => this.#end(destination), ms);
    this.#open.set(destination, { delivery, timer });
  }

  add(destination: string, update: WebhookUpdate, { most }: Limits): void {
    const updates = this.#open.get(destination)?.delivery.updates;
    updates?.push(update);
    if (updates && updates.length >= most) this.#end(destination);
  }

  clear(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer);
    this.#open.clear();
  }

  #end(destination: string): void {
    const open = this.#open.get(destination);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(destination);
    this.#close(open.delivery);
  }
}

/** The bodies that tell of these updates, none larger than allowed if that is possible. */
export function bodiesOf(updates: WebhookUpdate[], mostBytes: number): { body: string; updates: WebhookUpdate[] }[] {
  const body = toWire(mergeUpdates(updates));
  // The wire is ASCII: a letter is a byte.
  if (body.length <= mostBytes || updates.length < 2) return [{ body, updates }];
  const half = updates.length >> 1;
  return [...bodiesOf(updates.slice(0, half), mostBytes), ...bodiesOf(updates.slice(half), mostBytes)];
}
