import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isBuilt, runBuild, webBuild } from "../../scripts/run/builds.ts";
import { startHouse } from "./house/house.ts";
import { firstLoad } from "./inbox-screen/first-load.ts";
import { threadFrames } from "./inbox-screen/thread-frames.ts";

/**
 * Promises of the inbox as a browser shows it. `load`: what its first visit fetches of scripts, compressed, and when it
 * answers to a press with a processor four times as slow. `thread`: frames a second while a long thread is scrolled, beside
 * those of an empty page in the same minute. Exits 1 when one is missed.
 * `node bench/src/inbox-screen.ts [--part load|thread] [--messages 5000] [--seconds 8] [--visits 5]`
 */
const limits = { kilobytes: 250, interactiveMs: 2_000, fps: 50, ofEmpty: 50 / 60 };
const { values } = parseArgs({
  options: {
    part: { type: "string" },
    messages: { type: "string", default: "5000" },
    seconds: { type: "string", default: "8" },
    visits: { type: "string", default: "5" },
  },
});

const root = fileURLToPath(new URL("../../", import.meta.url));
if (!isBuilt(root, webBuild)) await runBuild(root, webBuild);
const house = await startHouse({ server: "web,worker" });
try {
  if (values.part !== "thread") {
    const figures = await firstLoad(house, Number(values.visits));
    console.log(JSON.stringify({ part: "load", limits, ...figures }, null, 2));
    if (figures.firstKilobytes > limits.kilobytes || figures.interactiveMs.p50 >= limits.interactiveMs)
      process.exitCode = 1;
  }
  if (values.part !== "load") {
    const figures = await threadFrames(house, Number(values.messages), Number(values.seconds));
    console.log(JSON.stringify({ part: "thread", limits, ...figures }, null, 2));
    if (figures.fps < limits.fps && figures.ratio < limits.ofEmpty) process.exitCode = 1;
  }
} finally {
  await house.stop();
}
