import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startChild } from "../emulator/child.ts";
import { controlOf } from "../emulator/world.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { type Database, startDatabase } from "./database.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";
import { until } from "./until.ts";

/** A whole installation with the demo business: database, emulator, processes of the given roles, a balancer in front. */
export type House = {
  /** Of the balancer. */
  url: string;
  folder: string;
  database: Database;
  servers: readonly ServerProcess[];
  control: ReturnType<typeof controlOf>;
  phoneNumberId: string;
  businessId: string;
  apiKey: string;
  /** Another key: one may ask 1,200 times a minute. */
  issueKey(): Promise<string>;
  /** Signs the owner in, once. */
  signInUrl: string;
  /** Until every process that serves pages says that it is ready. */
  ready(): Promise<void>;
  stop(): Promise<void>;
};

const run = promisify(execFile);
const root = new URL("../../../", import.meta.url).pathname;
const secret = () => randomBytes(24).toString("hex");

/**
 * @param processes roles by name, such as `{ web: "web", worker: "worker" }`
 * @param kept a folder that stays, with the database in it, for the next start; else a fresh one that goes
 */
export async function startHouse(
  processes: Record<string, string>,
  settings: object = {},
  kept: string | null = null,
): Promise<House> {
  if (kept !== null) await mkdir(kept, { recursive: true });
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "croozer-house-")));
  const database = await startDatabase(folder, kept === null ? secret() : "of-a-bench-that-stays");
  const settingsFile = join(folder, "emulator.json");
  await writeFile(settingsFile, JSON.stringify(settings));
  const emulator = await startChild([`${root}meta-emulator/src/main.ts`, "--port", "0", "--settings", settingsFile]);
  const ports = await freePorts(Object.keys(processes).length);
  const isWeb = Object.values(processes).map((roles) => roles.includes("web"));
  const balancer: Balancer = await startBalancer(ports.filter((_, n) => isWeb[n]));
  const url = `http://127.0.0.1:${balancer.port}`;
  const env = {
    ...process.env,
    ...{ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "info", PUBLIC_URL: url, DATABASE_URL: database.url },
    ...{ DATABASE_APP_PASSWORD: secret(), DATABASE_JOBS_PASSWORD: secret(), SESSION_SECRET: secret() },
    ENCRYPTION_KEYS: `bench:${await encryptionKey(folder)}`,
    SUPER_ADMIN_EMAIL: "owner@demo.croozer.example",
    ...{ META_APP_ID: "400000000000001", META_APP_SECRETS: secret(), META_VERIFY_TOKEN: secret() },
    // A bench asks as a crowd does, from one address.
    REQUESTS_PER_MINUTE: "1000000",
    ...{ META_GRAPH_URL: `http://127.0.0.1:${emulator.port}`, EMULATOR_URL: `http://127.0.0.1:${emulator.port}` },
  };
  const servers = Object.entries(processes).map(([name, roles], n) =>
    startServerProcess(name, { env, port: ports[n] ?? 0, roles, logFile: join(folder, `${name}.log`) }),
  );
  // Newer migrations have a kept database of any size to go through.
  const readyMs = kept === null ? 60_000 : 600_000;
  const ready = async () => {
    await Promise.all(
      servers
        .filter((_, n) => isWeb[n])
        .map(({ name, port }) =>
          until(`${name} is ready`, async () => (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).ok, readyMs),
        ),
    );
  };
  await ready();
  const script = async <T>(file: string): Promise<T> => {
    const { stdout } = await run(process.execPath, [`${root}server/src/${file}`], {
      env: { ...env, LOG_LEVEL: "silent" },
    });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  };
  const { signInUrl, businessId } = await script<{ signInUrl: string; businessId: string }>("seed.ts");
  const issueKey = async () => (await script<{ key: string }>("issue-api-key.ts")).key;
  return {
    ...{ url, folder, database, servers, signInUrl, businessId, ready },
    control: controlOf(emulator.port),
    phoneNumberId: "200000000000001",
    apiKey: await issueKey(),
    issueKey,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await balancer.close();
      await emulator.stop();
      await database.stop();
      if (kept === null) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What was stored under it in a folder that stays is read again. */
async function encryptionKey(folder: string): Promise<string> {
  const file = join(folder, "encryption-key");
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept;
  const made = randomBytes(32).toString("base64");
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

async function freePorts(count: number): Promise<number[]> {
  const holders = Array.from({ length: count }, () => createServer());
  await Promise.all(holders.map((one) => new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve))));
  const ports = holders.map((one) => {
    const address = one.address();
    if (typeof address !== "object" || address === null) throw new Error("no free port");
    return address.port;
  });
  await Promise.all(holders.map((one) => new Promise((resolve) => one.close(resolve))));
  return ports;
}
