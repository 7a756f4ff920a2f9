import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPort } from "./ports.ts";
import { answers, type Supervised, supervise } from "./supervise.ts";

const worker = fileURLToPath(new URL("./fixtures/worker.mjs", import.meta.url));
let folder: string;
let port: number;
let running: Supervised | undefined;
const told: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "croozer-supervise-"));
  port = await findPort("127.0.0.1", 20_000 + Math.floor(Math.random() * 10_000));
  told.length = 0;
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true });
});

const start = (mode = "good") =>
  supervise({
    ...{ name: "worker", args: [worker, String(port), mode], cwd: folder, env: process.env },
    logFile: join(folder, "worker.log"),
    isReady: () => answers(`http://127.0.0.1:${port}/`),
    warn: (line) => told.push(line),
  });

const ask = (path: string) =>
  new Promise<string | null>((resolve) => {
    get(`http://127.0.0.1:${port}${path}`, { agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.once("end", () => resolve(body));
    }).once("error", () => resolve(null));
  });

describe("a supervised process", () => {
  it("is ready when it answers, and gone when it was stopped", async () => {
    running = await start();
    expect(Number(await ask("/"))).toBe(running.pid());
    await running.stop();
    expect(await ask("/")).toBeNull();
    expect(told).toEqual([]);
  });

  it("is started again when it falls, and that is told", async () => {
    running = await start();
    const first = running.pid();
    await ask("/fall");
    await vi.waitFor(async () => expect(await answers(`http://127.0.0.1:${port}/`)).toBe(true), { timeout: 20_000 });
    expect(running.pid()).not.toBe(first);
    await vi.waitFor(() => expect(told.at(-1)).toBe("worker is back"), { timeout: 20_000 });
    expect(told[0]).toContain("worker ended (SIGKILL); starting it again in 0.5 s");
  });

  it("is not started again when it falls while it is being stopped", async () => {
    running = await start();
    const stopped = running.stop();
    process.kill(running.pid() ?? 0, "SIGKILL");
    await stopped;
    expect(running.pid()).toBeNull();
    expect(told).toEqual([]);
  });

  it("fails with its last words when it ends before it answers", async () => {
    await expect(start("broken")).rejects.toThrow(/worker ended \(exit code 3\) before it was ready.*no such table/s);
  });

  it("writes its own log, of which errors are told", async () => {
    running = await start();
    await ask("/error");
    await vi.waitFor(() => expect(told).toEqual(["worker: the mail: bounced"]), { timeout: 20_000 });
    expect(readFileSync(join(folder, "worker.log"), "utf8")).toContain('"msg":"here"');
  });
});
