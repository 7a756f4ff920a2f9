import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { processExists, processesOn, waitUntil } from "./processes.ts";

const superuserPassword = "password of the tests/?#";
const holder = new URL("./fixtures/hold-postgres.ts", import.meta.url);
let dataDir: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

const start = async (extra: { port?: number; log?: (line: string) => void } = {}) => {
  const postgres = await startEmbeddedPostgres({ dataDir, superuserPassword, durability: "tests", ...extra });
  running.push(postgres);
  return postgres;
};

/** A process of its own that holds a server and can be killed. */
const startElsewhere = async (dieWithParent: boolean) => {
  const child = fork(holder, [dataDir, superuserPassword, String(dieWithParent)], { execArgv: [] });
  children.push(child);
  const [told] = (await once(child, "message")) as [{ pid: number; url: string }];
  return { child, ...told };
};

const killed = async (child: ChildProcess) => {
  child.kill("SIGKILL");
  await once(child, "exit");
};

const query = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "croozer-embedded-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const postgres of running.splice(0)) await postgres.stop();
  const cluster = join(dataDir, "cluster");
  for (const pid of await processesOn(cluster)) process.kill(pid, "SIGQUIT");
  await waitUntil(async () => (await processesOn(cluster)).length === 0, { timeoutMs: 10_000 });
  await rm(dataDir, { recursive: true, force: true });
});

// Two starts each: 0.8 s on a quiet machine, far longer when builds run beside.
describe("embedded PostgreSQL", { timeout: 120_000 }, () => {
  it("answers on loopback with UTF-8, and a second start keeps data and port", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 'שלום' as word");
    expect(await query(first.url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await query(first.url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await query(second.url, "select word, upper('éa') as folded from kept")).toEqual([
      { word: "שלום", folded: "ÉA" },
    ]);
  });

  it("lets no second start use the folder, and says who does", async () => {
    await start();
    await expect(start()).rejects.toThrow(`is in use by process ${process.pid}`);
  });

  it("stops the orphan that a killed parent left, and keeps its data", async () => {
    const orphan = await startElsewhere(false);
    await query(orphan.url, "create table kept as select 1 as one");
    await killed(orphan.child);
    expect(processExists(orphan.pid)).toBe(true);
    const lines: string[] = [];
    const again = await start({ log: (line) => lines.push(line) });
    expect(lines.join()).toContain("stopped the database of an earlier start");
    expect(again.pid).not.toBe(orphan.pid);
    expect(await query(again.url, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it.runIf(process.platform === "linux")("ends by itself when its parent is killed", async () => {
    const { child } = await startElsewhere(true);
    await killed(child);
    const gone = async () => (await processesOn(join(dataDir, "cluster"))).length === 0;
    expect(await waitUntil(gone, { timeoutMs: 10_000 })).toBe(true);
  });

  it("starts over a pid file whose number belongs to another process by now", async () => {
    const first = await start();
    await first.stop();
    const cluster = join(dataDir, "cluster");
    // The test runner itself plays the stranger: it must survive.
    const pidFile = [process.pid, cluster, 1_700_000_000, first.port, "", "127.0.0.1", "  1 1", "ready"].join("\n");
    await writeFile(join(cluster, "postmaster.pid"), `${pidFile}\n`);
    await writeFile(join(dataDir, "lock"), JSON.stringify({ pid: process.pid, identity: "an earlier boot/1" }));
    const second = await start();
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("recovers after the server itself was killed", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 1 as one");
    await query(first.url, "checkpoint");
    process.kill(first.pid, "SIGKILL");
    await first.exited;
    await first.stop();
    const second = await start();
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("moves to another port when the remembered one is taken, and refuses when it was asked for", async () => {
    const first = await start();
    await first.stop();
    const other = createServer().listen(first.port, "127.0.0.1");
    await once(other, "listening");
    try {
      await expect(start({ port: first.port })).rejects.toThrow(`Port ${first.port} for the database is taken`);
      const second = await start();
      expect(second.port).not.toBe(first.port);
      expect(Number(await readFile(join(dataDir, "port"), "utf8"))).toBe(second.port);
    } finally {
      other.close();
    }
  });

  it("says so when the password is not the one the folder was made with", async () => {
    await (await start()).stop();
    await expect(startEmbeddedPostgres({ dataDir, superuserPassword: "another" })).rejects.toThrow("another password");
    expect(await processesOn(join(dataDir, "cluster"))).toEqual([]);
  });
});
