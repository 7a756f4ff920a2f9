import { createKeptTaps, type KeptTaps } from "./kept-taps.ts";
import { sendTap } from "./send-tap.ts";
import type { Tap } from "./tap.ts";

const againMs = 3_000;

type OnRefused = (tap: Tap, error: unknown) => void;
const refusals = new Set<OnRefused>();
const queues = new Map<string, KeptTaps>();

/** Where there is no lock (a page over plain HTTP) the keys alone see to it that nothing is done twice. */
const alone = (name: string, act: () => Promise<void>): Promise<void> =>
  navigator.locks === undefined ? act() : navigator.locks.request(name, act);

/** The taps that a person made in a business on this device. */
export function tapsOf(userId: string, businessId: string): KeptTaps {
  const storageKey = `croozer.taps.${userId}.${businessId}`;
  const known = queues.get(storageKey);
  if (known !== undefined) return known;
  const queue = createKeptTaps({
    storage: localStorage,
    storageKey,
    send: (tap) =>
      sendTap(businessId, tap, (refused, error) => {
        for (const tell of refusals) tell(refused, error);
      }),
    alone: (act) => alone(storageKey, act),
    now: Date.now,
    later: (act) => void setTimeout(act, againMs),
  });
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey) queue.reload();
  });
  queues.set(storageKey, queue);
  return queue;
}

export function onRefused(tell: OnRefused): () => void {
  refusals.add(tell);
  return () => {
    refusals.delete(tell);
  };
}
