import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { compile } from "./compile.ts";

let folder = "";
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("compiled, it starts and has its files with it", { timeout: 60_000 }, async () => {
  // Below the package, so that its dependencies are found.
  const cache = join(import.meta.dirname, "../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "compile-"));
  compile(folder);
  const started = spawn(process.execPath, [join(folder, "main.js"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = started;
  const url = await new Promise<string>((resolve) =>
    started.stdout.on("data", (said) => resolve(String(said).trim().split(" ").at(-1) ?? "")),
  );
  for (const path of ["/connect.facebook.net/en_US/sdk.js", "/control/openapi.json"]) {
    expect((await fetch(url + path)).status, path).toBe(200);
  }
  const page = await (await fetch(`${url}/www.facebook.com/v26.0/dialog/oauth?client_id=1`)).text();
  const files = [...page.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, path]) => path);
  expect(files.length).toBeGreaterThan(1);
  for (const path of files) expect((await fetch(new URL(path ?? "", url))).status, path).toBe(200);
});
