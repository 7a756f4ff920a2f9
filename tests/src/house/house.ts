import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Runtime } from "../../../scripts/run/runtime.ts";
import type { Demo } from "../../../server/src/demo/ensure-demo.ts";
import { randomPort } from "./ports.ts";
import { until } from "./until.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

/** What a journey needs to know about a running installation. Plain data: it crosses from the set-up to the tests. */
export type House = {
  pid: number;
  dataDir: string;
  dashboardUrl: string;
  /** The business of the API key. */
  businessId: string;
  emulatorUrl: string;
  phoneUrl: string;
  appId: string;
  phoneNumberId: string;
  apiKey: string;
  /** Where it looks for Stripe: a journey that pays puts a stand-in there. */
  stripeUrl: string;
  /** Signs the demo owner in, once. */
  signInUrl: string;
};
export type RunningHouse = { house: House /** Asks it to stop, waits until it is gone. */; stop(): Promise<void> };

/** Starts everything as a newcomer does, on a data folder and ports of its own, and waits until it is ready. */
export async function startHouse(dataDir: string): Promise<RunningHouse> {
  const port = randomPort();
  const stripeUrl = `http://127.0.0.1:${port + 200}`;
  const env = {
    ...process.env,
    CROOZER_DATA: dataDir,
    PORT: String(port),
    EMULATOR_PORT: String(port + 100),
    STRIPE_API_URL: stripeUrl,
    // All journeys are one person's, who is quicker than any.
    REQUESTS_PER_MINUTE: "100000",
    // As under npm: it ends when whoever started it is gone without a word.
    npm_lifecycle_event: "journeys",
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  const child = spawn(process.execPath, ["scripts/run.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const rough = setTimeout(() => child.kill("SIGKILL"), 30_000);
    await ended;
    clearTimeout(rough);
  };
  try {
    const gone = ended.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready:\n${said}`)));
    const ready = until("the house is ready", async () => /Stop +\S/.test(said), 110_000);
    gone.catch(() => undefined);
    await Promise.race([ready, gone]);
    const signInUrl = /Dashboard +(\S+)/.exec(said)?.[1] ?? "";
    return { house: { ...(await readInfo(dataDir)), signInUrl, stripeUrl }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What `npm run info -- --api-key` says, as any other program would ask. */
async function readInfo(dataDir: string): Promise<Omit<House, "signInUrl" | "stripeUrl">> {
  const { stdout } = await run(process.execPath, ["scripts/info.ts", "--api-key"], {
    cwd: root,
    env: { ...process.env, CROOZER_DATA: dataDir, NODE_ENV: "" },
  });
  return JSON.parse(stdout);
}

/** Other one-time links of the demo's owner and of a colleague: what a fresh start prints, without starting again. */
export async function newSignInUrls(house: House): Promise<{ owner: string; colleague: string }> {
  const runtime: Runtime = JSON.parse(readFileSync(join(house.dataDir, "runtime.json"), "utf8"));
  const { stdout } = await run(process.execPath, ["server/src/seed.ts"], {
    cwd: root,
    env: { ...process.env, ...runtime.serverEnv, LOG_LEVEL: "silent" },
  });
  const { signInUrl, colleagueUrl }: Demo = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  return { owner: signInUrl, colleague: colleagueUrl };
}

/** The server's process at this moment; null between two. */
export async function findServerPid(house: House): Promise<number | null> {
  const { stdout } = await run("ps", ["-axo", "pid=,ppid=,args="]);
  for (const line of stdout.split("\n")) {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === house.pid && command?.includes("server/src/main.ts")) return Number(pid);
  }
  return null;
}

/**
 * Gets ready to end the server without any warning, so that the moment can be chosen to the millisecond. Nothing else is
 * touched: whoever keeps it running starts it again.
 * @returns what kills it, and answers the process number it had
 */
export async function aimAtServer(house: House): Promise<() => number> {
  const pid = await until("a server to kill", () => findServerPid(house));
  return () => {
    process.kill(pid, "SIGKILL");
    return pid;
  };
}

/** Resolves when another server than `before` answers. */
export async function serverIsBack(house: House, before: number): Promise<void> {
  await until(
    "the server is back",
    async () => {
      const pid = await findServerPid(house);
      if (pid === null || pid === before) return false;
      return (await fetch(`${house.dashboardUrl}/api/health/ready`)).ok;
    },
    60_000,
  );
}
