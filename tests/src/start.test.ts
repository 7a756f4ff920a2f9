import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { randomPort } from "./house/ports.ts";
import { ended, isAlive, npmRunInfo, npmStart, runtimePid, type Start } from "./start/npm-start.ts";

/** How the house starts, falls and stops. Linux only: it looks into /proc. */
let port: number;
let ports: Record<string, string>;
let dataDir: string;
let occupier: Server;
let house: Start;
let apiKey: string;

const statusWith = async (key: string) => {
  const { apiUrl } = await npmRunInfo(dataDir);
  const response = await fetch(`${apiUrl}/orders`, { headers: { authorization: `Bearer ${key}` } });
  return response.status;
};
/** Holds a port; the ones after it are free for the house. */
async function occupy(): Promise<Server> {
  for (;;) {
    const server = createServer();
    const listening = once(server, "listening").then(
      () => true,
      () => false,
    );
    server.listen(randomPort(), "127.0.0.1");
    if (await listening) return server;
  }
}
/** A start that ended instead says why. */
async function startHouse(): Promise<Start> {
  const started = await npmStart(dataDir, ports);
  expect(started.said()).toMatch(/^ {2}Stop /m);
  return started;
}
const allGone = (pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000, interval: 100 });

describe.runIf(process.platform === "linux")("npm start", () => {
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "croozer-start-"));
    occupier = await occupy();
    port = (occupier.address() as AddressInfo).port;
    ports = { PORT: String(port), EMULATOR_PORT: String(port) };
    house = await startHouse();
    ({ apiKey = "" } = await npmRunInfo(dataDir, "--api-key"));
  }, 120_000);

  afterAll(async () => {
    occupier.close();
    house.npm.kill("SIGTERM");
    await ended(house.npm);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("passes over a port that is taken and says so; ends with the dashboard, a colleague's way in, the phone and how to stop", () => {
    const [, dashboard] = /port (?:\d+) is taken: the dashboard is on (\d+)/.exec(house.said()) ?? [];
    const [, phone] = /port (?:\d+) is taken: the emulator is on (\d+)/.exec(house.said()) ?? [];
    expect(Number(dashboard)).toBeGreaterThan(port);
    const [first, colleague, second, third] = house.said().trim().split("\n").slice(-4);
    expect(first).toMatch(new RegExp(`^ {2}Dashboard {3}http://localhost:${dashboard}/\\S+.*signs in once`));
    expect(colleague).toMatch(new RegExp(`^ {2}Colleague {3}http://localhost:${dashboard}/\\S+`));
    expect(second).toBe(`  Phone       http://localhost:${phone}/phone`);
    expect(third).toMatch(/^ {2}Stop /);
  });

  it("keeps its secrets for the owner alone", () => {
    for (const file of ["secrets.json", "runtime.json"]) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
  });

  it("tells another program how to drive it", async () => {
    const info = await npmRunInfo(dataDir);
    expect(info).toMatchObject({ dataDir, phoneNumberId: expect.stringMatching(/^\d+$/), wabaId: expect.any(String) });
    const { searchParams, origin, pathname } = new URL(info.webhookUrl ?? "");
    for (const [name, value] of Object.entries({
      mode: "subscribe",
      challenge: "4711",
      verify_token: info.verifyToken,
    }))
      searchParams.set(`hub.${name}`, value ?? "");
    const answer = await fetch(`${origin}${pathname}?${searchParams}`);
    expect(await answer.text()).toBe("4711");
    expect(await statusWith(apiKey)).toBe(200);
  });

  it("is started once: a second start on its folder names the first and harms nothing", async () => {
    const second = await npmStart(dataDir, ports);
    expect(second.said()).toContain(`in use by process ${runtimePid(dataDir)}`);
    expect(second.npm.exitCode).toBe(1);
    expect(await statusWith(apiKey)).toBe(200);
  });

  it("takes all its parts along when it alone is killed, and starts again with all data", async () => {
    const processes = house.processes();
    expect(processes.length).toBeGreaterThan(5);
    process.kill(runtimePid(dataDir), "SIGKILL");
    await allGone(processes);
    await expect(npmRunInfo(dataDir)).rejects.toThrow("Nothing is running");
    house = await startHouse();
    expect(await statusWith(apiKey)).toBe(200);
  }, 60_000);

  it("starts again with all data after every process was killed at once", async () => {
    for (const pid of house.processes())
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Gone with its parent.
      }
    house = await startHouse();
    expect(await statusWith(apiKey)).toBe(200);
  }, 60_000);

  it("stops everything on Ctrl-C", async () => {
    const processes = house.processes();
    house.npm.kill("SIGINT");
    await ended(house.npm);
    await allGone(processes);
    expect(house.said()).toMatch(/stopping …\n {2}stopped\n$/);
  });
});
