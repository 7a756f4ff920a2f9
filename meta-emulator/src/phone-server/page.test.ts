import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningEmulator, startEmulator } from "../emulator.ts";

let folder: string;
let emulator: RunningEmulator;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "emulator-page-"));
  emulator = await startEmulator({ port: 0, pageDir: join(folder, "phone") });
});
afterEach(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

test("the page is served once it is built, with its files and nothing beside them", async () => {
  const get = (path: string) => fetch(emulator.url + path);
  expect(await (await get("/")).text()).toMatch("not built yet");
  mkdirSync(join(folder, "phone/assets"), { recursive: true });
  writeFileSync(join(folder, "phone/index.html"), "<h1>Phones</h1>");
  writeFileSync(join(folder, "phone/favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "phone/assets/index-1.js"), "let a;");
  writeFileSync(join(folder, "secret.txt"), "secret");
  for (const path of ["/", "/phone", "/phone/"]) {
    const page = await get(path);
    expect(await page.text()).toBe("<h1>Phones</h1>");
    expect(page.headers.get("content-security-policy")).toMatch("default-src 'self'");
  }
  expect(await (await get("/favicon.svg")).text()).toBe("<svg/>");
  const script = await get("/assets/index-1.js");
  expect(script.headers.get("cache-control")).toMatch("immutable");
  for (const path of ["/assets/..%2f..%2fsecret.txt", "/..%2fsecret.txt", "/assets/none.js", "/none.svg"]) {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toBe("secret");
  }
});
