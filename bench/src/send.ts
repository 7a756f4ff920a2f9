import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { processorSeconds, startChild } from "./emulator/child.ts";
import { CountingReceiver } from "./emulator/receiver.ts";
import { controlOf, ids, sendRequest } from "./emulator/world.ts";
import { generate } from "./intake/generator.ts";
import { startInstallation } from "./intake/installation.ts";
import { processorMs } from "./intake/processor.ts";
import { type Accepted, judge } from "./send/judge.ts";
import { firstWaId, openNumbers, queueMessages, sendWorld } from "./send/numbers.ts";

/**
 * Messages a second from the queue to the emulated Meta, whose limits are on, over a real server process: offered evenly to
 * 20 numbers, some customers getting more at once than the pair limit allows. Judged by what Meta accepted: no number over
 * its limit in any second, the pair limit never broken, each customer's order kept, nothing twice. The rate stands beside
 * what the same Meta accepts from a plain client with its limits off. Exits 1 when anything is missed.
 * `node bench/src/send.ts [--seconds 15] [--numbers 20] [--per-second 1300] [--customers 100]`
 */
const promised = { sendsPerSecond: 1_000, ratio: 0.2, perNumber: 80, ahead: 45 };
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "15" },
    numbers: { type: "string", default: "20" },
    "per-second": { type: "string", default: "1300" },
    customers: { type: "string", default: "100" },
  },
});
const seconds = Number(values.seconds);
const perSecond = Number(values["per-second"]);
const customers = Number(values.customers);
/** More than a burst: the last ones have to wait six seconds each. */
const chatty = 46;
const tickMs = 100;
const bareMs = 2_000;
/** However slow the machine is. */
const mostMs = (seconds * 3 + 60) * 1000;

const receiver = new CountingReceiver(ids.secret);
const emulator = await startChild([
  fileURLToPath(new URL("../../meta-emulator/bin/meta-emulator.js", import.meta.url)),
  "--port",
  "0",
]);
const control = controlOf(emulator.port);
const key = `bench:${randomBytes(32).toString("base64")}`;
const installation = await startInstallation(process.env.DATABASE_URL, {
  roles: "web,worker",
  env: { ENCRYPTION_KEYS: key, META_GRAPH_URL: `http://127.0.0.1:${emulator.port}`, META_GRAPH_VERSION: "v24.0" },
});
const database = new pg.Client({ connectionString: installation.databaseUrl });
await database.connect();
const waiting = async () =>
  Number((await database.query("select count(*) as n from messages where status in ('queued', 'sending')")).rows[0].n);

