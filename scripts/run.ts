import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FolderInUse, lockFolder } from "../server/src/platform/postgres/folder-lock.ts";
import { processIdentity } from "../server/src/platform/postgres/processes.ts";
import { type Build, isBuilt, phoneBuild, runBuild, webBuild } from "./run/builds.ts";
import { keepDatabase } from "./run/database.ts";
import { loadSeed } from "./run/demo.ts";
import { findPort } from "./run/ports.ts";
import { dataFolder, writeRuntime } from "./run/runtime.ts";
import { ensureSecrets } from "./run/secrets.ts";
import { serverEnvironment } from "./run/server-environment.ts";
import { createStages, seconds } from "./run/stages.ts";
import { answers, supervise } from "./run/supervise.ts";

/**
 * Starts the whole house and keeps it running: pages, database, emulator, server, demo business. Every part is a
 * process of its own that ends with this one. Settings: PORT, EMULATOR_PORT, HOST, CROOZER_DATA, DATABASE_URL,
 * EMULATOR=off, and whatever server/src/config.ts reads. This process stays small (50 MB), so it imports little.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const startedAt = Date.now();
const dataDir = dataFolder(root);
const logs = join(dataDir, "logs");
const host = process.env.HOST || "127.0.0.1";
const withEmulator = process.env.EMULATOR !== "off";
const stages = createStages();
const { stage, say, warn } = stages;

/** What runs, in the order of starting; it is stopped from the end. */
const running: { name: string; stop(): Promise<unknown> }[] = [];
let stopping: Promise<void> | null = null;
let askedAt = 0;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    if (running.length > 0) say("stopping …");
    for (let part = running.pop(); part; part = running.pop())
      await part.stop().catch((error) => warn(`${part?.name} did not stop well: ${String(error)}`));
    say("stopped");
    process.exit(code);
  })();
  return stopping;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    // npm and the terminal may both pass on the same Ctrl-C: a second one counts after a second.
    if (stopping && Date.now() - askedAt > 1_000) process.exit(1);
    if (!stopping) askedAt = Date.now();
    void stop(0);
  });
// npm started us and is gone without a word: it was killed, and nobody would stop us any more.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, 500).unref();

try {
  await start();
} catch (error) {
  if (!stopping) {
    warn(error instanceof Error ? error.message : String(error));
    await stop(1);
  }
}

async function start(): Promise<void> {
  // Passable, not readable, for others when root starts it: the database may run as a system user inside.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  mkdirSync(join(dataDir, "files"), { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir).catch((error) => {
    if (error instanceof FolderInUse) error.message = `Croozer already runs here: ${error.message}`;
    throw error;
  });
  running.push({ name: "lock", stop: () => lock.release() });
  const { secrets, made } = ensureSecrets(dataDir);
  if (made) say(`✓ secrets: made in ${dataDir}, readable by you alone`);

  const port = await choosePort("dashboard", "PORT", 4000, []);
  const emulatorPort = withEmulator ? await choosePort("emulator", "EMULATOR_PORT", 4001, [port]) : null;
  const emulatorUrl = emulatorPort === null ? null : `http://127.0.0.1:${emulatorPort}`;
  const dashboardUrl = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, "");

  // Side by side. What fails first is told; the others are stopped with the rest.
  const [databaseUrl] = await Promise.all([
    startDatabase(secrets.databaseSuperuserPassword),
    ensureBuild(webBuild),
    ...(emulatorPort === null ? [] : [ensureBuild(phoneBuild), startEmulator(emulatorPort, `${dashboardUrl}/inbox`)]),
  ]);
  const serverEnv = serverEnvironment(secrets, { port, host, dataDir, databaseUrl, emulatorUrl }, process.env);
  const seed = withEmulator ? loadSeed(root, { ...childEnvironment(), ...serverEnv }) : null;
  await startServer(serverEnv, port);
  const identity = await processIdentity(process.pid);
  const since = new Date(startedAt).toISOString();
  writeRuntime(dataDir, {
    pid: process.pid,
    identity,
    startedAt: since,
    dashboardUrl,
    emulatorUrl,
    databaseUrl,
    serverEnv,
  });
  const demo = seed === null ? null : await stage("demo business", "looking …", seed);

  say(`✓ ready after ${seconds(Date.now() - startedAt)}`);
  const places = [
    `Dashboard   ${demo === null ? dashboardUrl : `${demo.signInUrl}   (this link signs in once)`}`,
    ...(demo === null ? [] : [`Colleague   ${demo.colleagueUrl}   (an agent, for a second browser)`]),
    `Phone       ${emulatorPort === null ? "off (EMULATOR=off)" : `http://localhost:${emulatorPort}/phone`}`,
    `Stop        Ctrl-C${process.stdin.isTTY ? "" : `, or kill ${process.pid}`}`,
  ];
  console.log(`\n${places.map((line) => `  ${line}`).join("\n")}\n`);
}

