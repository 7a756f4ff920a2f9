import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isBuilt, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { type House, startHouse } from "./house/house.ts";
import { askAll } from "./orders/ask.ts";
import { boardTimes } from "./orders/board.ts";
import { fillOrders, forgetOrders, withoutLog } from "./orders/fill.ts";

/**
 * Two promises of the orders. From the call that places an order to the frame in which another browser's board shows it,
 * at a rate of orders that leave it seconds later: cancelled, or by `--whole` through every step of a kitchen. And what the
 * list, a search, the figures of the day and the board take with many orders stored, beside the same with one in a
 * hundred. Exits 1 when a 95th percentile is not under its limit.
 * `node bench/src/orders.ts [--part board|list] [--seconds 15] [--rate 20] [--whole] [--boards 1] [--own 1000000] [--others 9000000]`
 */
const boardLimitMs = 300;
const answerLimitMs = 50;
const { values } = parseArgs({
  options: {
    part: { type: "string" },
    seconds: { type: "string", default: "15" },
    rate: { type: "string", default: "20" },
    whole: { type: "boolean", default: false },
    boards: { type: "string", default: "1" },
    own: { type: "string", default: "1000000" },
    others: { type: "string", default: "9000000" },
  },
});

async function board(house: House): Promise<boolean> {
  const figures = await boardTimes(house, {
    perSecond: Number(values.rate),
    seconds: Number(values.seconds),
    isWhole: values.whole,
    boards: Number(values.boards),
  });
  console.log(JSON.stringify({ part: "board", limitMs: boardLimitMs, ...figures }, null, 2));
  return figures.p95 < boardLimitMs;
}

async function list(house: House): Promise<boolean> {
  const [own, others] = [Number(values.own), Number(values.others)];
  const neighbours = Array.from({ length: 90 }, () => ({ id: randomUUID(), count: Math.round(others / 90) }));
  const perDay = 1_000;
  await withoutLog(house.database.url);
  await fillOrders(house.database.url, { businesses: [{ id: house.businessId, count: own / 100 }], perDay });
  const few = await askAll(house, 40);
  await forgetOrders(house.database.url);
  await fillOrders(house.database.url, {
    businesses: [...neighbours.slice(0, 45), { id: house.businessId, count: own }, ...neighbours.slice(45)],
    perDay,
  });
  const many = await askAll(house, 100);
  // The board is asked for whole once, when it is opened; its figure is there to be seen.
  const slow = Object.entries(many).filter(([name, { p95 }]) => name !== "board" && p95 >= answerLimitMs);
  console.log(JSON.stringify({ part: "list", limitMs: answerLimitMs, own, others }, null, 2));
  for (const [name, { p50, p95 }] of Object.entries(many)) {
    const ratio = (p50 / (few[name]?.p50 ?? p50)).toFixed(2);
    console.log(`${name.padEnd(26)} p50 ${p50} ms, p95 ${p95} ms; with 1 % p50 ${few[name]?.p50} ms, ratio ${ratio}`);
  }
  return slow.length === 0;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
if (!isBuilt(root, webBuild)) await runBuild(root, webBuild);
for (const [name, part] of Object.entries({ board, list })) {
  if (values.part !== undefined && values.part !== name) continue;
  const house = await startHouse({ server: "web,worker" });
  try {
    if (!(await part(house))) process.exitCode = 1;
  } finally {
    await house.stop();
  }
}
