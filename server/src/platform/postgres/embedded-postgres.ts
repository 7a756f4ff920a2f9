import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { allowedConnections } from "../db/connections.ts";
import { findBinaries } from "./binaries.ts";
import { clearLeftovers, type Durability, ensureCluster, readPidFile } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { chooseLauncher, dyingWithUs, type Launcher } from "./launcher.ts";
import { waitUntil } from "./processes.ts";

export type EmbeddedPostgresOptions = {
  /** Holds the cluster, the remembered port and the lock. Made when missing. */
  dataDir: string;
  /** 0 or nothing: a free one, the same again on the next start when still free. */
  port?: number;
  superuserPassword: string;
  /** Hears what a person should know, one line each. */
  log?: (line: string) => void;
  /** Where the server's own log goes; `dataDir/postgres.log` by default. Kept below 20 MB. */
  logFile?: string;
  /** `tests` gives up surviving a power cut for speed. */
  durability?: Durability;
  /** Whether the server stops when this process is killed. True unless a test wants an orphan. */
  dieWithParent?: boolean;
};

export type EmbeddedPostgres = {
  /** The superuser's address of the database `croozer`. */
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server has ended, asked or not. */
  exited: Promise<void>;
  /** Lets open statements be cut, writes everything down, waits for the end. */
  stop(): Promise<void>;
};

/**
 * Starts a real PostgreSQL on a folder of the project, listening on loopback only. The folder is made on first start
 * (measured: 0.9 s; later starts 0.2 s), taken for this process alone, and whatever a killed start left is cleared.
 * @throws FolderInUse, or an error that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durability = "safe", log = () => {} } = options;
  const binaries = await findBinaries();
  const launcher = await chooseLauncher(options.dataDir, binaries);
  const home = await realpath(options.dataDir);
  const lock = await lockFolder(home);
  const cluster = join(home, "cluster");
  try {
    const stopped = await clearLeftovers(cluster);
    if (stopped.length > 0) log(`stopped the database of an earlier start (process ${stopped[0]})`);
    await ensureCluster(cluster, { binaries, launcher, superuserPassword: options.superuserPassword, durability });
    const server = await launch(cluster, {
      ...{ home, log, durability, postgres: binaries.postgres, port: options.port ?? 0 },
      launcher: options.dieWithParent === false ? launcher : await dyingWithUs(launcher),
      logFile: options.logFile ?? join(home, "postgres.log"),
    });
    const url = `postgres://postgres:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${server.port}/croozer`;
    const stop = () => stopServer(server.child, server.exited).finally(() => lock.release());
    return { url, port: server.port, pid: server.pid, exited: server.exited, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Server = { child: ChildProcess; pid: number; port: number; exited: Promise<void> };
type Launch = {
  home: string;
  launcher: Launcher;
  postgres: string;
  port: number;
  logFile: string;
  durability: Durability;
  log: (line: string) => void;
};

async function launch(cluster: string, options: Launch): Promise<Server> {
  const remembered = join(options.home, "port");
  const wanted = options.port || Number(await readFile(remembered, "utf8").catch(() => "0"));
  const logStart = await rotate(options.logFile);
  for (let attempt = 1; ; attempt++) {
    const port = options.port || (await freePort(attempt === 1 ? wanted : 0));
    const server = await spawnServer(cluster, port, options);
    const answered = () => readPidFile(cluster).then((file) => file?.pid === server.pid && file.ready);
    let ended = false;
    void server.exited.then(() => {
      ended = true;
    });
    await waitUntil(async () => ended || (await answered()), { timeoutMs: 120_000 });
    if (!ended && (await answered())) {
      if (port !== Number(await readFile(remembered, "utf8").catch(() => "0")))
        await writeFile(remembered, `${port}\n`);
      return { ...server, port };
    }
    await stopServer(server.child, server.exited);
    const said = (await readFile(options.logFile, "utf8")).slice(logStart).trim();
    // Someone took the port between our looking and PostgreSQL's binding.
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(said);
    if (portTaken && !options.port && attempt < 4) continue;
    if (portTaken) throw new Error(`Port ${port} for the database is taken.`);
    throw new Error(`The database did not start. It said:\n${said.split("\n").slice(-8).join("\n")}`);
  }
}

async function spawnServer(cluster: string, port: number, options: Launch): Promise<Omit<Server, "port">> {
  const { launcher, durability } = options;
  const settings = { ...always, ...(durability === "tests" ? forTests : {}), port: String(port) };
  const output = await open(options.logFile, "a", 0o600);
  const [program = "", ...args] = [
    ...[...launcher.prefix, options.postgres, "-D", cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  try {
    // A group of its own: Ctrl-C in the terminal reaches us, and we stop the server after those who use it.
    const child = spawn(program, args, {
      ...launcher.user,
      ...{ cwd: "/", detached: true, stdio: ["ignore", output.fd, output.fd] },
    });
    const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const pid = await new Promise<number>((resolve, reject) => {
      child.once("spawn", () => resolve(child.pid ?? 0));
      child.once("error", reject);
    });
    return { child, pid, exited };
  } finally {
    await output.close();
  }
}

/** Small enough for a shop's own machine: about 60 MB shared and 5 MB for a connection. */
const always = {
  listen_addresses: "127.0.0.1",
  // No socket file: its folder may be another user's, its path too long, or a killed server's left behind.
  unix_socket_directories: "",
  max_connections: String(allowedConnections),
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  // Fewer processes: reads are answered in the backend itself, nothing is replicated.
  io_method: "sync",
  max_logical_replication_workers: "0",
  jit: "off",
  // A new installation's tables grow from nothing: until they were counted, plans take them for empty.
  autovacuum_naptime: "10s",
  log_timezone: "UTC",
  timezone: "UTC",
};

const forTests = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  shared_buffers: "128MB",
  autovacuum: "off",
};

/** Fast shutdown; after 20 s the rough one, which the next start repairs from the log. */
async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  if (ended()) return;
  child.kill("SIGINT");
  const rough = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await exited;
  clearTimeout(rough);
}

async function freePort(wanted: number): Promise<number> {
  const free = await tryPort(wanted);
  return free ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/** Moves a log over 10 MB aside. @returns where the next line will begin */
async function rotate(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size < 10_000_000) return size;
  await rename(file, `${file}.1`);
  return 0;
}
