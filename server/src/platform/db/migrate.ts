import { readdir, readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import type { Log } from "../log/log.ts";

const folder = new URL("../../../migrations/", import.meta.url);
/** Any number, the same for all processes: two that start at once migrate one after the other. */
const lockKey = 7_204_115_301;

export type Roles = { appPassword: string; jobsPassword: string };

/** The URL with another user. */
export function urlFor(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.href;
}
export const appUrl = (databaseUrl: string, roles: Roles) => urlFor(databaseUrl, "croozer_app", roles.appPassword);
export const jobsUrl = (databaseUrl: string, roles: Roles) => urlFor(databaseUrl, "croozer_jobs", roles.jobsPassword);

/**
 * Brings a database to the newest schema: roles, our migrations in order of number, the job queue's own. Forward only,
 * each file in a transaction of its own, guarded against concurrent starts. `databaseUrl` is the owner's.
 * @returns names of the files that were applied now
 */
export async function migrate(databaseUrl: string, roles: Roles, log: Log): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "croozer-migrate" });
  // The statement under way fails as well, and says so.
  client.on("error", (error) => log.warn({ err: error.message }, "the connection that migrates was lost"));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await ensureRoles(client, roles);
    const applied = await applyFiles(client, log);
    await migrateJobs(client, jobsUrl(databaseUrl, roles));
    await grant(client);
    await refuseUnprotectedTables(client);
    return applied;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function applyFiles(client: pg.Client, log: Log): Promise<string[]> {
  await client.query(
    "create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())",
  );
  const done = new Set(
    (await client.query<{ name: string }>("select name from schema_migrations")).rows.map((row) => row.name),
  );
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  const applied: string[] = [];
  for (const name of files.filter((file) => !done.has(file))) {
    const sql = await readFile(new URL(name, folder), "utf8");
    try {
      await client.query("begin");
      await client.query(sql);
      await client.query("insert into schema_migrations (name) values ($1)", [name]);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    applied.push(name);
    log.info({ migration: name }, "migration applied");
  }
  return applied;
}

async function ensureRoles(client: pg.Client, roles: Roles): Promise<void> {
  for (const [role, password] of [
    ["croozer_app", roles.appPassword],
    ["croozer_jobs", roles.jobsPassword],
  ] as const) {
    const known = (await client.query("select 1 from pg_roles where rolname = $1", [role])).rowCount;
    const attributes = "login nosuperuser nobypassrls nocreatedb nocreaterole noinherit";
    await client.query(
      `${known ? "alter" : "create"} role ${role} ${attributes} password ${client.escapeLiteral(password)}`,
    );
  }
  // Owns the functions that look into the index of words; nobody can sign in as it. Who migrates hands them over.
  if ((await client.query("select 1 from pg_roles where rolname = 'croozer_search'")).rowCount === 0)
    await client.query(
      "create role croozer_search nologin nosuperuser nobypassrls; grant croozer_search to current_user",
    );
}

/** The queue belongs to a role of its own: the application may add jobs through one function and nothing else. */
async function migrateJobs(client: pg.Client, url: string): Promise<void> {
  // Its migrations start with `create schema if not exists`, which asks for the right even when there is nothing to do.
  const { rows } = await client.query<{ name: string }>("select quote_ident(current_database()) as name");
  const database = rows[0]?.name;
  await client.query(`grant create on database ${database} to croozer_jobs`);
  await runMigrations({ connectionString: url });
  await client.query(`revoke create on database ${database} from croozer_jobs`);
  await client.query(`
    create or replace function public.enqueue_jobs(requests jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if jsonb_array_length(requests) = 0 then return; end if;
      perform graphile_worker.add_jobs(array(
        select row(r.task, r.payload, null, coalesce(r."runAt", now()), coalesce(r."maxAttempts", 25), r.key, coalesce(r.priority, 0), null)::graphile_worker.job_spec
        from jsonb_to_recordset(requests) as r (task text, payload json, key text, "runAt" timestamptz, "maxAttempts" smallint, priority smallint)));
    end $$;
    alter function public.enqueue_jobs(jsonb) owner to croozer_jobs;
    revoke all on function public.enqueue_jobs(jsonb) from public;
    grant execute on function public.enqueue_jobs(jsonb) to croozer_app;
    create table if not exists public.job_runners (
      -- Also the key of an advisory lock that the runner's connection holds while it lives.
      id bigint primary key,
      worker_ids text[] not null,
      started_at timestamptz not null default now()
    );
    grant select, insert, update, delete on public.job_runners to croozer_jobs;
  `);
}

async function grant(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema public to croozer_app, croozer_jobs;
    grant select, insert, update, delete on all tables in schema public to croozer_app;
    grant execute on all functions in schema public to croozer_app;
    grant execute on all procedures in schema public to croozer_app;
    revoke all on schema_migrations, job_runners from croozer_app;
  `);
}

/** A tenant table without forced row-level security would leak between businesses: better not to start. */
async function refuseUnprotectedTables(client: pg.Client): Promise<void> {
  const unprotected = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
      and not (c.relrowsecurity and c.relforcerowsecurity)
      and c.relname not in ('channel_routes', 'courier_links', 'menu_addresses', 'order_links', 'payment_hooks')`);
  if (unprotected.rows.length > 0)
    throw new Error(`Tables without forced row-level security: ${unprotected.rows.map((row) => row.name).join(", ")}`);
}

/**
 * Refuses to run as a role that could read across businesses.
 * @throws when the role is a superuser, bypasses row-level security, or owns a table
 */
export async function assertHarmlessRole(database: Pick<pg.ClientBase, "query">): Promise<void> {
  const { rows } = await database.query<{ role: string; powerful: boolean; owns: number }>(`
    select current_user as role,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as powerful,
      (select count(*)::int from pg_class c where c.relowner = (select oid from pg_roles where rolname = current_user) and c.relnamespace = 'public'::regnamespace) as owns`);
  const row = rows[0];
  if (!row || row.powerful || row.owns > 0)
    throw new Error(
      `The database role ${row?.role ?? "?"} could bypass row-level security; the application refuses to run as it`,
    );
}
