import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SURE, UNSURE } from "./confidence.ts";
import { buildMenuIndex, howSure, type MenuIndex, type ParseContext, parseOrder } from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

const corpus = fileURLToPath(new URL("../corpus/", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "order-parser-sure-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = { id: string; business: string; text: string; context: ParseContext };

/** How sure the parser is of each message, and whether all of it (order, slots and questions) came out as it should. */
function readAll(): { confidence: number; right: boolean }[] {
  const indexes = new Map<string, MenuIndex>();
  return globSync("*.jsonl", { cwd: corpus }).flatMap((set) => {
    const rows = readFileSync(join(corpus, set), "utf8")
      .trim()
      .split("\n")
      .map((row): Row => JSON.parse(row));
    const predictions = rows.map((row) => {
      const menu = join(corpus, `${row.business}.menu.json`);
      const index = indexes.get(row.business) ?? buildMenuIndex(JSON.parse(readFileSync(menu, "utf8")));
      indexes.set(row.business, index);
      return { id: row.id, ...parseOrder(index, row.text, row.context) };
    });
    const file = join(folder, set);
    writeFileSync(file, predictions.map((prediction) => JSON.stringify(prediction)).join("\n"));
    const program = [join(corpus, "score.mjs"), join(corpus, set), file, "--show", "1000"];
    const scored = spawnSync(process.execPath, program, { encoding: "utf8" });
    const wrong = new Set([...scored.stdout.matchAll(/^\[\w+\] (\S+)/gm)].map((match) => match[1]));
    return predictions.map(({ id, confidence }) => ({ confidence, right: !wrong.has(id) }));
  });
}

describe("confidence", () => {
  it("messages it is sure of are right, and those are most of them", () => {
    const all = readAll();
    const sure = all.filter(({ confidence }) => confidence >= SURE);
    const doubted = all.filter(({ confidence }) => confidence < SURE);
    const share = (rows: readonly { right: boolean }[]): number =>
      rows.filter(({ right }) => right).length / rows.length;
    expect(share(sure)).toBeGreaterThanOrEqual(0.98);
    expect(share(sure)).toBeGreaterThan(share(doubted));
    expect(sure.length / all.length).toBeGreaterThanOrEqual(0.5);
  });

  it("has two borders: sure enough to act, too unsure to be the only reader", () => {
    expect([1, SURE, SURE - 0.01, UNSURE, UNSURE - 0.01, 0].map(howSure)).toEqual([
      "sure",
      "sure",
      "fairly",
      "fairly",
      "unsure",
      "unsure",
    ]);
  });

  it("what it is unsure of is wrong more often than what it is fairly sure of", () => {
    const all = readAll();
    const wrong = (level: string): number => {
      const rows = all.filter(({ confidence }) => howSure(confidence) === level);
      return rows.filter(({ right }) => !right).length / rows.length;
    };
    expect(wrong("unsure")).toBeGreaterThan(wrong("fairly"));
    expect(wrong("fairly")).toBeGreaterThan(wrong("sure"));
  });

  it("falls with every word that is part of nothing", () => {
    const index = buildMenuIndex(TEST_MENU);
    const confidence = (text: string): number => parseOrder(index, text, { now: NOW }).confidence;
    expect(confidence("2 large margheritas")).toBeGreaterThanOrEqual(SURE);
    expect(confidence("2 large margheritas flurbish")).toBeLessThan(SURE);
    expect(confidence("glimp 2 large margheritas flurbish, wamble")).toBeLessThan(
      confidence("2 large margheritas flurbish"),
    );
  });

  it("words that are part of nothing are pointed at", () => {
    const text = "2 large margheritas flurbish and a coke";
    const { notUnderstood } = parseOrder(buildMenuIndex(TEST_MENU), text, { now: NOW });
    expect(notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual(["flurbish"]);
  });
});
