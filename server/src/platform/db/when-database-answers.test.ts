import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "../log/log.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../postgres/embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { testRoles } from "./test-database.ts";
import { whenDatabaseAnswers } from "./when-database-answers.ts";

let dataDir: string;
let database: EmbeddedPostgres;
const start = (port?: number) =>
  startEmbeddedPostgres({ dataDir, superuserPassword: "of the tests", durability: "tests", ...(port ? { port } : {}) });
const log = createLog("silent");

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "croozer-start-"));
  database = await start();
});
afterAll(async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("what starts before the database waits for it, and says so once", async () => {
  const { url, port } = database;
  await database.stop();
  const warned: string[] = [];
  const refused = Promise.withResolvers<void>();
  let tries = 0;
  const listening = Object.assign(Object.create(log), { warn: (_: object, text: string) => warned.push(text) });
  const migrated = whenDatabaseAnswers(listening, () => {
    tries += 1;
    if (tries === 3) refused.resolve();
    return migrate(url, testRoles, log);
  });
  await refused.promise;
  database = await start(port);
  expect((await migrated).length).toBeGreaterThan(0);
  expect(warned).toEqual(["the database does not answer yet; waiting for it"]);
}, 60_000);

test("what starts while the database recovers waits for it", async () => {
  const { url, port } = database;
  process.kill(database.pid, "SIGKILL");
  await database.exited;
  await database.stop();
  const starting = start(port);
  const migrated = whenDatabaseAnswers(log, () => migrate(url, testRoles, log));
  database = await starting;
  await expect(migrated).resolves.toBeInstanceOf(Array);
}, 60_000);

test("a database that never comes is not waited for longer than said, and a wrong password not at all", async () => {
  const { url } = database;
  const wrong = Object.assign(new URL(url), { password: "wrong" }).href;
  await expect(whenDatabaseAnswers(log, () => migrate(wrong, testRoles, log))).rejects.toThrow(/password/);
  await database.stop();
  await expect(whenDatabaseAnswers(log, () => migrate(url, testRoles, log), 100)).rejects.toThrow(/ECONNREFUSED/);
}, 60_000);
