import { EventEmitter } from "node:events";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { connections } from "../db/connections.ts";
import { type Db, newRequestId } from "../db/db.ts";
import { isPassing } from "../db/passing.ts";
import type { JobRequest, TxContext } from "../db/tx.ts";
import { whenDatabaseAnswers } from "../db/when-database-answers.ts";
import type { Log } from "../log/log.ts";
import { startCrashRelease } from "./crash-release.ts";
import { outlast } from "./outlast.ts";
import { QueuePool } from "./queue-pool.ts";

/** Thrown by a job: not now, again at `when`. Does not count as a failure. */
export class RetryLater extends Error {
  readonly when: Date;
  constructor(when: Date, reason = "later") {
    super(reason);
    this.when = when;
  }
}

/** Thrown by a job: never again. */
export class GiveUp extends Error {}

export type JobRun<Payload> = {
  businessId: string;
  payload: Payload;
  requestId: string;
  /** 1 for the first. */
  attempt: number;
  isLastAttempt: boolean;
  signal: AbortSignal;
  /** For jobs that act as somebody else than the system: `db.inTx({ ...context, actor }, …)`. */
  context: TxContext;
  /** A transaction for the job's business, acting as the system. */
  inTx: <T>(act: (tx: import("../db/tx.ts").Tx) => Promise<T>) => Promise<T>;
};

/** A kind of job, imperative: `deliver_message`. Everything may run twice. */
export type JobDefinition = { task: string; run: (job: JobRun<Record<string, unknown>>) => Promise<void> };

export function defineJob<Payload extends object>(
  task: string,
  act: (job: JobRun<Payload>) => Promise<void>,
): JobDefinition {
  // The payload was written by `tx.enqueue` of the same code base; rooms check what could be stale.
  return { task, run: act as JobDefinition["run"] };
}

export type JobRunner = { stop(): Promise<void>; promise: Promise<void> };

type Options = {
  /** URL of the queue's role. */
  url: string;
  db: Db;
  log: Log;
  definitions: readonly JobDefinition[];
  concurrency?: number;
  maxConnections?: number;
};

/**
 * Runs jobs until stopped. A runner that dies (kill -9, power) leaves its jobs locked: each runner holds an advisory
 * lock with its connection, and whoever finds a runner row whose lock is free releases that runner's jobs. Dead
 * connections free their locks at once, so work goes on within a second or two.
 */
export async function startJobs(options: Options): Promise<JobRunner> {
  const { log } = options;
  const pool = new QueuePool(options.url, options.maxConnections ?? connections.jobs, log);
  const ending = new AbortController();

  const events: WorkerEvents = new EventEmitter();
  const workerIds = new Set<string>();
  const guard = await startCrashRelease(pool, options.url, log);
  const register = (id: string) => {
    workerIds.add(id);
    void guard.register([...workerIds]);
  };
  events.on("worker:create", ({ worker }) => register(worker.workerId));
  events.on("pool:create", ({ workerPool }) => register(workerPool.id));

  const start = (): Promise<Runner> =>
    run({
      pgPool: pool,
      taskList: taskList(options, ending.signal),
      concurrency: options.concurrency ?? 6,
      noHandleSignals: true,
      pollInterval: 1000,
      // One query fetches for all workers: with one connection each, idling cost 15 MB a worker.
      preset: { worker: { localQueue: { size: 30 } } },
      events,
      logger: quietLogger(log),
    });
  const runner = await whenDatabaseAnswers(log, start);
  return {
    promise: runner.promise,
    async stop() {
      ending.abort();
      await runner.stop().catch(() => undefined);
      await guard.stop();
      await pool.end();
    },
  };
}

function taskList({ definitions, db, log }: Options, ending: AbortSignal): TaskList {
  const tasks: TaskList = {};
  for (const definition of definitions) {
    tasks[definition.task] = async (payload, helpers) => {
      const data = payload as Record<string, unknown>;
      const businessId = String(data.businessId);
      const requestId = newRequestId();
      const context: TxContext = {
        businessId,
        requestId,
        actor: { kind: "system", name: definition.task },
        cause: causeOf(data) ?? null,
      };
      const act = async (): Promise<void> => {
        try {
          await definition.run({
            businessId,
            payload: data,
            requestId,
            context,
            attempt: helpers.job.attempts,
            isLastAttempt: helpers.job.attempts >= helpers.job.max_attempts,
            signal: helpers.abortSignal ?? new AbortController().signal,
            inTx: (act) => db.inTx(context, act),
          });
        } catch (error) {
          if (error instanceof RetryLater) {
            const again: JobRequest = { task: definition.task, payload: data, runAt: error.when };
            await db.inTx(context, async (tx) => tx.enqueue(withKey(again, helpers.job.key, businessId)));
            return;
          }
          if (error instanceof GiveUp) {
            log.error({ task: definition.task, businessId, requestId, reason: error.message }, "job given up");
            return;
          }
          throw error;
        }
      };
      await outlast(act, ending);
    };
  }
  return tasks;
}

/** The key as the room named it: `enqueue` adds business and task again. */
function withKey(job: JobRequest, key: string | null | undefined, businessId: string): JobRequest {
  const prefix = `${businessId}:${job.task}:`;
  return key?.startsWith(prefix) ? { ...job, key: key.slice(prefix.length) } : job;
}

function causeOf(data: Record<string, unknown>): NonNullable<TxContext["cause"]> | null {
  const cause = data.cause as { eventId?: unknown; depth?: unknown } | undefined;
  return typeof cause?.eventId === "string" && typeof cause.depth === "number"
    ? { eventId: cause.eventId, depth: cause.depth }
    : null;
}

/** The queue tells of every job; we keep its warnings and errors, without payloads. */
function quietLogger(log: Log) {
  return new (class {
    scope() {
      return this;
    }
    error(message: string, meta?: { error?: unknown }) {
      const err = meta?.error;
      const causes = err instanceof AggregateError ? err.errors.map(String) : undefined;
      // It reconnects by itself; a job that fails is somebody's business.
      if (isPassing(err) || /connect|terminat/i.test(`${message} ${causes}`))
        log.warn({ queue: true, causes }, message);
      else log.error({ queue: true, causes }, message);
    }
    warn(message: string) {
      log.warn({ queue: true }, message);
    }
    info() {}
    debug() {}
  })() as unknown as NonNullable<Parameters<typeof run>[0]["logger"]>;
}
