import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Build, isBuilt, phoneBuild, runBuild, webBuild } from "./run/builds.ts";
import { seconds } from "./run/stages.ts";
import { ensureChromium } from "./test/chromium.ts";
import { runCommand } from "./test/command.ts";
import { type Counts, readReport } from "./test/vitest-report.ts";

/** `npm test`: everything a change must pass. Ends with one line of counts; exits 1 when anything failed. */
const root = fileURLToPath(new URL("..", import.meta.url));
const startedAt = performance.now();
/** A run that takes longer is too long to be waited for, whichever stage took the time. */
const wholeMs = 870_000;
if (!process.stdout.isTTY) process.env.NO_COLOR = "1";
const reports = mkdtempSync(join(tmpdir(), "croozer-test-reports-"));
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedStages: string[] = [];

await Promise.all([
  check("format and lint", ["node_modules/.bin/biome", "ci", "--colors=off", "."]),
  check("order of rooms", node("scripts/check-rooms.ts")),
  check("lock file", node("scripts/check-lock-file.ts")),
]);
await check("types", node("scripts/check-types.ts"));
await check("generated types", node("scripts/check-generated.ts"));
await vitest("unit and integration", []);
for (const build of [webBuild, phoneBuild]) await ensureBuild(build);
if (existsSync(join(root, "tests", "vitest.config.ts"))) await journeys();

rmSync(reports, { recursive: true, force: true });
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
if (failedStages.length > 0) console.log(`\nfailed: ${failedStages.join(", ")}`);
console.log(`\nafter ${seconds(performance.now() - startedAt)}`);
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed > 0 ? 1 : 0);

function node(script: string): string[] {
  return [process.execPath, script];
}

function heading(name: string, ok: boolean, began: number): void {
  console.log(`\n${ok ? "✓" : "✗"} ${name} (${seconds(performance.now() - began)})`);
  if (!ok) failedStages.push(name);
}

/** A stage that says nothing unless it fails. */
async function check(name: string, command: readonly string[]): Promise<void> {
  const began = performance.now();
  const { code, output } = await runCommand(root, command, { limitMs: 180_000, show: false });
  heading(name, code === 0, began);
  const last = output.trim().split("\n").at(-1) ?? "";
  console.log(indent(code === 0 ? last : output.trim()));
  if (code !== 0) counts.failed += 1;
}

async function vitest(name: string, args: readonly string[]): Promise<void> {
  const began = performance.now();
  const limitMs = Math.max(1_000, startedAt + wholeMs - began);
  console.log(`\n… ${name}`);
  const report = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", ...args, ...reporters];
  const { code, output } = await runCommand(root, [process.execPath, ...command], { limitMs, show: true });
  const found = readReport(report, code);
  for (const key of ["passed", "failed", "skipped"] as const) counts[key] += found[key];
  heading(name, code === 0, began);
  // What it said was shown as it came; this is why it was ended.
  if (output !== "") console.log(indent(output.trim()));
}

async function ensureBuild(build: Build): Promise<void> {
  const began = performance.now();
  try {
    if (!isBuilt(root, build)) await runBuild(root, build);
    heading(build.name, true, began);
  } catch (error) {
    heading(build.name, false, began);
    console.log(indent(error instanceof Error ? error.message : String(error)));
    counts.failed += 1;
  }
}

async function journeys(): Promise<void> {
  try {
    process.env.CHROMIUM_PATH = await ensureChromium(root);
  } catch (error) {
    heading("journeys", false, performance.now());
    console.log(indent(String(error)));
    counts.failed += 1;
    return;
  }
  await vitest("journeys", ["--config", "tests/vitest.config.ts"]);
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
