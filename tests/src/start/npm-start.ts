import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export type Start = {
  npm: ChildProcess;
  said: () => string;
  /** Ids of all that it started, itself included. */
  processes: () => number[];
};

const environment = (dataDir: string, extra: Record<string, string> = {}) => {
  // The runner's own npm would be taken for the one that started the house.
  const { npm_lifecycle_event: _event, ...rest } = process.env;
  return { ...rest, CROOZER_DATA: dataDir, ...extra };
};

/** `npm start`, until it names how to stop it, or until it ends. */
export async function npmStart(dataDir: string, extra: Record<string, string> = {}): Promise<Start> {
  const npm = spawn("npm", ["start"], {
    cwd: root,
    env: environment(dataDir, extra),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  await new Promise<void>((resolve) => {
    for (const stream of [npm.stdout, npm.stderr])
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (/^ {2}Stop /m.test(text)) resolve();
      });
    npm.once("close", () => resolve());
  });
  return {
    npm,
    said: () => text,
    processes: () => [...new Set([npm.pid ?? 0, runtimePid(dataDir)].flatMap(descendants))],
  };
}

export function runtimePid(dataDir: string): number {
  return JSON.parse(readFileSync(join(dataDir, "runtime.json"), "utf8")).pid;
}

/** `npm run info`, as another program would call it. */
export async function npmRunInfo(dataDir: string, ...args: string[]): Promise<Record<string, string>> {
  const command = ["run", "--silent", "info", "--", ...args];
  const { stdout } = await promisify(execFile)("npm", command, { cwd: root, env: environment(dataDir) });
  return JSON.parse(stdout);
}

export async function ended(npm: ChildProcess): Promise<void> {
  if (npm.exitCode === null && npm.signalCode === null) await once(npm, "exit");
}

export function isAlive(pid: number): boolean {
  try {
    // A zombie waits for its parent to look; it does nothing any more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function descendants(pid: number): number[] {
  const children = (() => {
    try {
      return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
    } catch {
      return [];
    }
  })();
  return [pid, ...children.flatMap(descendants)];
}
