import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { createLog } from "../log/log.ts";
import { migrate, type Roles } from "./migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the superuser of the run's own PostgreSQL, from the global setup. */
    postgresUrl: string;
  }
}

/** Roles live in the server, not in a database: all tests of a run share them. */
export const testRoles: Roles = { appPassword: "app-role-of-the-tests", jobsPassword: "jobs-role-of-the-tests" };
const template = "croozer_template";
/** Held while the template is made or copied: PostgreSQL copies no database that has visitors. */
const templateLock = 7_204_115_302;

const named = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** A fresh migrated database for one test file, copied from a template that the first caller migrates. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const adminUrl = named(inject("postgresUrl"), "postgres");
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const name = `croozer_test_${randomBytes(6).toString("hex")}`;
  try {
    await admin.query("select pg_advisory_lock($1)", [templateLock]);
    const known = await admin.query("select 1 from pg_database where datname = $1 and datistemplate", [template]);
    if (known.rowCount === 0) {
      await admin.query(`drop database if exists ${template}`);
      await admin.query(`create database ${template}`);
      await migrate(named(adminUrl, template), testRoles, createLog("silent"));
      await admin.query(`alter database ${template} is_template true`);
    }
    await admin.query(`create database ${name} template ${template}`);
    await admin.query("select pg_advisory_unlock($1)", [templateLock]);
  } finally {
    await admin.end();
  }
  return {
    url: named(adminUrl, name),
    async drop() {
      const client = new pg.Client({ connectionString: adminUrl });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}
