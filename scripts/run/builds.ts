import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Build = {
  name: string;
  /** Where Vite runs. */
  folder: string;
  /** The page that must be there afterwards. */
  result: string;
  /** What the page is made of, as patterns from the root. */
  sources: readonly string[];
};

const everywhere = ["package-lock.json"];
export const webBuild: Build = {
  name: "web build",
  folder: "web",
  result: "web/dist/index.html",
  sources: ["web/src/**", "web/public/**", "web/*.{ts,html,json,js,cjs,mjs}", "contracts/src/**", ...everywhere],
};
export const phoneBuild: Build = {
  name: "phone build",
  folder: "meta-emulator",
  result: "meta-emulator/dist/phone/index.html",
  sources: ["meta-emulator/src/phone/**", "meta-emulator/src/phone-api.ts", "meta-emulator/*.ts", ...everywhere],
};

/** Whether the page was built from the sources as they are now, by content: a fresh checkout changes every date. */
export function isBuilt(root: string, build: Build): boolean {
  return existsSync(join(root, build.result)) && read(stampOf(root, build)) === fingerprint(root, build);
}

/**
 * Builds a page with Vite in a process of its own, which takes its memory with it.
 * @throws with what Vite said
 */
export async function runBuild(root: string, build: Build): Promise<void> {
  const before = fingerprint(root, build);
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, build.folder),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The ${build.name} failed:\n${said.join("").trim()}`);
  const stamp = stampOf(root, build);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}

const stampOf = (root: string, build: Build) =>
  join(root, "node_modules", ".cache", "croozer", `${build.folder}.sources`);

const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : null);

function fingerprint(root: string, build: Build): string {
  const hash = createHash("sha256");
  for (const path of globSync([...build.sources], { cwd: root }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`\0${path}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}
