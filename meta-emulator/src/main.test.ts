import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskOf, ids, testWorld } from "./testing/desk.ts";
import { Receiver } from "./testing/receiver.ts";

let folder: string;
let receiver: Receiver;
let child: ChildProcess | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "emulator-main-"));
  receiver = await new Receiver().start();
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

/** Starts the process and resolves with a desk once it has said where it listens. */
async function start(...flags: string[]) {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = process_;
  let output = "";
  for await (const chunk of process_.stdout!) {
    output += chunk;
    if (output.includes("\n")) break;
  }
  const url = /^meta-emulator listening on (http:\/\/127\.0\.0\.1:(\d+))\n$/.exec(output);
  expect(output).toMatch(/^meta-emulator listening on http/);
  const here = { describe: () => {}, begunWith: () => null, noteBegunWith: () => {}, close: async () => {} };
  const emulator = { url: url?.[1] ?? "", port: Number(url?.[2]), ...here };
  return deskOf(emulator, receiver);
}

async function kill(signal: NodeJS.Signals): Promise<number | null> {
  const running = child!;
  const exit = once(running, "exit");
  running.kill(signal);
  const [code] = await exit;
  return code;
}

test("after kill -9 the world, the chats and what was not yet acknowledged are there again", async () => {
  const desk = await start("--data", folder);
  await desk.call("POST", "/control/world", testWorld(receiver.url));
  await desk.call("POST", "/control/clock", { advanceMs: 3_600_000 });
  await desk.customerWrites("dana", { type: "text", body: "delivered before" });
  await receiver.until(() => receiver.received.length === 1);
  receiver.answers.push(...Array.from({ length: 50 }, () => 503));
  await desk.customerWrites("dana", { type: "text", body: "not yet" });
  const sent = await desk.sendText("15555550123", "accepted before");
  await receiver.until(() => receiver.received.length > 1);
  // The promise: nothing answered more than 200 ms ago is lost.
  await new Promise((done) => setTimeout(done, 200));
  await kill("SIGKILL");
  receiver.received.length = 0;
  receiver.answers.length = 0;

  const again = await start("--data", folder);
  expect((await again.call("GET", "/control/sends?text=accepted%20before")).body.count).toBe(1);
  const clock = await again.call("GET", "/control/clock");
  expect(Date.parse(String(clock.body.now)) - Date.now()).toBeGreaterThan(3_500_000);
  await again.call("POST", "/control/clock", { advanceMs: 60_000 });
  await receiver.until(() => receiver.statuses(sent).includes("delivered"));
  await receiver.until(() => receiver.received.some(({ body: each }) => each.includes("not yet")));
  expect(receiver.received.some(({ body: each }) => each.includes("delivered before"))).toBe(false);
  const { body } = await again.call("GET", `/control/customers/dana/chats/${ids.number}`);
  const texts = (body as unknown as { messages: { content: { body: string } }[] }).messages;
  expect(texts.map(({ content }) => content.body)).toEqual(["delivered before", "not yet", "accepted before"]);
});

test("a world is begun with once: what became of it since is not undone by starting again", async () => {
  const file = join(folder, "begin.json");
  const rona = { id: "10200000000000001", name: "Rona", portfolios: ["300000000000001"] };
  const begin = { portfolios: [{ id: "300000000000001" }], apps: [{ id: "400000000000001" }], users: [rona] };
  writeFileSync(file, JSON.stringify(begin));
  const flags = ["--data", join(folder, "data"), "--world", file];
  const desk = await start(...flags);
  const grown = { portfolios: [{ id: "300000000000002" }], users: [{ ...rona, portfolios: ["300000000000002"] }] };
  await desk.call("POST", "/control/world", grown);
  await kill("SIGTERM");

  const again = await start(...flags, "--webhook", receiver.url);
  expect((await again.call("GET", "/control/world")).body).toMatchObject({
    apps: [{ webhook: { callbackUrl: receiver.url } }],
    users: [{ portfolios: [{ id: "300000000000002" }] }],
  });
  await kill("SIGTERM");

  writeFileSync(file, JSON.stringify({ ...begin, users: [{ ...rona, name: "Rona Edited" }] }));
  const edited = await start(...flags);
  const { body } = await edited.call("GET", "/control/world");
  expect(body).toMatchObject({ users: [{ name: "Rona Edited", portfolios: [{ id: "300000000000001" }] }] });
});

test("SIGTERM ends it cleanly, also with a page that is listening", async () => {
  const desk = await start();
  const page = await fetch(`${desk.emulator.url}/phone/api/events`);
  expect(page.status).toBe(200);
  expect(await kill("SIGTERM")).toBe(0);
  await page.body?.cancel().catch(() => {});
});

test("it ends with the program that started it with a channel", async () => {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  child = process_;
  await once(process_.stdout!, "data");
  const exit = once(process_, "exit");
  process_.disconnect();
  expect(await exit).toEqual([0, null]);
});

/** Starts what cannot start, and resolves with what it says. */
async function explain(...flags: string[]): Promise<string> {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "--port", "0", ...flags], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  process_.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(process_, "close");
  expect(code).toBe(2);
  expect(output).not.toMatch(/^ +at /m);
  return output;
}

test("a wrong flag is explained", async () => {
  expect(await explain("--prot", "1")).toMatch("Usage: meta-emulator");
});

test("a file that is missing or wrong is named with what is wrong in it", async () => {
  const file = join(folder, "file.json");
  expect(await explain("--world", file)).toMatch(`${file}: ENOENT`);
  writeFileSync(file, '{"apps":[{"nam":"x"}]}');
  expect(await explain("--world", file)).toMatch(`${file}: body/apps/0 must NOT have additional properties: nam`);
  writeFileSync(file, '{"timing":{"sendMs":0}}');
  expect(await explain("--settings", file)).toMatch(`${file}: there is no setting timing.sendMs`);
});

test("the demo world tells a webhook of one's own what people write", async () => {
  const desk = await start("--demo", "--webhook", receiver.url);
  await desk.customerWrites("dana", { type: "text", body: "hello" });
  await receiver.until(() => receiver.received.some(({ body }) => body.includes("hello")));
});
