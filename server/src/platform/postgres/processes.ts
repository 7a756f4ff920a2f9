import { execFile } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a process with this id exists, whoever owns it. A zombie counts. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Tells a process from a later one with the same id: boot and start time. Null when there is none (a zombie counts as
 * none: it holds nothing).
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (!processExists(pid)) return null;
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // The command in parentheses may hold anything; fields are counted after it. State is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (!stat || fields[0] === "Z") return null;
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "")).trim();
    return `${boot}/${fields[19]}`;
  }
  const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() || null;
}

/** Whether the process that once had this identity still lives. Without an identity its id must do. */
export async function isAlive(pid: number, identity: string | null): Promise<boolean> {
  return identity === null ? processExists(pid) : (await processIdentity(pid)) === identity;
}

/** Ids of PostgreSQL processes that work on this cluster: each of them has it as its working folder. */
export async function processesOn(cluster: string): Promise<number[]> {
  if (process.platform === "linux") {
    const entries = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const found = await Promise.all(
      entries.map(async (pid) =>
        (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === cluster ? [Number(pid)] : [],
      ),
    );
    return found.flat().filter((pid) => pid !== process.pid);
  }
  const { stdout } = await run("ps", ["-axww", "-o", "pid=,command="]).catch(() => ({ stdout: "" }));
  return stdout
    .split("\n")
    .filter((line) => line.includes(` -D ${cluster} `))
    .map((line) => Number.parseInt(line, 10));
}

/**
 * Waits until `condition` holds, looking every `everyMs`.
 * @returns false when `timeoutMs` passed first
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  { timeoutMs, everyMs = 10 }: { timeoutMs: number; everyMs?: number },
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
