import { readJson } from "../meta/read-json.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Platform } from "../platform/platform.ts";
import { createBatcher } from "./batcher.ts";
import {
  type Delivery,
  lockPending,
  markDeliveries,
  markDeliveriesUnhurried,
  noteAttempt,
  type Result,
  storeDeliveries,
} from "./deliveries.ts";
import { createDigest, NotNow, type ReadDelivery } from "./drain.ts";
import { createPartitionKeeper } from "./partitions.ts";
import { replayNext } from "./replay-runner.ts";
import { trim } from "./trim.ts";

/** Deliveries taken apart together at most: a transaction for each business of them. */
const drainBatch = 256;
/** Kept in memory at most; what comes on top is left to the sweeper, which reads it from the table. */
const maxWaiting = 20_000;
const sweepEveryMs = 3_000;
const trimEveryMs = 3_600_000;
/** A delivery this old that is still pending was left by a process that died. */
const leftAfterMs = 5_000;
const maxAttempts = 20;

export type Intake = {
  /** Keeps a signed body; resolves when it is committed. What is in it is written after that. */
  accept(payload: string, body: unknown, source: string): Promise<void>;
  /** Resolves when everything accepted so far has been written. */
  drained(): Promise<void>;
  /** Finishes what a process that died left behind; also done every few seconds. */
  sweep(): Promise<number>;
  /** Replays what operators asked for; also done every few seconds. */
  replay(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Stores webhooks, then writes what they hold: a lane of its own that no job can starve. */
export function createIntake(platform: Platform): Intake {
  const { db, log } = platform;
  const digest = createDigest(platform);
  const writer = createBatcher<Delivery>((deliveries) => storeDeliveries(db, deliveries));
  const waiting: ReadDelivery[] = [];
  /** Of this process, so that its own sweeper leaves them alone. */
  const underWay = new Set<string>();
  let draining: Promise<void> | null = null;
  let noting: Promise<void> | null = null;
  let trimming: Promise<void> | null = null;
  const timers: NodeJS.Timeout[] = [];
  let sweeping: Promise<number> | null = null;
  let replaying: Promise<void> | null = null;
  let stopping = false;
  const partitions = createPartitionKeeper(platform);

  const drainOnce = async (batch: readonly ReadDelivery[]) => {
    try {
      const results = await digest(batch);
      // While this is noted the next batch is under way.
      await noting;
      noting = note(results);
    } catch (error) {
      // They are stored: the sweeper has them.
      log.warn({ err: error, deliveries: batch.length }, "webhooks could not be written yet");
      for (const { id } of batch) underWay.delete(id);
    }
  };
  const note = async (results: readonly Result[]) => {
    try {
      await markDeliveriesUnhurried(db, results, platform.clock.now());
    } catch (error) {
      log.warn({ err: error, deliveries: results.length }, "written webhooks could not be marked yet");
    } finally {
      for (const { id } of results) underWay.delete(id);
    }
  };
  const drain = async () => {
    while (waiting.length > 0) {
      while (waiting.length > 0) await drainOnce(waiting.splice(0, drainBatch));
      await noting;
    }
    draining = null;
  };

  const sweepBatch = async (before: Date): Promise<number> =>
    db.withoutTenant("webhooks that a process left behind", async (client) => {
      const left = (await lockPending(client, before, drainBatch)).filter(({ id }) => !underWay.has(id));
      if (left.length === 0) return 0;
      try {
        const read = left.map(({ id, receivedAt, payload }) => ({ id, receivedAt, body: readJson(payload) }));
        await markDeliveries(client, await digest(read), platform.clock.now());
        log.info({ deliveries: left.length }, "wrote webhooks that were left behind");
      } catch (error) {
        if (!(error instanceof NotNow))
          log.error({ err: error }, "webhooks that were left behind could not be written");
        const reason = error instanceof Error ? error.message : String(error);
        await noteAttempt(
          client,
          left.map(({ id }) => id),
          reason,
          maxAttempts,
        );
        return 0;
      }
      return left.length;
    });
  const sweepAll = async (): Promise<number> => {
    await partitions.keep();
    const before = new Date(Date.now() - leftAfterMs);
    let total = 0;
    for (let written = await sweepBatch(before); written > 0; written = await sweepBatch(before)) total += written;
    return total;
  };
  const replayAll = async () => {
    // Customers who write now come first.
    while (!stopping && waiting.length < drainBatch && (await replayNext(platform, digest)));
  };

  const intake: Intake = {
    async accept(payload, body, source) {
      const delivery = { id: newId(), receivedAt: new Date(), source, payload };
      const { id, receivedAt } = delivery;
      const keep = waiting.length < maxWaiting;
      if (keep) underWay.add(id);
      try {
        await writer.add(delivery);
      } catch (error) {
        underWay.delete(id);
        throw error;
      }
      if (!keep) return;
      waiting.push({ id, receivedAt, body });
      draining ??= drain();
    },
    async drained() {
      while (draining) await draining;
    },
    sweep() {
      sweeping ??= sweepAll().finally(() => {
        sweeping = null;
      });
      return sweeping;
    },
    replay() {
      replaying ??= replayAll().finally(() => {
        replaying = null;
      });
      return replaying;
    },
    async start() {
      await partitions.keep();
      const sweep = () =>
        void intake
          .sweep()
          .then(() => intake.replay())
          .catch((error: Error) => log.warn({ err: error.message }, "could not look for webhooks left behind"));
      const trimOld = () => {
        trimming ??= trim(platform, () => stopping)
          .then((rows) => log.info({ rows }, "old events and statuses went"))
          .catch((error: Error) => log.warn({ err: error.message }, "old events could not go yet"))
          .finally(() => {
            trimming = null;
          });
      };
      timers.push(setInterval(sweep, sweepEveryMs), setInterval(trimOld, trimEveryMs));
      for (const timer of timers) timer.unref();
      sweep();
    },
    async stop() {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      await trimming;
      await replaying?.catch(() => undefined);
      await sweeping?.catch(() => 0);
      await intake.drained();
    },
  };
  return intake;
}
