import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isAlive } from "../../server/src/platform/postgres/processes.ts";

/** What a running installation tells other programs on this machine. It holds a password: owner only. */
export type Runtime = {
  pid: number;
  identity: string | null;
  startedAt: string;
  dashboardUrl: string;
  emulatorUrl: string | null;
  databaseUrl: string;
  /** Environment of the server, for programs that open the same platform. */
  serverEnv: Record<string, string>;
};

/** Where everything is kept: `.data` in the project unless CROOZER_DATA says otherwise. */
export const dataFolder = (root: string): string => resolve(root, process.env.CROOZER_DATA || ".data");

export function writeRuntime(dataDir: string, runtime: Runtime): void {
  const file = join(dataDir, "runtime.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(runtime, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** @returns null when nothing runs on this folder, also after `kill -9` */
export async function findRuntime(dataDir: string): Promise<Runtime | null> {
  let runtime: Runtime;
  try {
    runtime = JSON.parse(readFileSync(join(dataDir, "runtime.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return (await isAlive(runtime.pid, runtime.identity)) ? runtime : null;
}
