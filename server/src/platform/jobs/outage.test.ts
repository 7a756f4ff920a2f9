import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../clock/clock.ts";
import { type Db, openDb } from "../db/db.ts";
import { appUrl, jobsUrl, migrate } from "../db/migrate.ts";
import { newId } from "../db/new-id.ts";
import { testRoles } from "../db/test-database.ts";
import { createLog } from "../log/log.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../postgres/embedded-postgres.ts";
import { createSigner } from "../secrets/signer.ts";
import { defineJob, type JobDefinition, type JobRunner, startJobs } from "./jobs.ts";

let dataDir: string;
let database: EmbeddedPostgres;
let db: Db;
const log = createLog("silent");
const context = { businessId: newId(), requestId: newId(), actor: { kind: "system", name: "test" } as const };
const start = (port?: number) =>
  startEmbeddedPostgres({ dataDir, superuserPassword: "of the tests", ...(port ? { port } : {}) });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "croozer-outage-"));
  database = await start();
  await migrate(database.url, testRoles, log);
  db = openDb({
    ...{ url: appUrl(database.url, testRoles), clock: systemClock, log, signer: createSigner("of the tests") },
    ...{ routeEvent: () => undefined, onNotices: () => undefined },
  });
}, 60_000);
afterAll(async () => {
  await db.close();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const killDatabase = async () => {
  process.kill(database.pid, "SIGKILL");
  await database.exited;
  await database.stop();
};
const restart = async () => {
  database = await start(database.port);
};
const enqueue = (task: string) => db.inTx(context, async (tx) => tx.enqueue({ task, payload: {} }));
const run = (definition: JobDefinition): Promise<JobRunner> =>
  startJobs({ url: jobsUrl(database.url, testRoles), db, log, definitions: [definition] });
const left = async () => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const { rows } = await admin.query("select task_identifier as task, attempts, last_error from graphile_worker.jobs");
  await admin.end();
  return rows;
};

test("a job that meets the database's end runs again as soon as it is back, and that is no failure", async () => {
  const began = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const attempts: number[] = [];
  const done = Promise.withResolvers<void>();
  await enqueue("look");
  const runner = await run(
    defineJob("look", async ({ attempt, inTx }) => {
      attempts.push(attempt);
      began.resolve();
      await gone.promise;
      await inTx((tx) => tx.query("select 1"));
      done.resolve();
    }),
  );
  await began.promise;
  await killDatabase();
  gone.resolve();
  await expect.poll(() => attempts.length).toBeGreaterThan(2);
  await restart();
  await done.promise;
  await expect.poll(left).toEqual([]);
  expect(new Set(attempts)).toEqual(new Set([1]));
  await runner.stop();
}, 60_000);

test("a job that ends while the database is away is marked done when it is back, and the process lives", async () => {
  const began = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let runs = 0;
  await enqueue("idle");
  const runner = await run(
    defineJob("idle", async () => {
      runs += 1;
      began.resolve();
      await gone.promise;
    }),
  );
  await began.promise;
  await killDatabase();
  // An unhandled rejection would fail this run of tests.
  gone.resolve();
  await restart();
  await expect.poll(left).toEqual([]);
  expect(runs).toBe(1);
  await runner.stop();
}, 60_000);

test("a job's own failure is one, whatever it looks like", async () => {
  const failed = Promise.withResolvers<void>();
  await enqueue("fetch");
  const runner = await run(
    defineJob("fetch", async () => {
      failed.resolve();
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    }),
  );
  await failed.promise;
  await expect.poll(left).toMatchObject([{ attempts: 1, last_error: "connect ECONNREFUSED" }]);
  await runner.stop();
}, 60_000);
