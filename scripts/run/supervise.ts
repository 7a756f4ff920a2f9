import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { get } from "node:http";
import { followLog, lastLines, rotateLog, sizeOf } from "./follow-log.ts";
import { seconds } from "./stages.ts";

export type ProcessOptions = {
  /** What a person calls it: "server". */
  name: string;
  /** Program and arguments for this Node. */
  args: readonly string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string;
  /** Asked again and again until it says yes. */
  isReady: () => Promise<boolean>;
  warn: (line: string) => void;
  onMessage?: (message: unknown) => void;
};

export type Supervised = {
  /** The process of this moment; null between two. */
  pid(): number | null;
  /** Asks it to finish; after 12 s it is killed. */
  stop(): Promise<void>;
};

/** A machine with everything else to do took 20 s. */
const readyWithinMs = 120_000;
const steadyAfterMs = 60_000;

/**
 * Starts a process, waits until it answers and then keeps it running: when it ends unasked it is started again, at once
 * at first, then ever more slowly up to 30 s. It learns of our death by a channel that closes.
 * @throws with its last words when it ends before it ever answered
 */
export async function supervise(options: ProcessOptions): Promise<Supervised> {
  let child: ChildProcess | null = null;
  let stopping = false;
  let pause: { timer: NodeJS.Timeout; wake: () => void } | null = null;
  const stopFollowing = followErrors(options);

  const begin = (): Running => {
    const running = launch(options);
    child = running.child;
    return running;
  };
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      pause = { timer: setTimeout(resolve, ms), wake: resolve };
    });

  const keep = async (first: Running) => {
    let running = first;
    let failures = 0;
    for (;;) {
      const began = performance.now();
      const end = await running.ended;
      child = null;
      if (stopping) return;
      failures = performance.now() - began > steadyAfterMs ? 0 : failures + 1;
      const waitMs = Math.min(500 * 2 ** Math.max(0, failures - 1), 30_000);
      options.warn(`${options.name} ended (${end}); starting it again in ${seconds(waitMs)}. Log: ${options.logFile}`);
      await sleep(waitMs);
      if (stopping) return;
      running = begin();
      void untilReady(running, options).then(
        () => options.warn(`${options.name} is back`),
        () => {},
      );
    }
  };

  const first = begin();
  try {
    await untilReady(first, options);
  } catch (error) {
    first.child.kill("SIGKILL");
    stopFollowing();
    throw error;
  }
  const kept = keep(first);
  return {
    pid: () => child?.pid ?? null,
    async stop() {
      stopping = true;
      if (pause) {
        clearTimeout(pause.timer);
        pause.wake();
      }
      child?.kill("SIGTERM");
      const rough = setTimeout(() => child?.kill("SIGKILL"), 12_000);
      await kept;
      clearTimeout(rough);
      stopFollowing();
    },
  };
}

type Running = { child: ChildProcess /** Resolves with how it ended. */; ended: Promise<string>; logStart: number };

function launch({ args, cwd, env, logFile, onMessage }: ProcessOptions): Running {
  rotateLog(logFile);
  const logStart = sizeOf(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, [...args], {
    cwd,
    env,
    stdio: ["ignore", log, log, "ipc"],
    // A group of its own: Ctrl-C reaches us alone, and we stop things in order.
    detached: process.platform !== "win32",
  });
  closeSync(log);
  if (onMessage) child.on("message", onMessage);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { child, ended, logStart };
}

async function untilReady(running: Running, options: ProcessOptions): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  let end: string | null = null;
  void running.ended.then((how) => {
    end = how;
  });
  while (performance.now() < deadline) {
    if (end !== null) {
      const said = lastLines(options.logFile, running.logStart, 12);
      throw new Error(`${options.name} ended (${end}) before it was ready. Its last words:\n${said}`);
    }
    if (await options.isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${options.name} did not answer within ${seconds(readyWithinMs)}. Log: ${options.logFile}`);
}

/** ERROR in a log means that someone must act: the person in front of the terminal is told. */
function followErrors({ name, logFile, warn }: ProcessOptions): () => void {
  return followLog(logFile, (line) => {
    if (!/"level":"(error|fatal)"/.test(line)) return;
    try {
      const { msg, err }: { msg?: string; err?: { message?: string } } = JSON.parse(line);
      warn(`${name}: ${[msg, err?.message].filter(Boolean).join(": ")}`);
    } catch {
      warn(`${name}: ${line}`);
    }
  });
}

/** Whether an address answers 200. Plain `node:http`: fetch would cost this small process 18 MB. */
export function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
