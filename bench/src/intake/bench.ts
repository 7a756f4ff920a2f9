import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { mean, percentile, round } from "./figures.ts";
import { generate, type Load, offer } from "./generator.ts";
import type { Installation } from "./installation.ts";
import { measureLimit } from "./limit.ts";
import { growthOf, watchMemory } from "./memory.ts";
import { processorMs } from "./processor.ts";
import type { Shop } from "./shops.ts";
import { webhook } from "./webhooks.ts";

/** More than any machine that ran this answered. */
const fastestPerSecond = 12_000;
const limitMs = 400;

export type Settings = { customers: number; connections: number };
export type Bench = Awaited<ReturnType<typeof openBench>>;

/** Posts webhooks at an installation and counts what is written of them. */
export async function openBench(installation: Installation, shops: readonly Shop[], settings: Settings) {
  const database = new pg.Client({ connectionString: installation.databaseUrl });
  // The database is dropped under it when a run fails: what failed is what should be read.
  database.on("error", () => {});
  await database.connect();
  const { customers, connections } = settings;
  let [made, posted, answered] = [0, 0, 0];
  const ready: Buffer[] = [];
  /** Requests are made and signed before the clock starts; what is left over serves the next run. */
  const make = (count: number) => {
    while (ready.length < count) ready.push(webhook(made++, { shops, customers, secret: installation.appSecret }));
  };
  const next = () => {
    const request = ready.pop() ?? null;
    if (request) posted += 1;
    return request;
  };
  const countIn = (load: Load) => {
    answered += load.answered;
    return load;
  };
  const scalar = async (sql: string) => Number((await database.query(sql)).rows[0].n);
  const pending = () => scalar("select count(*) as n from webhook_deliveries where outcome = 'pending'");
  const processor = async () => ({
    server: await processorMs(installation.pid),
    database: installation.databasePid === null ? 0 : await processorMs(installation.databasePid),
  });
  const written = async () => {
    const since = performance.now();
    while ((await pending()) > 0) await wait(10);
    return performance.now() - since;
  };

  return {
    /** First customers, first plans, warm code. */
    async warmUp(ms: number) {
      make((fastestPerSecond * ms) / 1000);
      await generate(installation.port, next, { connections, durationMs: ms }).then(countIn);
      await written();
    },
    /**
     * As fast as it goes, in turns with what the database does by itself, so that whatever else the machine is doing meets
     * both. The time counts until the last one is written.
     */
    async race(rounds: number, ms: number) {
      const limits = {
        message: { one: [] as number[], two: [] as number[] },
        thread: { one: [] as number[], two: [] as number[] },
      };
      const [first] = shops;
      if (!first) throw new Error("no shop");
      let [webhooks, refused, answeredMs, storedMs] = [0, 0, 0, 0];
      const took = { server: 0, database: 0 };
      for (let round = 0; round < rounds; round += 1) {
        for (const kind of ["message", "thread"] as const) {
          const measure = (connections: number) =>
            measureLimit(installation.databaseUrl, first, { kind, connections, durationMs: limitMs });
          limits[kind].one.push(await measure(1));
          limits[kind].two.push(await measure(2));
        }
        make((fastestPerSecond * ms) / 1000);
        const before = await processor();
        const started = performance.now();
        const load = await generate(installation.port, next, { connections, durationMs: ms }).then(countIn);
        answeredMs += performance.now() - started;
        await written();
        storedMs += performance.now() - started;
        const after = await processor();
        took.server += after.server - before.server;
        took.database += after.database - before.database;
        webhooks += load.answered;
        refused += load.refused;
      }
      const best = ({ one, two }: typeof limits.thread) => Math.max(mean(one), mean(two));
      const rate = (webhooks * 1000) / storedMs;
      return {
        webhooks,
        refused,
        answeredPerSecond: round((webhooks * 1000) / answeredMs),
        storedPerSecond: round(rate),
        limitPerSecond: { message: round(best(limits.message)), thread: round(best(limits.thread)) },
        ratio: round(rate / best(limits.thread), 2),
        ratioToMessageAlone: round(rate / best(limits.message), 2),
        processorMsPerWebhook: {
          server: round(took.server / Math.max(1, webhooks), 3),
          database: round(took.database / Math.max(1, webhooks), 3),
        },
      };
    },
    /** So many a second for a while, whatever is answered. */
    async sustain(perSecond: number, seconds: number) {
      make(perSecond * seconds);
      const before = await processor();
      const memory = watchMemory(installation.pid);
      const started = performance.now();
      const load = await offer(installation.port, next, {
        perSecond,
        durationMs: seconds * 1000,
        connections: 256,
      }).then(countIn);
      const answeredMs = performance.now() - started;
      const backlog = await pending();
      const behindMs = await written();
      const samples = memory();
      const after = await processor();
      const perWebhook = (of: "server" | "database") => round((after[of] - before[of]) / Math.max(1, load.answered), 3);
      return {
        offeredPerSecond: perSecond,
        seconds,
        refused: load.refused,
        answeredPerSecond: round((load.answered * 1000) / answeredMs),
        storedPerSecond: round((load.answered * 1000) / (answeredMs + behindMs)),
        answerMs: { p50: percentile(load.latenciesMs, 0.5), p99: percentile(load.latenciesMs, 0.99) },
        processorMsPerWebhook: { server: perWebhook("server"), database: perWebhook("database") },
        backlog,
        behindMs: round(behindMs),
        memoryMb: { from: samples[0] ?? 0, to: samples.at(-1) ?? 0, growth: round(growthOf(samples), 3) },
      };
    },
    /** @throws unless every webhook that was answered is a message, once */
    async check() {
      const stored = await scalar("select count(*) as n from messages where provider_id like 'wamid.%'");
      if (stored !== posted || answered !== posted)
        throw new Error(`${posted} webhooks were posted, ${answered} answered, and ${stored} messages are there`);
    },
    close: () => database.end(),
  };
}