try {
  const numbers = await openNumbers(database, { count: Number(values.numbers), customers, key });
  await database.query("analyze");
  await control("POST", "/world", sendWorld(await receiver.start(), numbers));
  await control("PUT", "/rules", { limits: { customerWindow: false }, delivery: { batchStatusesMs: 100 } });
  for (const [n] of numbers.entries())
    await control("POST", "/customers/many", {
      count: customers,
      prefix: `number-${n}`,
      firstWaId: String(firstWaId(n)),
    });

  const { limits } = await control<{ limits: object }>("GET", "/rules");
  /** What one Meta accepts from a client that does nothing else. */
  async function measureBare(): Promise<number> {
    await control("PUT", "/rules", { limits: { throughput: null, pairRate: null } });
    let n = 0;
    const started = performance.now();
    const next = () => sendRequest(n++, customers);
    const load = await generate(emulator.port, next, { connections: 32, durationMs: bareMs });
    const lastedMs = performance.now() - started;
    await control("PUT", "/rules", { limits });
    // What was accepted without limits counts for a second: the number would be refused, and rightly slow down for half a minute.
    await wait(1_500);
    return (load.answered * 1000) / lastedMs;
  }
  const bare = [await measureBare()];

  // Numbers take turns, customers of a number as well.
  let offered = 0;
  const offer = async (until: number) => {
    const wishes = numbers.map(() => [] as string[]);
    for (; offered < until; offered += 1) {
      const number = numbers[offered % numbers.length];
      const place = Math.floor(offered / numbers.length) % customers;
      const id = number?.conversationIds[place];
      if (id) wishes[offered % numbers.length]?.push(id);
    }
    for (const [n, number] of numbers.entries()) {
      const wish = wishes[n] ?? [];
      if (wish.length > 0) await queueMessages(database, number, wish);
    }
  };
  await offer(numbers.length * customers);
  while ((await waiting()) > 0) await wait(50);
  // As PostgreSQL does by itself within the first minute; plans made for empty tables are made anew.
  await database.query("analyze");

  const { databasePid } = installation;
  const cpuOf = async () => [
    processorSeconds(emulator.pid),
    processorSeconds(installation.pid),
    process.cpuUsage().user / 1e6,
    databasePid === null ? 0 : (await processorMs(databasePid)) / 1000,
  ];
  const cpuBefore = await cpuOf();
  const startedAt = performance.now();
  const first = offered;
  while (performance.now() - startedAt < seconds * 1000) {
    await offer(first + Math.round(((performance.now() - startedAt) * perSecond) / 1000));
    await wait(tickMs);
  }
  const offeredMs = performance.now() - startedAt;
  while ((await waiting()) > 0 && performance.now() - startedAt < mostMs) await wait(20);
  const sentMs = performance.now() - startedAt;
  const evenly = offered - first;
  const [meta = 0, server = 0, generator = 0, inDatabase = 0] = (await cpuOf()).map(
    (used, n) => used - (cpuBefore[n] ?? 0),
  );
  const msEach = (seconds: number) => Math.round((seconds * 100_000) / evenly) / 100;

  // Several customers get more at once than may be borrowed.
  for (const number of numbers.slice(0, 4)) {
    const [id = ""] = number.conversationIds;
    await queueMessages(
      database,
      number,
      Array.from({ length: chatty }, () => id),
    );
  }
  const left = async () => (await waiting()) > 0 && performance.now() - startedAt < mostMs;
  while (await left()) await wait(100);
  bare.push(await measureBare());

  const accepted: Accepted[] = [];
  for (const { phoneNumberId } of numbers) {
    const path = `/sends?phoneNumberId=${phoneNumberId}&contains=message&limit=10000`;
    accepted.push(...(await control<{ sends: Accepted[] }>("GET", path)).sends);
  }
  const { rows } = await database.query<{ status: string; count: string; again: string }>(
    "select status, count(*), sum(attempts - 1) as again from messages group by status",
  );
  const verdict = judge(accepted);
  const rate = (evenly * 1000) / sentMs;
  const bareRate = bare.reduce((sum, value) => sum + value, 0) / bare.length;
  const figures = {
    offeredPerSecond: Math.round((evenly * 1000) / offeredMs),
    sendsPerSecond: Math.round(rate),
    bareAcceptedPerSecond: Math.round(bareRate),
    ratio: Math.round((rate / bareRate) * 100) / 100,
    lastedMs: { offering: Math.round(offeredMs), sending: Math.round(sentMs) },
    processorMsASend: {
      server: msEach(server),
      meta: msEach(meta),
      generator: msEach(generator),
      database: msEach(inDatabase),
    },
    accepted: accepted.length,
    states: rows,
    ...verdict,
    promised,
  };
  console.log(JSON.stringify(figures, null, 2));
  const kept =
    figures.sendsPerSecond >= promised.sendsPerSecond &&
    figures.ratio >= promised.ratio &&
    accepted.length === offered + 4 * chatty &&
    verdict.mostInClockSecond <= promised.perNumber &&
    verdict.mostInAnySecond <= promised.perNumber &&
    verdict.mostAhead <= promised.ahead &&
    verdict.outOfOrder === 0 &&
    verdict.twice === 0;
  process.exitCode = kept ? 0 : 1;
} finally {
  await database.end();
  await installation.stop();
  await emulator.stop();
  receiver.stop();
}
