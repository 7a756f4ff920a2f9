import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { Launcher } from "./launcher.ts";
import { processExists, processesOn, waitUntil } from "./processes.ts";

const run = promisify(execFile);

export type Durability = "safe" | "tests";

/**
 * Makes the database cluster with its database `croozer` on first start. It is made aside and renamed when whole, so an
 * interrupted first start leaves nothing half made.
 * @throws when a cluster is there that was made with another password
 */
export async function ensureCluster(
  cluster: string,
  options: { binaries: Binaries; launcher: Launcher; superuserPassword: string; durability: Durability },
): Promise<void> {
  const made = await access(join(cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  const home = dirname(cluster);
  const check = createHash("sha256").update(options.superuserPassword).digest("hex");
  if (made) return assertPassword(home, check);
  const { launcher } = options;
  const fresh = join(home, "cluster.new");
  const passwordFile = join(home, "password.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (launcher.user) for (const path of [fresh, passwordFile]) await chown(path, launcher.user.uid, launcher.user.gid);
  const [program = "", ...args] = [
    ...[...launcher.prefix, options.binaries.initdb, "-D", fresh, "-U", "postgres", `--pwfile=${passwordFile}`],
    // The builtin provider sorts and folds alike on every machine; no locale of the system is needed.
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...["--auth=scram-sha-256", ...(options.durability === "tests" ? ["--no-sync"] : [])],
  ];
  try {
    await run(program, args, { ...launcher.user, cwd: "/" });
    await createDatabase(fresh, options);
    await writeFile(join(home, "password.sha256"), check, { mode: 0o600 });
    await rename(fresh, cluster);
  } catch (cause) {
    const { stderr } = cause as { stderr?: string };
    throw new Error(`The database folder could not be made: ${stderr?.trim() || String(cause)}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Asked here, where it can be explained, rather than by a refused connection later. */
async function assertPassword(home: string, check: string): Promise<void> {
  const made = await readFile(join(home, "password.sha256"), "utf8").catch(() => check);
  if (made !== check)
    throw new Error(
      `The database in ${home} was made with another password: put back the secrets that belong to this data folder.`,
    );
}

/** In single-user mode: no server, no connection. */
async function createDatabase(
  cluster: string,
  { binaries, launcher, durability }: { binaries: Binaries; launcher: Launcher; durability: Durability },
): Promise<void> {
  const [program = "", ...args] = [
    ...[...launcher.prefix, binaries.postgres, "--single", ...(durability === "tests" ? ["-F"] : [])],
    ...["-D", cluster, "postgres"],
  ];
  const child = spawn(program, args, { ...launcher.user, cwd: "/", stdio: ["pipe", "ignore", "pipe"] });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  child.stdin.end("create database croozer\n");
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const stderr = Buffer.concat(said).toString();
  if (code !== 0 || /\bERROR:|\bFATAL:/.test(stderr)) throw Object.assign(new Error("single-user mode"), { stderr });
}

export type PidFile = { pid: number; port: number; ready: boolean };

/** What the running or dead postmaster wrote; null when there is no such file or it is still being written. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!(pid > 0)) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === "ready" };
}

/**
 * Stops what a killed start left behind: an orphaned server, backends whose server was killed, a pid file whose number
 * belongs to somebody else by now. To be called with the folder locked.
 * @returns ids of the processes that were stopped
 */
export async function clearLeftovers(cluster: string): Promise<number[]> {
  const leftovers = await processesOn(cluster);
  const found = await readPidFile(cluster);
  if (leftovers.length > 0) {
    // Backends leave by themselves when their server is gone; the server is asked first.
    const server = leftovers.find((pid) => pid === found?.pid);
    if (server) signal(server, "SIGINT");
    const gone = async () => (await processesOn(cluster)).length === 0;
    if (!(await waitUntil(gone, { timeoutMs: 10_000 }))) {
      for (const pid of await processesOn(cluster)) signal(pid, "SIGQUIT");
      if (!(await waitUntil(gone, { timeoutMs: 5_000 })))
        throw new Error(
          `Database processes of an earlier start do not stop: ${(await processesOn(cluster)).join(", ")}`,
        );
    }
  }
  // PostgreSQL would take whoever has that number now for itself.
  const stale = await readPidFile(cluster);
  if (stale && processExists(stale.pid)) await rm(join(cluster, "postmaster.pid"), { force: true });
  return leftovers;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
