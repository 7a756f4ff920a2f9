import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isBuilt, phoneBuild, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { findPort } from "../../scripts/run/ports.ts";
import { type Memory, memoryOfTree } from "./cold-start/process-tree.ts";

/**
 * Seconds from `npm start` to ready, with dependencies and pages present: on an empty data folder, on a used one, and
 * after everything was killed; and what the whole tree holds in memory when nothing happens. Exits 1 over a limit.
 * `node bench/src/cold-start.ts [repeats]`
 */
/** After a crash PostgreSQL reads its log again and writes every file through, as a first start does. */
const limits = { firstS: 6, laterS: 3, crashedS: 6, memoryMb: 500 };
/** Connections that nobody uses are given back after ten seconds, one by one. */
const idleAfterMs = 20_000;
const repeats = Number(process.argv[2] ?? 3);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "croozer-cold-start-"));

for (const build of [webBuild, phoneBuild]) if (!isBuilt(root, build)) await runBuild(root, build);
const firsts: number[] = [];
const laters: number[] = [];
const crashed: number[] = [];
let memory: Memory[] = [];
try {
  for (let n = 0; n < repeats; n++) {
    const dataDir = join(folder, String(n));
    firsts.push(await measure(dataDir, stop));
    laters.push(await measure(dataDir, n === 0 ? restAndStop : stop));
    await measure(dataDir, kill);
    crashed.push(await measure(dataDir, stop));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const resident = memory.reduce((sum, one) => sum + one.residentMb, 0);
const ownShare = memory.reduce((sum, one) => sum + one.ownShareMb, 0);
const results = [
  row("first start", median(firsts), limits.firstS, "s"),
  row("later start", median(laters), limits.laterS, "s"),
  row("start after kill -9", median(crashed), limits.crashedS, "s"),
  row("memory when idle", ownShare, limits.memoryMb, "MB"),
];
console.log(
  `  every page counted once; ${resident.toFixed(0)} MB when a shared page counts for each process that has it:`,
);
for (const { name, residentMb, ownShareMb } of grouped(memory))
  console.log(
    `    ${name.padEnd(28)} ${ownShareMb.toFixed(0).padStart(5)} MB, ${residentMb.toFixed(0)} MB with all it shares`,
  );
process.exit(results.every(Boolean) ? 0 : 1);

async function measure(dataDir: string, end: (npm: ChildProcess, dataDir: string) => Promise<void>): Promise<number> {
  const port = await findPort("127.0.0.1", 24_000);
  const began = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, CROOZER_DATA: dataDir, PORT: String(port), EMULATOR_PORT: String(port + 1) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = new Promise<number>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (/^ {2}Stop /m.test(said)) resolve((performance.now() - began) / 1000);
      });
    npm.once("exit", () => reject(new Error(`npm start ended before it was ready:\n${said}`)));
  });
  const seconds = await ready;
  await end(npm, dataDir);
  return seconds;
}

async function stop(npm: ChildProcess): Promise<void> {
  npm.kill("SIGTERM");
  if (npm.exitCode === null) await once(npm, "exit");
}

async function restAndStop(npm: ChildProcess): Promise<void> {
  await wait(idleAfterMs);
  memory = memoryOfTree(npm.pid ?? 0);
  await stop(npm);
}

/** As a power cut would: npm, what it started, and the database. */
async function kill(npm: ChildProcess, dataDir: string): Promise<void> {
  const { pid }: { pid: number } = JSON.parse(readFileSync(join(dataDir, "runtime.json"), "utf8"));
  for (const one of [npm.pid ?? 0, pid, ...memoryOfTree(pid).map((process) => process.pid)])
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // Gone with its parent.
    }
  if (npm.signalCode === null) await once(npm, "exit");
}

function row(name: string, value: number, limit: number, unit: string): boolean {
  const figure = value.toFixed(unit === "s" ? 2 : 0);
  console.log(
    `${name.padEnd(22)} ${figure.padStart(7)} ${unit}   limit ${limit} ${unit}   ratio ${(value / limit).toFixed(2)}`,
  );
  return value <= limit;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function grouped(all: readonly Memory[]): Memory[] {
  const groups = Object.groupBy(all, (one) => one.name);
  return Object.values(groups).flatMap((group) => {
    const [first] = group ?? [];
    if (!first || !group) return [];
    const sum = (field: "residentMb" | "ownShareMb") => group.reduce((total, one) => total + one[field], 0);
    const name = group.length > 1 ? `${first.name} (${group.length})` : first.name;
    return [{ ...first, name, residentMb: sum("residentMb"), ownShareMb: sum("ownShareMb") }];
  });
}
