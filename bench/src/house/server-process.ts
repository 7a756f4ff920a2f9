import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";

export type Ending = { code: number | null; signal: NodeJS.Signals | null; tookMs: number };

/** One process of the installation, started again whenever it ends, as a supervisor does. */
export type ServerProcess = {
  name: string;
  port: number;
  /** Null between two lives. */
  pid(): number | null;
  /** Sends a signal and tells how the process ended; null when none was running. */
  strike(signal: "SIGKILL" | "SIGTERM"): Promise<Ending | null>;
  stop(): Promise<void>;
};

const program = new URL("../../../server/src/main.ts", import.meta.url).pathname;
const pauseMs = 100;

export function startServerProcess(
  name: string,
  { env, port, roles, logFile }: { env: NodeJS.ProcessEnv; port: number; roles: string; logFile: string },
): ServerProcess {
  let child: ChildProcess | null = null;
  let stopping = false;
  const output = openSync(logFile, "a");
  const start = () => {
    if (stopping) return;
    const started = spawn(process.execPath, [program, `--role=${roles}`], {
      stdio: ["ignore", output, output],
      env: { ...env, PORT: String(port) },
    });
    child = started;
    started.once("exit", () => {
      child = null;
      setTimeout(start, pauseMs);
    });
  };
  start();

  const strike = async (signal: NodeJS.Signals): Promise<Ending | null> => {
    const struck = child;
    if (struck === null) return null;
    const startedAt = performance.now();
    const ended = once(struck, "exit");
    struck.kill(signal);
    const [code, by] = await ended;
    return { code, signal: by, tookMs: Math.round(performance.now() - startedAt) };
  };
  return {
    name,
    port,
    pid: () => child?.pid ?? null,
    strike,
    async stop() {
      stopping = true;
      await strike("SIGTERM");
    },
  };
}
