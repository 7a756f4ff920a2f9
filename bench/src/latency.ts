import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { isBuilt, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { type House, startHouse } from "./house/house.ts";
import { percentiles } from "./house/percentiles.ts";
import { until } from "./house/until.ts";
import { openWriters } from "./house/writers.ts";
import { launchBrowser, openScreens, watchProbes } from "./latency/watch-screen.ts";

/**
 * From the phone to a second browser's screen while others write at a rate: once with everything in one process, once with
 * web and worker apart. Each probe is a message of a customer whose conversation is open there; it is on time from the
 * moment it is sent to the frame that paints it. The bot does not answer: it is the way in that is measured.
 * Exits 1 when a 95th percentile is not under the limit.
 * `node bench/src/latency.ts [--seconds 20] [--rate 100] [--house together|apart]`
 */
const limitMs = 300;
const probeEveryMs = 250;
const people = 80;
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    rate: { type: "string", default: "100" },
    house: { type: "string" },
  },
});
const houses: Record<string, Record<string, string>> = {
  together: { server: "web,worker" },
  apart: { web: "web", worker: "worker" },
};

async function storedTimes(house: House): Promise<Map<number, number>> {
  const database = new pg.Client({ connectionString: house.database.url });
  await database.connect();
  const { rows } = await database.query<{ n: number; at: Date }>(
    `select substring(content ->> 'body' from 'probe-(\\d+)-')::int as n, created_at as at from messages
     where content ->> 'body' like 'probe-%'`,
  );
  await database.end();
  return new Map(rows.map(({ n, at }) => [n, at.getTime()]));
}

async function measure(house: House) {
  const writers = await openWriters(house, people + 1);
  const own = writers.find(({ name }) => name === "Guest 0");
  if (!own) throw new Error("the prober's conversation is missing");
  const others = writers.flatMap(({ customerId }) => (customerId === own.customerId ? [] : [customerId]));
  const write = (body: string) =>
    house.control("POST", `/customers/${own.customerId}/messages`, {
      ...{ phoneNumberId: house.phoneNumberId, type: "text", body },
    });

  const browser = await launchBrowser();
  try {
    const page = await openScreens(browser, house.signInUrl, [
      `${house.url}/inbox`,
      `${house.url}/inbox/${own.conversationId}`,
    ]);
    await page.getByText("hello").last().waitFor();
    const seen = await watchProbes(page);
    const seconds = Number(values.seconds);
    const load = { phoneNumberId: house.phoneNumberId, customerIds: others, perSecond: Number(values.rate), seconds };
    const { id } = await house.control<{ id: string }>("POST", "/load", load);
    await wait(1_000);
    const sentAt: number[] = [];
    for (const end = Date.now() + (seconds - 2) * 1000; Date.now() < end; await wait(probeEveryMs)) {
      sentAt.push(Date.now());
      await write(`probe-${sentAt.length - 1}-`);
    }
    await until("every probe is on the screen", async () => {
      const times = Object.values(await seen());
      return times.length === sentAt.length && times.every((time) => time > 0);
    });
    const times = await seen();
    const tookMs = sentAt.map((at, n) => (times[n] ?? 0) - at);
    // How much of it was over when the message was in the thread.
    const storedAt = await storedTimes(house);
    const storedMs = sentAt.map((at, n) => (storedAt.get(n) ?? 0) - at);
    const background = await house.control<Record<string, unknown>>("GET", `/load/${id}`);
    return { probes: tookMs.length, ...percentiles(tookMs), stored: percentiles(storedMs), background };
  } finally {
    await browser.close();
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
if (!isBuilt(root, webBuild)) await runBuild(root, webBuild);
for (const name of values.house ? [values.house] : Object.keys(houses)) {
  const house = await startHouse(houses[name] ?? {});
  try {
    const figures = await measure(house);
    console.log(JSON.stringify({ house: name, limitMs, ...figures }, null, 2));
    if (figures.p95 >= limitMs) process.exitCode = 1;
  } finally {
    await house.stop();
  }
}
