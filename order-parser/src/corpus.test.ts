import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const corpus = fileURLToPath(new URL("../corpus/", import.meta.url));
const command = fileURLToPath(new URL("../bin/order-parser.mjs", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "order-parser-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function figuresOf(set: string): { orderExact: number; fullExact: number; intent: number } {
  const rows = join(corpus, `${set}.dev.jsonl`);
  const predicted = spawnSync(process.execPath, [command, "predict", "--menus", corpus, rows], { encoding: "utf8" });
  expect(predicted.stderr).toBe("");
  const file = join(folder, `${set}.jsonl`);
  writeFileSync(file, predicted.stdout);
  const scored = spawnSync(process.execPath, [join(corpus, "score.mjs"), rows, file, "--json"], { encoding: "utf8" });
  return JSON.parse(scored.stdout).table["whatsapp (all)"];
}

describe("the hand-written messages", () => {
  it.each([
    ["whatsapp", 0.97],
    ["rewordings", 0.95],
    ["trades", 0.97],
    ["later-trades", 0.95],
    ["shops", 0.97],
    ["later-shops", 0.95],
    ["last-shops", 0.95],
    ["known-shops", 0.96],
    ["final-shops", 0.95],
    ["unseen-1", 0.95],
    ["unseen-2", 0.95],
    ["unseen-3", 0.95],
    ["unseen-4", 0.95],
    ["unseen-5", 0.95],
    ["unseen-6", 0.95],
    ["unseen-7", 0.95],
    ["unseen-8", 0.95],
    ["unseen-9", 0.95],
    ["unseen-10", 0.95],
    ["unseen-11", 0.95],
  ])("%s keeps what was reached", (set, least) => {
    const figures = figuresOf(set);
    expect(figures.orderExact).toBeGreaterThanOrEqual(least);
    expect(figures.fullExact).toBeGreaterThanOrEqual(least - 0.03);
    expect(figures.intent).toBeGreaterThanOrEqual(0.97);
  });
});

describe("the command line", () => {
  it("called wrongly says how and exits with 2", () => {
    const run = spawnSync(process.execPath, [command, "guess"], { encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("usage: order-parser predict --menus DIR");
  });
});
