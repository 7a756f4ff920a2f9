import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { processorSeconds, startChild } from "./emulator/child.ts";
import { CountingReceiver } from "./emulator/receiver.ts";
import { benchWorld, controlOf, ids, sendRequest } from "./emulator/world.ts";
import { generate } from "./intake/generator.ts";

/**
 * The emulated Meta under load, one process on one core: sends accepted a second (their statuses told in batches
 * meanwhile), signed webhooks a second (each message a POST of its own), and the time from start to ready. The first
 * two beside what the same runtime does at most: a bare Fastify route, a bare loop of HMAC and POST. They take turns
 * in short rounds, so that whatever else the machine is doing meets both. Exits 1 below a promise.
 * `node bench/src/emulator.ts [--seconds 12] [--rounds 4] [--people 2000]`
 */
const promised = { sendsPerSecond: 3_000, webhooksPerSecond: 3_000, readyMs: 1_000 };
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "12" },
    rounds: { type: "string", default: "4" },
    people: { type: "string", default: "2000" },
  },
});
const rounds = Number(values.rounds);
const roundMs = (Number(values.seconds) * 1000) / rounds / 2;
const people = Number(values.people);
const limitMs = 1_000;
const connections = 32;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

const receiver = new CountingReceiver(ids.secret);
const callbackUrl = await receiver.start();
const program = [here("../../meta-emulator/bin/meta-emulator.js"), "--port", "0"];
const emulator = await startChild(program);
const bareRoute = await startChild([here("./emulator/bare-route.ts")]);
const control = controlOf(emulator.port);

type Load = { id: string; state: string; acknowledged: number; acknowledgedPerSecond: number; latencyMs: object };

/** @returns requests answered a second */
async function send(port: number, durationMs: number): Promise<number> {
  let n = 0;
  const started = performance.now();
  const load = await generate(port, () => sendRequest(n++, people), { connections, durationMs });
  if (load.refused > 0) throw new Error(`${load.refused} sends were refused`);
  return (load.answered * 1000) / (performance.now() - started);
}

/** More is asked for than can be done, so that the webhooks go as fast as they can. */
async function write(prefix: string, seconds: number): Promise<Load> {
  const wish = {
    phoneNumberId: ids.number,
    customerIds: peopleNamed(prefix),
    perSecond: 20_000,
    seconds,
    mostWaiting: 2_000,
  };
  const { id } = await control<Load>("POST", "/load", wish);
  await wait(seconds * 1000);
  for (;;) {
    const load = await control<Load>("GET", `/load/${id}`);
    if (load.state === "done") return load;
    if (load.state === "stopped") throw new Error("webhooks were not answered");
    await wait(50);
  }
}

/** Those who are written to do not write while webhooks are counted: they would read, which is told as well. */
const peopleNamed = (prefix: string) => Array.from({ length: people }, (_, n) => `${prefix}-${n + 1}`);
const measured = { sends: [] as number[], route: [] as number[], webhooks: [] as number[], post: [] as number[] };
const last = { latencyMs: {}, sendCpu: 0 };
try {
  await control("POST", "/world", benchWorld(callbackUrl));
  await control("POST", "/customers/many", { count: people, prefix: "reader", firstWaId: "972550000000" });
  await control("POST", "/customers/many", { count: people, prefix: "writer", firstWaId: "972551000000" });
  // Everybody writes: their windows open, and the code is warm.
  await write("reader", 1);
  await write("writer", 1);
  await send(emulator.port, 1_500);
  await send(bareRoute.port, 500);
  const body = JSON.stringify({ object: "whatsapp_business_account", entry: [{ text: "x".repeat(560) }] });
  for (let round = 0; round < rounds; round++) {
    measured.route.push(await send(bareRoute.port, limitMs));
    await control("PUT", "/rules", { delivery: { batchMessagesMs: 50, batchStatusesMs: 50 } });
    const [cpu, at] = [processorSeconds(emulator.pid), performance.now()];
    measured.sends.push(await send(emulator.port, roundMs));
    last.sendCpu = ((processorSeconds(emulator.pid) - cpu) * 1000) / (performance.now() - at);
    // Their statuses are still on their way.
    await wait(500);
    const { stdout } = await run(process.execPath, [
      here("./emulator/bare-post.ts"),
      callbackUrl,
      ids.secret,
      String(connections),
      String(limitMs),
      body,
    ]);
    measured.post.push(Number(stdout));
    await control("PUT", "/rules", { delivery: { batchMessagesMs: 0, batchStatusesMs: 0 } });
    const load = await write("writer", roundMs / 1000);
    measured.webhooks.push(load.acknowledgedPerSecond);
    last.latencyMs = load.latencyMs;
  }
} finally {
  await emulator.stop();
  await bareRoute.stop();
  receiver.stop();
}

const readyMs: number[] = [];
for (let n = 0; n < 5; n++) {
  const child = await startChild(program);
  readyMs.push(child.readyMs);
  await child.stop();
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const ratio = (list: readonly number[], limit: readonly number[]) => Math.round((mean(list) / mean(limit)) * 100) / 100;
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const figures = {
  sendsPerSecond: Math.round(mean(measured.sends)),
  bareRoutePerSecond: Math.round(mean(measured.route)),
  sendsRatio: ratio(measured.sends, measured.route),
  coresUsedBySends: Math.round(last.sendCpu * 100) / 100,
  webhooksPerSecond: Math.round(mean(measured.webhooks)),
  barePostPerSecond: Math.round(mean(measured.post)),
  webhooksRatio: ratio(measured.webhooks, measured.post),
  webhookLatencyMs: last.latencyMs,
  readyMs: Math.round(median(readyMs)),
  wrongSignatures: receiver.wrong,
  promised,
};
console.log(JSON.stringify(figures, null, 2));
const kept =
  figures.sendsPerSecond >= promised.sendsPerSecond &&
  figures.webhooksPerSecond >= promised.webhooksPerSecond &&
  figures.readyMs < promised.readyMs &&
  receiver.wrong === 0;
process.exit(kept ? 0 : 1);
