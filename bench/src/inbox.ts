import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isBuilt, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { type House, startHouse } from "./house/house.ts";
import { until } from "./house/until.ts";
import { type Answer, askAll, questions, signIn } from "./inbox/ask.ts";
import { fillInbox } from "./inbox/fill.ts";
import { measureScreen } from "./inbox/screen.ts";
import { openAll, openShops } from "./inbox/shops.ts";
import { withClient } from "./inbox/with-client.ts";

/**
 * Promises of the inbox: what its lists, numbers and searches take on the server with a million conversations and ten
 * million messages stored, of which one business has 200,000 conversations, beside the same with one in a hundred; and the
 * lists and numbers once more where that business has resolved none. And of a list of 10,000 rows in a browser: how many
 * frames a second it holds when it is scrolled, and how long its longest task is while 50 messages a second move it. Exits 1
 * when a promise is broken.
 *
 * `node bench/src/inbox.ts [--part server|screen] [--rows 10000] [--rate 50] [--conversations 1000000] [--messages 10] [--own 200000] [--data FOLDER] [--minutes 30]
 * [--times 60] [--few] [--fill]`. Messages are for each conversation. With `--data` what was filled stays and is gone on
 * with; `--few` is the one in a hundred alone, `--fill` fills and asks nothing.
 */
const [framesPerSecond, longestTaskMs] = [50, 100];
const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    part: { type: "string" },
    rows: { type: "string", default: "10000" },
    rate: { type: "string", default: "50" },
    conversations: { type: "string", default: "1000000" },
    messages: { type: "string", default: "10" },
    own: { type: "string", default: "200000" },
    data: { type: "string" },
    minutes: { type: "string", default: "30" },
    times: { type: "string", default: "60" },
    few: { type: "boolean", default: false },
    fill: { type: "boolean", default: false },
  },
});

const areWordsLearned = ({ database, businessId }: House): Promise<boolean> =>
  withClient(database.url, async (client) => {
    const newest = "select id from messages where business_id = $1 order by id desc limit 1";
    const { rows } = await client.query(`select 1 from words_learned where business_id = $1 and up_to >= (${newest})`, [
      businessId,
    ]);
    return rows.length > 0;
  });

type Measured = Record<string, Answer>;

async function measure(name: string, share: number): Promise<{ usual: Measured; allOpen: Measured }> {
  const kept = values.data === undefined ? null : join(values.data, name);
  const house: House = await startHouse({ server: "web,worker" }, {}, kept);
  try {
    const [all, own] = [Number(values.conversations) * share, Number(values.own) * share];
    const inbox = await openShops(house, { own, all });
    const deadline = Date.now() + Number(values.minutes) * 60_000;
    const filling = performance.now();
    const fill = { shops: inbox.shops, messagesEach: Number(values.messages), openShare: 0.02, deadline };
    if (!(await fillInbox(house.database.url, fill))) throw new Error("the fill is not done: run again with --data");
    console.log(`${name}: ${all} conversations, filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`);
    if (values.fill) return { usual: {}, allOpen: {} };
    // An earlier run may have been stopped in between.
    await openAll(house.database.url, house.businessId, false);
    const cookie = await signIn(house);
    const ask = { cookie, times: Number(values.times), labelId: inbox.labelId, teamId: inbox.teamId };
    // The first searches have the words of a year learned, which somebody who moves in waits for once.
    await askAll(house, { ...ask, times: 2 });
    await until("the words are learned", () => areWordsLearned(house), 20 * 60_000);
    const usual = await askAll(house, ask);
    await openAll(house.database.url, house.businessId, true);
    const allOpen = await askAll(house, ask);
    await openAll(house.database.url, house.businessId, false);
    return { usual, allOpen };
  } finally {
    await house.stop();
  }
}

function report(title: string, few: Measured, many: Measured): number {
  console.log(`\n${title}`);
  let missed = 0;
  for (const [name, { p50, p95, items }] of Object.entries(many)) {
    const limitMs = questions[name]?.limitMs ?? 0;
    if (p95 >= limitMs) missed += 1;
    const ratio = (p50 / (few[name]?.p50 ?? p50)).toFixed(2);
    console.log(
      `${p95 < limitMs ? " " : "!"} ${name.padEnd(30)} p50 ${String(p50).padStart(6)} ms, p95 ${String(p95).padStart(6)} ms of ${limitMs}; ${items} items; with 1 % p50 ${few[name]?.p50} ms, ratio ${ratio}`,
    );
  }
  return missed;
}

async function server(): Promise<boolean> {
  const few = await measure("few", 0.01);
  const many = values.few ? few : await measure("many", 1);
  const missed = report("as a shop is: two in a hundred not resolved", few.usual, many.usual);
  return missed + report("nothing resolved", few.allOpen, many.allOpen) === 0;
}

async function screen(): Promise<boolean> {
  if (!isBuilt(root, webBuild)) await runBuild(root, webBuild);
  const house = await startHouse({ server: "web,worker" });
  try {
    const rows = Number(values.rows);
    const { shops } = await openShops(house, { own: rows + 500, all: rows + 500 });
    await fillInbox(house.database.url, { shops, messagesEach: 2, openShare: 2, deadline: Number.POSITIVE_INFINITY });
    await openAll(house.database.url, house.businessId, true);
    const figures = await measureScreen(house, { rows, perSecond: Number(values.rate), seconds: 20 });
    console.log(JSON.stringify({ part: "screen", limits: { framesPerSecond, longestTaskMs }, ...figures }, null, 2));
    return figures.scroll.framesPerSecond >= framesPerSecond && figures.live.longestTaskMs <= longestTaskMs;
  } finally {
    await house.stop();
  }
}

for (const [name, part] of Object.entries({ server, screen }))
  if ((values.part ?? name) === name && !(await part())) process.exitCode = 1;
