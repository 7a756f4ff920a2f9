import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isBuilt, runBuild } from "./builds.ts";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const page = { name: "page", folder: "page", result: "page/dist/index.html", sources: ["page/*.{html,js}"] };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "croozer-builds-"));
  mkdirSync(join(root, "page"));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(join(modules, "vite"), join(root, "node_modules", "vite"));
  writeFileSync(join(root, "page", "index.html"), '<script type="module" src="./main.js"></script>');
  writeFileSync(join(root, "page", "main.js"), "document.title = 'one';");
});
afterEach(() => rmSync(root, { recursive: true }));

it("a page is built once, and again only when what it is made of changes", async () => {
  expect(isBuilt(root, page)).toBe(false);
  await runBuild(root, page);
  expect(isBuilt(root, page)).toBe(true);
  utimesSync(join(root, "page", "main.js"), 0, 0);
  expect(isBuilt(root, page)).toBe(true);
  writeFileSync(join(root, "page", "main.js"), "document.title = 'two';");
  expect(isBuilt(root, page)).toBe(false);
});

it("a page whose result was removed is not taken for built", async () => {
  await runBuild(root, page);
  rmSync(join(root, "page", "dist"), { recursive: true });
  expect(isBuilt(root, page)).toBe(false);
});

it("a build that fails says what was wrong and is not taken for done", async () => {
  writeFileSync(join(root, "page", "main.js"), "import './missing.js';");
  await expect(runBuild(root, page)).rejects.toThrow(/The page failed:[\s\S]*missing\.js/);
  expect(isBuilt(root, page)).toBe(false);
});
