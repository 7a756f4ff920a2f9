import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobsUrl } from "../db/migrate.ts";
import { newId } from "../db/new-id.ts";
import { testRoles } from "../db/test-database.ts";
import { openTestPlatform, type TestPlatform } from "../test-platform.ts";
import { defineJob, GiveUp, type JobRunner, RetryLater, startJobs } from "./jobs.ts";

let platform: TestPlatform;
const businessId = newId();
const context = { businessId, requestId: newId(), actor: { kind: "system", name: "test" } as const };
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const start = (definitions: Parameters<typeof startJobs>[0]["definitions"]): Promise<JobRunner> =>
  startJobs({ url: jobsUrl(platform.databaseUrl, testRoles), db: platform.db, log: platform.log, definitions });
const waitingOf = async (...tasks: string[]) => (await waiting()).filter(({ task }) => tasks.includes(task));
const waiting = async () => {
  const admin = new pg.Client({ connectionString: platform.databaseUrl });
  await admin.connect();
  const { rows } = await admin.query<{ task: string; key: string | null; locked: boolean }>(
    "select task_identifier as task, key, locked_at is not null as locked from graphile_worker.jobs order by id",
  );
  await admin.end();
  return rows;
};

test("a job runs for the business that asked for it, once however often it was asked under one key", async () => {
  const seen: unknown[] = [];
  const ran = Promise.withResolvers<void>();
  await platform.db.inTx(context, async (tx) => {
    tx.enqueue({ task: "greet", key: "same", payload: { n: 1 } });
    tx.enqueue({ task: "greet", key: "same", payload: { n: 2 } });
  });
  await platform.db.inTx(context, async (tx) => tx.enqueue({ task: "greet", key: "same", payload: { n: 3 } }));
  const runner = await start([
    defineJob<{ n: number }>("greet", async ({ payload, inTx }) => {
      seen.push([payload.n, await inTx(async (tx) => tx.businessId)]);
      ran.resolve();
    }),
  ]);
  await ran.promise;
  await runner.stop();
  expect(seen).toEqual([[3, businessId]]);
  expect(await waiting()).toEqual([]);
});

test("a rolled back change enqueues nothing", async () => {
  const failing = platform.db.inTx(context, async (tx) => {
    tx.enqueue({ task: "greet", payload: {} });
    throw new Error("midway");
  });
  await expect(failing).rejects.toThrow("midway");
  expect(await waiting()).toEqual([]);
});

test("later means later under the same key, and giving up means never", async () => {
  const ran = Promise.withResolvers<void>();
  await platform.db.inTx(context, async (tx) => {
    tx.enqueue({ task: "later", key: "one", payload: {} });
    tx.enqueue({ task: "never", payload: {} });
  });
  let left = 2;
  const count = () => {
    left -= 1;
    if (left === 0) ran.resolve();
  };
  const runner = await start([
    defineJob("later", async () => {
      count();
      throw new RetryLater(new Date(Date.now() + 3_600_000));
    }),
    defineJob("never", async () => {
      count();
      throw new GiveUp("no use");
    }),
  ]);
  await ran.promise;
  await runner.stop();
  expect(await waiting()).toEqual([{ task: "later", key: `${businessId}:later:one`, locked: false }]);
});

test("jobs of a runner killed in the middle are taken over by the next one", async () => {
  await platform.db.inTx(context, async (tx) => tx.enqueue({ task: "hang", key: "hang", payload: {} }));
  const script = `
    const { startJobs, defineJob } = await import(${JSON.stringify(new URL("./jobs.ts", import.meta.url).href)});
    const log = { warn() {}, error() {}, info() {}, debug() {} };
    await startJobs({ url: ${JSON.stringify(jobsUrl(platform.databaseUrl, testRoles))}, db: null, log,
      definitions: [defineJob("hang", () => { console.log("hanging"); return new Promise(() => {}); })] });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  const taken = Promise.withResolvers<void>();
  const runner = await start([defineJob("hang", async () => taken.resolve())]);
  await taken.promise;
  await runner.stop();
});

test("a runner whose connection breaks takes its lock again", async () => {
  const runner = await start([]);
  const admin = new pg.Client({ connectionString: platform.databaseUrl });
  await admin.connect();
  const holders = async () =>
    (
      await admin.query<{ pid: number }>(
        `select l.pid from pg_locks l join job_runners r on l.locktype = 'advisory' and l.granted and ((l.classid::bigint << 32) | l.objid::bigint) = r.id`,
      )
    ).rows.map((row) => row.pid);
  const [first] = await until(holders);
  await admin.query("select pg_terminate_backend($1)", [first]);
  const [second] = await until(async () => (await holders()).filter((pid) => pid !== first));
  expect(second).toBeDefined();
  await admin.end();
  await runner.stop();
});

test("a runner that stops gives back at once what it had fetched and not begun", async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  await platform.db.inTx(context, async (tx) => {
    for (let n = 0; n < 20; n += 1) tx.enqueue({ task: "slow", payload: { n } });
  });
  const runner = await start([
    defineJob("slow", () => {
      begun.resolve();
      return end.promise;
    }),
  ]);
  await begun.promise;
  const stopped = runner.stop();
  end.resolve();
  await stopped;
  const left = await waitingOf("slow");
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter(({ locked }) => locked)).toEqual([]);
  const rest = await start([defineJob("slow", async () => undefined)]);
  await until(async () => ((await waitingOf("slow")).length === 0 ? [true] : []));
  await rest.stop();
});

test("jobs of a worker that nobody knows are done, and what a killed runner left of a repeated one is removed", async () => {
  const admin = new pg.Client({ connectionString: platform.databaseUrl });
  await admin.connect();
  await platform.db.inTx(context, async (tx) => tx.enqueue({ task: "forgotten", key: "k", payload: {} }));
  const lock =
    "update graphile_worker._private_jobs set locked_by = 'worker-nobody', locked_at = now() - interval '1 minute'";
  await admin.query(lock);
  // Asked for once more: the running one is not to be repeated.
  await platform.db.inTx(context, async (tx) => tx.enqueue({ task: "forgotten", key: "k", payload: {} }));
  expect(await waitingOf("forgotten")).toHaveLength(2);
  await platform.db.inTx(context, async (tx) => tx.enqueue({ task: "fetched", payload: {} }));
  await admin.query(`${lock} where key is null`);
  const ran: string[] = [];
  const runner = await start(
    ["forgotten", "fetched"].map((task) =>
      defineJob(task, async () => {
        ran.push(task);
      }),
    ),
  );
  await until(async () => ((await waitingOf("forgotten", "fetched")).length === 0 ? [true] : []));
  expect(ran.sort()).toEqual(["fetched", "forgotten"]);
  await runner.stop();
  await admin.end();
});

/** What `look` finds, once it finds something. */
async function until<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await look();
    if (found.length > 0) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
