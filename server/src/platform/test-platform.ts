import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "../config.ts";
import { routeEvent } from "../subscriptions.ts";
import { type Clock, systemClock } from "./clock/clock.ts";
import { createTestDatabase, testRoles } from "./db/test-database.ts";
import { openPlatform, type Platform } from "./platform.ts";

export type TestPlatform = Platform & { databaseUrl: string };

/** A platform on a database and data folder of its own; `close` removes both. */
export async function openTestPlatform(
  options: { clock?: Clock; env?: Record<string, string> } = {},
): Promise<TestPlatform> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "croozer-test-"));
  const config: Config = readConfig({
    NODE_ENV: "test",
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    DATABASE_URL: database.url,
    DATABASE_APP_PASSWORD: testRoles.appPassword,
    DATABASE_JOBS_PASSWORD: testRoles.jobsPassword,
    ENCRYPTION_KEYS: `test:${randomBytes(32).toString("base64")}`,
    SESSION_SECRET: "a-session-secret-for-tests-only-0000",
    META_VERIFY_TOKEN: "verify-token-of-the-tests",
    META_APP_ID: "400000000000001",
    META_APP_SECRETS: "test_app_secret",
    META_GRAPH_URL: "http://127.0.0.1:9",
    ...options.env,
  });
  const platform = await openPlatform(config, routeEvent, options.clock ?? systemClock);
  return {
    ...platform,
    databaseUrl: database.url,
    async close() {
      await platform.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
