import { parseArgs } from "node:util";
import { openBench } from "./intake/bench.ts";
import { round } from "./intake/figures.ts";
import { fill } from "./intake/fill.ts";
import { startInstallation } from "./intake/installation.ts";
import { openShops } from "./intake/shops.ts";

/**
 * Webhooks a second from the POST to the row in its conversation, over a real server process and a generator beside it.
 * Two questions: how fast, against what the same PostgreSQL does with one transaction a message (its row, and its
 * conversation moved), in turns; and what the answers are like when so many a second are offered, whatever is answered,
 * with memory and backlog. With `--stored 10`
 * the first is asked again with ten million messages in the database. Exits 1 when a promise is broken.
 *
 * `node bench/src/intake.ts [--seconds 20] [--rate 2000] [--rounds 5] [--race 10] [--stored 0] [--shops 4]
 * [--customers 500] [--connections 96]`; the promise is about `--seconds 60`. `DATABASE_URL` for a PostgreSQL other than
 * an embedded one that loses nothing.
 */
const promised = { perSecond: 2000, p50Ms: 25, p99Ms: 150, ratio: 1.2, fall: 0.2, growth: 0.1, behindMs: 2000 };
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    rate: { type: "string", default: String(promised.perSecond) },
    rounds: { type: "string", default: "5" },
    race: { type: "string", default: "10" },
    stored: { type: "string", default: "0" },
    shops: { type: "string", default: "4" },
    customers: { type: "string", default: "500" },
    connections: { type: "string", default: "96" },
  },
});
const [seconds, rate, rounds] = [Number(values.seconds), Number(values.rate), Number(values.rounds)];
const roundMs = (Number(values.race) * 1000) / rounds;
const millions = Number(values.stored);

const broken: string[] = [];
const promise = (kept: boolean, name: string) => {
  if (!kept) broken.push(name);
};

const installation = await startInstallation(process.env.DATABASE_URL);
try {
  const shops = await openShops(installation.databaseUrl, Number(values.shops));
  const settings = { customers: Number(values.customers), connections: Number(values.connections) };
  const bench = await openBench(installation, shops, settings);
  await bench.warmUp(2000);
  const race = await bench.race(rounds, roundMs);
  console.log(JSON.stringify({ race }, null, 2));
  promise(race.ratio >= promised.ratio && race.refused === 0, "ratio");
  if (seconds > 0) {
    const sustained = await bench.sustain(rate, seconds);
    console.log(JSON.stringify({ sustained }, null, 2));
    promise(sustained.storedPerSecond >= rate * 0.98 && sustained.refused === 0, "rate");
    promise(sustained.answerMs.p50 < promised.p50Ms && sustained.answerMs.p99 < promised.p99Ms, "answers");
    promise(sustained.behindMs < promised.behindMs, "backlog");
    promise(sustained.memoryMb.growth < promised.growth, "memory");
  }
  await bench.check();
  if (millions > 0) {
    const started = performance.now();
    const messages = await fill(installation.databaseUrl, shops, millions * 1_000_000);
    console.log(`${messages} messages of the past were stored in ${round((performance.now() - started) / 1000)} s`);
    await bench.warmUp(1000);
    const grown = await bench.race(rounds, roundMs);
    const fall = round(1 - grown.ratio / race.ratio, 2);
    console.log(JSON.stringify({ grown, fall }, null, 2));
    promise(fall < promised.fall, "growth");
    await bench.check();
  }
  await bench.close();
  console.log(JSON.stringify({ promised, broken }));
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  await installation.stop();
}
