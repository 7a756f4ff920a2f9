import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startLoad } from "./crash/load.ts";
import { strike, wasOrderly } from "./crash/strikes.ts";
import { judge, underWay } from "./crash/verdict.ts";
import { openApi } from "./house/api.ts";
import { startHouse } from "./house/house.ts";

/**
 * Two web and two worker processes on one PostgreSQL, behind a balancer, with an emulated Meta that sends webhooks twice,
 * turned round and late, and resets connections after it accepted. While customers and a program write, any of them and the
 * database are killed at seeded moments, and now and then all are stopped as a deploy does. Half a minute after everything
 * is back nothing that was acknowledged may be lost, stored twice, sent twice or stuck; exits 1 otherwise.
 * `node bench/src/crash.ts [--strikes 30] [--deploys 3] [--seed 1] [--inbound 8] [--answers 5] [--people 30] [--tell] [--keep]`
 */
const { values } = parseArgs({
  options: {
    strikes: { type: "string", default: "30" },
    deploys: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    inbound: { type: "string", default: "8" },
    answers: { type: "string", default: "5" },
    people: { type: "string", default: "30" },
    tell: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});
const settleMs = 30_000;
/** Beyond that, to tell what is slow on a busy machine from what will never move. */
const patienceMs = 120_000;
const processes = { "web-1": "web", "web-2": "web", "worker-1": "worker", "worker-2": "worker" };
/** Retries of webhooks come sooner than Meta's, so that half a minute is enough for them. */
const impatient = { webhooks: { answerRetryMs: 500, connectionRetryMs: 300, longestGapMs: 3_000 } };
const faults = [
  { kind: "webhook_duplicate", probability: 0.2 },
  { kind: "webhook_reorder", probability: 0.2 },
  { kind: "webhook_delay", ms: 50, toMs: 1_500, probability: 0.2 },
  { kind: "webhook_retry", probability: 0.05 },
  { kind: "reset_after", path: "*/messages", probability: 0.05 },
  { kind: "slow", path: "*/messages", ms: 20, toMs: 400, probability: 0.3 },
];

const house = await startHouse(processes, impatient);
try {
  await house.control("PUT", "/rules", { limits: "off" });
  const load = await startLoad(house, openApi(house), {
    people: Number(values.people),
    inboundPerSecond: Number(values.inbound),
    answersPerSecond: Number(values.answers),
  });
  for (const fault of faults) await house.control("POST", "/fault-rules", fault);
  const startedAt = performance.now();
  const seed = Number(values.seed);
  const { killed, stopped } = await strike(house, {
    seed,
    strikes: Number(values.strikes),
    deploys: Number(values.deploys),
  });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  await house.ready();
  await load.stop();
  await house.control("DELETE", "/fault-rules");
  const backAt = performance.now();
  const elapsedMs = () => performance.now() - backAt;
  // At least a while, for webhooks that Meta repeats; then until nothing moves any more.
  await wait(settleMs / 2);
  for (let toldMs = 0; elapsedMs() < patienceMs; await wait(500)) {
    const left = await underWay(house);
    if (left.length === 0) break;
    if (!values.tell || elapsedMs() - toldMs < 5_000) continue;
    toldMs = elapsedMs();
    console.error(`${left.length} under way after ${Math.round(toldMs / 1000)} s:`, left.slice(0, 20));
  }
  const restedAfterSeconds = Math.round(elapsedMs() / 1000);
  await wait(Math.max(0, settleMs - elapsedMs()));
  const verdict = await judge(house, load.promised);
  const disorderly = stopped.filter((one) => !wasOrderly(one));
  console.log(
    JSON.stringify(
      { ...{ seed, seconds, killed, stopped: stopped.length, disorderly, restedAfterSeconds }, ...verdict },
      null,
      2,
    ),
  );
  const wrong = [verdict.lost, verdict.storedTwice, verdict.sentTwice, verdict.stuck, verdict.refused, disorderly];
  const inTime = restedAfterSeconds * 1000 <= settleMs;
  process.exitCode = wrong.every((list) => list.length === 0) && verdict.countedTwice === 0 && inTime ? 0 : 1;
} finally {
  if (values.keep) console.error(`kept: ${house.folder}, ${house.database.url}`);
  else await house.stop();
}
