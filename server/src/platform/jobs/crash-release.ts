import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { whenDatabaseAnswers } from "../db/when-database-answers.ts";
import type { Log } from "../log/log.ts";

const lookEveryMs = 2_000;
const retryMs = 500;
/** A runner that lives has registered its workers long before. */
const unknownAfterSeconds = 15;

export type CrashRelease = {
  /** Names the workers of this runner, so that others can release their jobs. */
  register(workerIds: readonly string[]): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Says that this runner lives, and releases the jobs of those that do not. A runner's row in `job_runners` names an
 * advisory lock that its own connection holds: when the process is gone the lock is free, and whoever gets it unlocks the
 * dead runner's jobs. After a restart of the database the lock is taken again.
 */
export async function startCrashRelease(pool: pg.Pool, url: string, log: Log): Promise<CrashRelease> {
  const id = randomInt(1, 2 ** 47);
  let registered: readonly string[] = [];
  let isKnown = true;
  let stopped = false;
  let holder: pg.Client | null = null;

  const hold = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, application_name: "croozer-runner" });
    client.on("error", () => void lost());
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [id]);
    holder = client;
  };
  const lost = async (): Promise<void> => {
    if (stopped || holder === null) return;
    holder = null;
    log.warn("the job runner lost its lock connection; taking it again");
    while (!stopped && holder === null) {
      await hold().catch(() => delay(retryMs));
    }
    // Meanwhile another runner may have taken us for dead.
    if (!stopped) await register(registered);
  };
  const register = async (workerIds: readonly string[]): Promise<void> => {
    registered = workerIds;
    isKnown = false;
    try {
      await pool.query(
        "insert into job_runners (id, worker_ids) values ($1, $2) on conflict (id) do update set worker_ids = excluded.worker_ids",
        [id, workerIds],
      );
      isKnown = true;
    } catch (error) {
      log.warn({ err: error }, "could not register the job workers yet");
    }
  };
  const look = async (): Promise<void> => {
    if (!isKnown) await register(registered);
    await releaseDead(pool, id, log);
  };

  await whenDatabaseAnswers(log, async () => {
    if (holder === null) await hold();
    await releaseDead(pool, id, log);
  });
  const timer = setInterval(() => {
    look().catch((error: Error) => log.warn({ err: error }, "could not look for dead runners"));
  }, lookEveryMs);
  timer.unref();

  return {
    register,
    async stop() {
      stopped = true;
      clearInterval(timer);
      // What it had fetched and not begun is free again at once. When that fails the row stays: others release it.
      await pool
        .query(
          "with left_over as (delete from job_runners where id = $1 returning worker_ids) select graphile_worker.force_unlock_workers(worker_ids) from left_over",
          [id],
        )
        .catch((error: Error) => log.warn({ err: error }, "could not give fetched jobs back; another runner will"));
      await holder?.end().catch(() => undefined);
    },
  };
}

async function releaseDead(pool: pg.Pool, ownId: number, log: Log): Promise<void> {
  type Row = { id: number; worker_ids: string[] };
  const { rows } = await pool.query<Row>("select id, worker_ids from job_runners where id <> $1", [ownId]);
  for (const row of rows) {
    const client = await pool.connect();
    try {
      const { rows: tried } = await client.query<{ dead: boolean }>("select pg_try_advisory_lock($1) as dead", [
        row.id,
      ]);
      if (!tried[0]?.dead) continue;
      await client.query("select graphile_worker.force_unlock_workers($1)", [row.worker_ids]);
      await client.query("delete from job_runners where id = $1", [row.id]);
      await client.query("select pg_advisory_unlock($1)", [row.id]);
      log.warn({ workers: row.worker_ids.length }, "released the jobs of a runner that died");
    } finally {
      client.release();
    }
  }
  await releaseUnknown(pool, log);
}

/**
 * Jobs of workers that no row names: their runner died before it could register. And what remains of a job that was asked
 * for again while it ran, when its runner died: the newer one does the work, so that it is never run, nor removed.
 */
async function releaseUnknown(pool: pg.Pool, log: Log): Promise<void> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker.jobs
     where locked_at < now() - make_interval(secs => $1)
       and not exists (select from job_runners r where locked_by = any (r.worker_ids))`,
    [unknownAfterSeconds],
  );
  if (rows.length > 0) {
    await pool.query("select graphile_worker.force_unlock_workers($1)", [rows.map(({ worker }) => worker)]);
    log.warn({ workers: rows.length }, "released the jobs of workers that nobody knows");
  }
  await pool.query(
    `select graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs
       where locked_at is null and key is null and attempts >= max_attempts and last_error is null))`,
  );
}
