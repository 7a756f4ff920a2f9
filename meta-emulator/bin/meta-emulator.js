#!/usr/bin/env node
// The sources are TypeScript run by type stripping (Node 22.18 and up). On an older Node the one that comes with the
// package `node` is used, when it is installed.
import { spawn } from "node:child_process";
import { createRequire, enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

if (process.features.typescript) {
  // Stripped and compiled sources are kept in the system's folder for temporary files: later starts take half the time.
  enableCompileCache();
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
    console.error(`meta-emulator needs Node 22.18 or newer; this is ${process.version}.`);
    process.exit(1);
  }
}
