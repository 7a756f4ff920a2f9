import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Runs the benches one after another, each in a process of its own so that none warms up another: all files beside this
 * one, or those named (`npm run bench -- intake parser`). A bench prints its figures beside its limit and exits with 1
 * when it misses it; so does this.
 */
const folder = fileURLToPath(new URL(".", import.meta.url));
const known = globSync("*.ts", { cwd: folder })
  .map((file) => basename(file, ".ts"))
  .filter((name) => name !== "run" && !name.endsWith(".test"))
  .sort();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(", ")}; there is ${known.join(", ")}`);
  process.exit(2);
}

const run = (name: string) =>
  new Promise<number>((resolve, reject) => {
    const bench = spawn(process.execPath, [`${folder}${name}.ts`], { stdio: "inherit" });
    bench.once("error", reject);
    bench.once("exit", (code) => resolve(code ?? 1));
  });

const missed: string[] = [];
for (const name of wanted.length > 0 ? wanted : known) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const code = await run(name);
  if (code !== 0) missed.push(name);
  console.log(
    `── ${name}: ${code === 0 ? "within its limit" : "missed its limit"}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  );
}
if (missed.length > 0) console.log(`\nmissed: ${missed.join(", ")}`);
process.exit(missed.length > 0 ? 1 : 0);
