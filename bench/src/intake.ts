import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { generate } from "./intake/generator.ts";
import { startInstallation } from "./intake/installation.ts";
import { measureLimit } from "./intake/limit.ts";
import { openShops } from "./intake/shops.ts";
import { webhook } from "./intake/webhooks.ts";

/**
 * Webhooks a second from the POST to the row in its conversation, over a real server process and a generator beside it,
 * against what the same PostgreSQL does with one insert a transaction. The two take turns in short rounds, so that whatever
 * else the machine is doing meets both. Exits 1 below the promised ratio.
 * `node bench/src/intake.ts [--seconds 8] [--rounds 4] [--shops 4] [--customers 500] [--connections 96]`; `DATABASE_URL`
 * for a PostgreSQL other than an embedded one that loses nothing.
 */
const promisedRatio = 0.8;
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "8" },
    rounds: { type: "string", default: "4" },
    shops: { type: "string", default: "4" },
    customers: { type: "string", default: "500" },
    connections: { type: "string", default: "96" },
  },
});
const rounds = Number(values.rounds);
const durationMs = (Number(values.seconds) * 1000) / rounds;
const connections = Number(values.connections);
const customers = Number(values.customers);
const limitMs = 600;
/** More than any machine that ran this answered. */
const fastestPerMs = 12;
/** Posts that nobody counts: first customers, first plans, warm code. */
const warmUpMs = 1500;

const installation = await startInstallation(process.env.DATABASE_URL);
const database = new pg.Client({ connectionString: installation.databaseUrl });
await database.connect();
try {
  const shops = await openShops(installation.databaseUrl, Number(values.shops));
  const [first] = shops;
  if (!first) throw new Error("no shop");
  let made = 0;
  let posted = 0;
  const ready: Buffer[] = [];
  /** Requests are made and signed before the clock starts; what is left over serves the next round. */
  const load = (ms: number) => {
    for (let missing = ms * fastestPerMs - ready.length; missing > 0; missing -= 1)
      ready.push(webhook(made++, { shops, customers, secret: installation.appSecret }));
    const next = () => {
      const request = ready.pop() ?? null;
      if (request) posted += 1;
      return request;
    };
    return generate(installation.port, next, { connections, durationMs: ms });
  };
  const pending = async () =>
    Number((await database.query("select count(*) as n from webhook_deliveries where outcome = 'pending'")).rows[0].n);
  const written = async () => {
    while ((await pending()) > 0) await wait(10);
  };

  await load(warmUpMs);
  await written();
  const limits = { one: [] as number[], two: [] as number[] };
  const latenciesMs: number[] = [];
  let [webhooks, refused, answeredMs, storedMs] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    limits.one.push(await measureLimit(installation.databaseUrl, first, 1, limitMs));
    limits.two.push(await measureLimit(installation.databaseUrl, first, 2, limitMs));
    const started = performance.now();
    const answered = await load(durationMs);
    answeredMs += performance.now() - started;
    await written();
    storedMs += performance.now() - started;
    webhooks += answered.answered;
    refused += answered.refused;
    latenciesMs.push(...answered.latenciesMs);
  }
  const stored = Number(
    (await database.query("select count(*) as n from messages where provider_id like 'wamid.%'")).rows[0].n,
  );
  if (stored !== posted) throw new Error(`${posted} webhooks were posted and ${stored} messages are there`);

  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const percentile = (p: number) => Math.round((sorted[Math.floor(sorted.length * p)] ?? 0) * 10) / 10;
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const limit = Math.max(mean(limits.one), mean(limits.two));
  const rate = (webhooks * 1000) / storedMs;
  const figures = {
    webhooks,
    refused,
    answeredPerSecond: Math.round((webhooks * 1000) / answeredMs),
    storedPerSecond: Math.round(rate),
    answerMs: { p50: percentile(0.5), p99: percentile(0.99) },
    limitPerSecond: { oneConnection: Math.round(mean(limits.one)), twoConnections: Math.round(mean(limits.two)) },
    ratio: Math.round((rate / limit) * 100) / 100,
    promisedRatio,
  };
  console.log(JSON.stringify(figures, null, 2));
  process.exitCode = figures.ratio >= promisedRatio && refused === 0 ? 0 : 1;
} finally {
  await database.end();
  await installation.stop();
}
