import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's address of the run's own PostgreSQL. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole test run, gone with it: it dies with this process, however that ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "croozer-test-postgres-"));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    superuserPassword: randomBytes(16).toString("hex"),
    durability: "tests",
  });
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
