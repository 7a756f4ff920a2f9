import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ConfigOverrides } from "./config.ts";
import { startEmulator } from "./emulator.ts";

const usage = `Usage: meta-emulator [--port 4001] [--host 127.0.0.1] [--data DIR] [--world FILE]
                     [--control-token TEXT] [--inbox-url URL] [--seed N]
The same from the environment: PORT, HOST, DATA_DIR, WORLD, CONTROL_TOKEN, INBOX_URL, SEED.`;

type Flags = {
  port?: string | undefined;
  host?: string | undefined;
  data?: string | undefined;
  world?: string | undefined;
  "control-token"?: string | undefined;
  "inbox-url"?: string | undefined;
  seed?: string | undefined;
};

const config = readConfig(readFlags(), process.env);
const emulator = await startEmulator(config.overrides);
if (config.world !== null) emulator.describe(JSON.parse(readFileSync(config.world, "utf8")));
console.log(`meta-emulator listening on ${emulator.url}`);

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
// Started with a channel by a program that has gone, however it went: nobody else would stop this one.
if (process.channel) process.on("disconnect", stop);

function stop(): void {
  if (stopping) return;
  stopping = true;
  emulator.close().then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

function readFlags(): Flags {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string" },
        world: { type: "string" },
        "control-token": { type: "string" },
        "inbox-url": { type: "string" },
        seed: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readConfig(flags: Flags, env: NodeJS.ProcessEnv): { overrides: ConfigOverrides; world: string | null } {
  const overrides: ConfigOverrides = {
    port: readNumber("port", flags.port ?? env.PORT ?? "4001", 65_535),
    host: flags.host ?? env.HOST ?? "127.0.0.1",
    dataDir: flags.data ?? env.DATA_DIR ?? null,
    controlToken: flags["control-token"] ?? env.CONTROL_TOKEN ?? null,
    inboxUrl: flags["inbox-url"] ?? env.INBOX_URL ?? null,
    seed: readNumber("seed", flags.seed ?? env.SEED ?? "1", 2 ** 31),
  };
  return { overrides, world: flags.world ?? env.WORLD ?? null };
}

function readNumber(name: string, text: string, max: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= max ? number : fail(`--${name} must be 0 to ${max}`);
}

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}
