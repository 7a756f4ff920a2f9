#!/usr/bin/env node
// Installed, the emulator is JavaScript (lib/) and needs Node 22; in its own repository it is TypeScript that Node 22.18
// runs as it is. On an older Node the one that comes with the package `node` is used, when it is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import nodeModule, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const built = fileURLToPath(new URL("../lib/main.js", import.meta.url));
const [main, isNewEnough, needed] = existsSync(sources)
  ? [sources, Boolean(process.features.typescript), "22.18"]
  : [built, Number(process.versions.node.split(".")[0]) >= 22, "22"];

if (isNewEnough) {
  // What was compiled is kept in the system's folder for temporary files: later starts take half the time.
  nodeModule.enableCompileCache?.();
  await import(main);
} else {
  const child = spawn(findNode(), [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function findNode() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin/node");
  } catch {
    console.error(`meta-emulator needs Node ${needed} or newer; this is ${process.version}.
Install one (https://nodejs.org), or put one beside it: npm install node@24`);
    process.exit(1);
  }
}