async function choosePort(name: string, variable: string, usual: number, taken: number[]): Promise<number> {
  const wanted = Number(process.env[variable]) || usual;
  const port = await findPort(host, wanted, taken);
  if (port !== wanted) say(`! port ${wanted} is taken: the ${name} is on ${port} (choose another with ${variable})`);
  return port;
}

async function ensureBuild(build: Build): Promise<void> {
  if (isBuilt(root, build)) return say(`✓ ${build.name}: up to date`);
  await stage(build.name, "building …", async () => {
    await runBuild(root, build);
    return { went: "built", result: undefined };
  });
}

async function startDatabase(superuserPassword: string): Promise<string> {
  if (process.env.DATABASE_URL) {
    say("✓ database: the one that DATABASE_URL names");
    return process.env.DATABASE_URL;
  }
  return stage("database", "starting …", async () => {
    const [folder, logFile] = [join(dataDir, "postgres"), join(logs, "postgres.log")];
    const database = await keepDatabase({ dataDir: folder, logFile, superuserPassword, log: say, warn });
    await registerPart({ name: "database", stop: database.stop });
    return { went: database.went, result: database.url };
  });
}

async function startEmulator(port: number, inboxUrl: string): Promise<void> {
  await stage("emulator", "starting …", async () => {
    const url = `http://127.0.0.1:${port}`;
    const emulator = await supervise({
      ...{ name: "emulator", args: ["--max-semi-space-size=2", "meta-emulator/src/main.ts"], cwd: root, warn },
      env: { ...childEnvironment(), PORT: String(port), DATA_DIR: join(dataDir, "emulator"), INBOX_URL: inboxUrl },
      logFile: join(logs, "emulator.log"),
      isReady: () => answers(`${url}/control/health`),
    });
    await registerPart({ name: "emulator", stop: emulator.stop });
    return { went: "answers", result: undefined };
  });
}

async function startServer(serverEnv: Record<string, string>, port: number): Promise<void> {
  const began = performance.now();
  let told = false;
  const onMessage = (message: unknown) => {
    const { stage: name, applied } = message as { stage?: string; applied?: number };
    if (name !== "migrations" || told) return;
    told = true;
    const went = applied ? `${applied} applied` : "none to apply";
    say(`✓ migrations: ${went} (${seconds(performance.now() - began)})`);
  };
  await stage("server", "starting …", async () => {
    const server = await supervise({
      ...{ name: "server", args: ["server/src/main.ts", `--role=${serverEnv.ROLE}`], cwd: root, warn, onMessage },
      env: { ...childEnvironment(), ...serverEnv },
      logFile: join(logs, "server.log"),
      isReady: () => answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/api/health/ready`),
    });
    await registerPart({ name: "server", stop: server.stop });
    return { went: "answers", result: undefined };
  });
}

/** Parts start side by side; one that comes up while the rest already stops is stopped at once. */
async function registerPart(part: (typeof running)[number]): Promise<void> {
  if (stopping) await part.stop();
  // The database is used by the others: it stays until they are gone.
  else if (part.name === "database") running.splice(1, 0, part);
  else running.push(part);
}

function childEnvironment(): Record<string, string | undefined> {
  const { PORT: _port, HOST: _host, DATA_DIR: _data, ...rest } = process.env;
  // Compiled code is kept between starts: the server answers 0.3 s sooner and needs 20 MB less.
  const compiled = join(root, "node_modules", ".cache", "croozer", "compiled");
  return { ...rest, NODE_COMPILE_CACHE: compiled, CROOZER_SUPERVISED: "1" };
}
