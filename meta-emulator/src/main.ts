import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ConfigOverrides } from "./config.ts";
import { type RunningEmulator, startEmulator } from "./emulator.ts";
import { parseSettings } from "./settings-file.ts";

const usage = `Usage: meta-emulator [options]
  --demo                a world to begin with: an app, a shop with templates and a catalogue, people
  --world FILE          a world of your own, as POST /control/world takes it
  --webhook URL         where webhooks go: the callback of the first app of that world
  --port N              4001; 0 takes any free port
  --host ADDRESS        127.0.0.1
  --data DIR            keeps everything there; without it all is forgotten at the end
  --settings FILE       what differs from the defaults (docs/settings.md)
  --control-token TEXT  /control asks for it; without one it serves this machine only
  --inbox-url URL       where the phone page's "Open the inbox" leads
  --seed N              of the dice, 1
The same from the environment: DEMO=1, WORLD, WEBHOOK, PORT, HOST, DATA_DIR, SETTINGS, CONTROL_TOKEN, INBOX_URL, SEED.`;
const demoWorld = join(import.meta.dirname, "../worlds/demo.json");

type Flags = {
  demo?: boolean | undefined;
  webhook?: string | undefined;
  settings?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  data?: string | undefined;
  world?: string | undefined;
  "control-token"?: string | undefined;
  "inbox-url"?: string | undefined;
  seed?: string | undefined;
};

const config = readConfig(readFlags(), process.env);
const world = config.world === null ? null : readWorld(config.world);
const emulator = await startEmulator(config.overrides).catch((error) => fail(couldNotStart(error)));
if (world !== null) await beginWith(emulator, world);
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
        demo: { type: "boolean" },
        webhook: { type: "string" },
        settings: { type: "string" },
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
    return fail(wordsOf(error), usage);
  }
}

type Start = { overrides: ConfigOverrides; world: string | null; webhook: string | null };

function readConfig(flags: Flags, env: NodeJS.ProcessEnv): Start {
  const settings = flags.settings ?? env.SETTINGS;
  const overrides: ConfigOverrides = {
    ...(settings === undefined ? {} : readFile(settings, parseSettings)),
    port: readNumber("port", flags.port ?? env.PORT ?? "4001", 65_535),
    host: flags.host ?? env.HOST ?? "127.0.0.1",
    dataDir: flags.data ?? env.DATA_DIR ?? null,
    controlToken: flags["control-token"] ?? env.CONTROL_TOKEN ?? null,
    inboxUrl: flags["inbox-url"] ?? env.INBOX_URL ?? null,
    seed: readNumber("seed", flags.seed ?? env.SEED ?? "1", 2 ** 31),
  };
  const demo = flags.demo || env.DEMO === "1" ? demoWorld : null;
  return { overrides, world: flags.world ?? env.WORLD ?? demo, webhook: flags.webhook ?? env.WEBHOOK ?? null };
}

type Described = Record<string, unknown>;

function readWorld(file: string): Described {
  const described = readFile(file, (text): Described => JSON.parse(text));
  if (config.webhook !== null && appsOf(described).length === 0) fail(`--webhook: ${file} has no app`);
  return described;
}

function appsOf({ apps }: Described): Described[] {
  return Array.isArray(apps) ? apps : [];
}

/** A world that a data folder was begun with already is left as it has become; one that was edited is put again. */
async function beginWith(running: RunningEmulator, described: Described): Promise<void> {
  const digest = createHash("sha256").update(JSON.stringify(described)).digest("hex");
  const [first, ...others] = appsOf(described);
  const webhook = config.webhook === null ? {} : { callbackUrl: config.webhook };
  if (running.begunWith() !== digest) {
    await putWorld(running, first ? { ...described, apps: [{ ...first, ...webhook }, ...others] } : described);
  } else if (first?.id !== undefined) {
    await putWorld(running, { apps: [{ id: first.id, ...webhook }] });
  }
  running.noteBegunWith(digest);
}

/** By the control API, which says what is wrong with a description. */
async function putWorld({ url, close }: RunningEmulator, described: Described): Promise<void> {
  const token = config.overrides.controlToken;
  const answer = await fetch(`${url}/control/world`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(described),
  });
  if (answer.ok) return;
  await close();
  const { error } = (await answer.json()) as { error: { message: string } };
  fail(`${config.world}: ${error.message}`);
}

function readFile<T>(file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    return fail(`${file}: ${wordsOf(error)}`);
  }
}

function couldNotStart(error: unknown): string {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return taken ? `Port ${config.overrides.port} is taken: choose another with --port` : wordsOf(error);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readNumber(name: string, text: string, max: number): number {
  const number = Number(text);
  const fits = text !== "" && Number.isInteger(number) && number >= 0 && number <= max;
  return fits ? number : fail(`--${name} must be 0 to ${max}`, usage);
}

function fail(message: string, help?: string): never {
  console.error(help === undefined ? message : `${message}\n${help}`);
  process.exit(2);
}
