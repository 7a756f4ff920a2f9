#!/usr/bin/env node
// The parser is TypeScript run as it is: that needs Node 24. An older one hands over to the repository's own.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

if (Number(process.versions.node.split(".")[0]) < 24) {
  const home = dirname(createRequire(import.meta.url).resolve("node/package.json"));
  const child = spawnSync(join(home, "bin", "node"), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exit(child.status ?? 1);
}
const { main } = await import("../src/predict.ts");
process.exitCode = await main(process.argv.slice(2));
