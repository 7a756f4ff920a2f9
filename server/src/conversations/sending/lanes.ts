import type { Tx } from "../../platform/db/tx.ts";
import { RetryLater } from "../../platform/jobs/jobs.ts";
import type { Platform } from "../../platform/platform.ts";
import { Lane } from "./lane.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** The lanes that this process drains. They run beside the jobs, so that many busy numbers leave room for other work. */
export type Lanes = {
  /** Has a lane drained. Resolves once it is claimed and watched over, here or by another process. */
  wake(channelId: string, inTx: InTx): Promise<void>;
  /** Finishes what is on its way, gives the leases back. */
  stop(): Promise<void>;
};

/** Of the ten seconds that a process has to end. */
const patienceMs = 6_000;

export function createLanes(platform: Platform): Lanes {
  const running = new Map<string, { lane: Lane; done: Promise<void> }>();
  let stopping = false;

  async function start(channelId: string, inTx: InTx): Promise<void> {
    const lane = new Lane(platform, inTx, channelId);
    const started = Promise.withResolvers<void>();
    const ended = lane.run(started.resolve).then(
      () => undefined,
      (error: unknown) => {
        // Before it was claimed the job fails and comes again; afterwards its watch does.
        platform.log.warn({ err: error, channelId }, "a lane ended before its time");
        started.reject(error);
      },
    );
    const done = ended.then(() => void running.delete(channelId));
    running.set(channelId, { lane, done });
    return started.promise;
  }

  return {
    async wake(channelId, inTx) {
      for (;;) {
        if (stopping) throw new RetryLater(new Date(Date.now() + 500), "this process is ending");
        const current = running.get(channelId);
        if (!current) return start(channelId, inTx);
        // One that is about to leave does not look any more.
        if (await current.lane.look()) return;
        await current.done;
      }
    },
    async stop() {
      stopping = true;
      for (const { lane } of running.values()) lane.leave(patienceMs);
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
