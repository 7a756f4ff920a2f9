import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import type { Chat, Customer } from "../../meta-emulator/src/phone-api.ts";
import { isBuilt, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { type House, startHouse } from "./house/house.ts";
import { until } from "./house/until.ts";

/**
 * From a customer's message to the bot's answer accepted by Meta, both by the emulator's clock, while customers write at a
 * rate: each a whole order, in one message, which nobody waits for more of. Before it some others are answered and the
 * tables analysed, as they are minutes after a first start. Exits 1 when the median is not under the limit.
 * `node bench/src/answers.ts [--seconds 8] [--rate 50]`
 */
const limitMs = 150;
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "8" }, rate: { type: "string", default: "50" } },
});
const rate = Number(values.rate);
const orders = ["2 large margheritas and a coke, pickup, cash", "היי אפשר 2 מרגריטה גדולה בלי זיתים, איסוף, מזומן"];

async function measure(house: House) {
  await house.control("PUT", "/rules", { limits: "off" });
  await answersTo(house, await customers(house, "9725524", 100), rate / 2);
  const database = new pg.Client({ connectionString: house.database.url });
  await database.connect();
  await database.query("vacuum analyze");
  await database.end();
  const sorted = (
    await answersTo(house, await customers(house, "9725514", rate * Number(values.seconds)), rate)
  ).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { answers: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

async function customers(house: House, prefix: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const waId = `${prefix}${String(n).padStart(5, "0")}`;
    const { id } = await house.control<Customer>("POST", "/customers", { name: `Guest ${n}`, language: "en", waId });
    ids.push(id);
  }
  return ids;
}

/** Has each order once, so many a second. @returns milliseconds to the answer of each */
async function answersTo(house: House, ids: readonly string[], perSecond: number): Promise<number[]> {
  const startedAt = performance.now();
  const sent = ids.map(async (id, n) => {
    await wait(Math.max(1, (n * 1000) / perSecond - (performance.now() - startedAt)));
    const message = { phoneNumberId: house.phoneNumberId, type: "text", body: orders[n % orders.length] };
    await house.control("POST", `/customers/${id}/messages`, message);
  });
  await Promise.all(sent);
  const tookMs: number[] = [];
  for (const id of ids) {
    await until("everybody is answered", async () => {
      const took = answerMs(await house.control<Chat>("GET", `/customers/${id}/chats/${house.phoneNumberId}`));
      if (took !== null) tookMs.push(took);
      return took !== null;
    });
  }
  return tookMs;
}

/** Between the customer's message and the first one after it; null while there is none. */
function answerMs({ messages }: Chat): number | null {
  const asked = messages.find(({ from }) => from === "customer");
  const answer = messages.find(({ from }) => from === "business");
  return asked && answer ? Date.parse(answer.at) - Date.parse(asked.at) : null;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
if (!isBuilt(root, webBuild)) await runBuild(root, webBuild);
const house = await startHouse({ server: "web,worker" });
try {
  const figures = await measure(house);
  console.log(JSON.stringify({ limitMs, rate, ...figures }, null, 2));
  if (figures.p50 >= limitMs) process.exitCode = 1;
} finally {
  await house.stop();
}
