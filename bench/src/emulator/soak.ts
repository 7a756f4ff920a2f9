import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "../intake/generator.ts";
import { residentMb, startChild } from "./child.ts";
import { CountingReceiver } from "./receiver.ts";
import { benchWorld, controlOf, ids, sendRequest } from "./world.ts";

/**
 * Keeps an emulated Meta under load and prints what it holds in memory each minute: people write, the business answers,
 * statuses and reads go out. Judged flat when the last third holds no more than the middle third and a tenth.
 * `node bench/src/emulator/soak.ts [--minutes 10] [--per-second 1000] [--people 2000]`
 */
const mostGrowth = 1.1;
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    "per-second": { type: "string", default: "1000" },
    people: { type: "string", default: "2000" },
  },
});
const minutes = Number(values.minutes);
const perSecond = Number(values["per-second"]);
const people = Number(values.people);
const sampleMs = 5_000;

const receiver = new CountingReceiver(ids.secret);
const program = fileURLToPath(new URL("../../../meta-emulator/bin/meta-emulator.js", import.meta.url));
const emulator = await startChild([program, "--port", "0"]);
const control = controlOf(emulator.port);
const samples: number[] = [];
let sends = 0;
try {
  await control("POST", "/world", benchWorld(await receiver.start()));
  await control("PUT", "/rules", { delivery: { batchStatusesMs: 20 } });
  await control("POST", "/customers/many", { count: people, prefix: "person", firstWaId: "972550000000" });
  const customerIds = Array.from({ length: people }, (_, n) => `person-${n + 1}`);
  const until = performance.now() + minutes * 60_000;
  await control("POST", "/load", { phoneNumberId: ids.number, customerIds, perSecond, seconds: minutes * 60 });
  await wait(2_000);
  const answering = (async () => {
    while (performance.now() < until) {
      const started = performance.now();
      let left = Math.round(perSecond / 4);
      const next = () => (left-- > 0 ? sendRequest(sends++, people) : null);
      await generate(emulator.port, next, { connections: 8, durationMs: 250 });
      await wait(Math.max(0, 250 - (performance.now() - started)));
    }
  })();
  let told = { webhooks: 0, sends: 0 };
  for (let n = 1; performance.now() < until; n++) {
    await wait(sampleMs);
    samples.push(residentMb(emulator.pid));
    if (n % (60_000 / sampleMs) > 0) continue;
    const minute = Math.round((n * sampleMs) / 60_000);
    console.log(
      `minute ${minute}: ${samples.at(-1)?.toFixed(0)} MB, ${sends - told.sends} sends, ${receiver.count - told.webhooks} webhooks`,
    );
    told = { webhooks: receiver.count, sends };
  }
  await answering;
} finally {
  await emulator.stop();
  receiver.stop();
}

const third = Math.floor(samples.length / 3);
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const middle = mean(samples.slice(third, 2 * third));
const end = mean(samples.slice(2 * third));
const figures = {
  minutes,
  sends,
  webhooks: receiver.count,
  wrongSignatures: receiver.wrong,
  mostMb: Math.round(Math.max(...samples)),
  middleThirdMb: Math.round(middle),
  lastThirdMb: Math.round(end),
  growth: Math.round((end / middle) * 100) / 100,
  mostGrowth,
};
console.log(JSON.stringify(figures, null, 2));
process.exit(figures.growth <= mostGrowth && receiver.wrong === 0 ? 0 : 1);
