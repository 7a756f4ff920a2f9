import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { startEmbeddedPostgres } from "../../../server/src/platform/postgres/embedded-postgres.ts";

/** A server process of the bench's own on a database of its own. */
export type Installation = {
  port: number;
  pid: number;
  /** Of the embedded PostgreSQL; null for another. */
  databasePid: number | null;
  databaseUrl: string;
  appSecret: string;
  stop(): Promise<void>;
};

const appSecret = "secret-of-the-bench";

/** Starts the real server over the given PostgreSQL, or over an embedded one that loses nothing. */
export async function startInstallation(
  databaseUrl: string | undefined,
  { roles = "web", env = {} }: { roles?: string; env?: Record<string, string> } = {},
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), "croozer-bench-"));
  const embedded = databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: folder, superuserPassword: randomBytes(16).toString("hex") });
  const admin = databaseUrl ?? embedded?.url ?? "";
  const name = `croozer_bench_${randomBytes(4).toString("hex")}`;
  await run(admin, `create database ${name}`);
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
  const server = await startServer(url, folder, roles, env);
  return {
    port: server.port,
    pid: server.pid,
    databasePid: embedded?.pid ?? null,
    databaseUrl: url,
    appSecret,
    async stop() {
      await server.stop();
      await run(admin, `drop database ${name} with (force)`);
      await embedded?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

async function startServer(
  databaseUrl: string,
  dataDir: string,
  roles: string,
  env: Record<string, string>,
): Promise<{ port: number; pid: number; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [new URL("../../../server/src/main.ts", import.meta.url).pathname, `--role=${roles}`],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: "info",
        DATABASE_URL: databaseUrl,
        DATABASE_APP_PASSWORD: "app-role-of-the-bench",
        DATABASE_JOBS_PASSWORD: "jobs-role-of-the-bench",
        ENCRYPTION_KEYS: `bench:${randomBytes(32).toString("base64")}`,
        SESSION_SECRET: "a-session-secret-for-the-bench-000",
        META_APP_SECRETS: appSecret,
        META_VERIFY_TOKEN: "verify-token-of-the-bench",
        ...env,
      },
    },
  );
  await listening(child);
  return {
    port,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** Resolves when the server says that it listens; what it says at warning level or above is shown. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    if (!child.stdout) return reject(new Error("no output"));
    createInterface(child.stdout).on("line", (line) => {
      const entry = JSON.parse(line) as { level: string; msg: string };
      if (entry.level !== "info") console.error(line);
      if (entry.msg === "listening") resolve();
    });
  });
}
