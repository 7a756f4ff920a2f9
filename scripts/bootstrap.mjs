// Runs on any Node from 20 on, so it is plain JavaScript: everything else runs on the Node 24 that npm installs.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const stampFile = join(modules, ".cache", "croozer", "dependencies");

/** Ends with a clear word when this Node is too old to install and start the right one. */
export function checkNode() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major >= 20) return;
  console.error(`Croozer needs Node 20 or newer to start; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}

/**
 * Installs exactly what the lock file names, when it has changed since the last time.
 * @param {(line: string) => void} say hears that it takes a while
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installDependencies(say) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const stamp = createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && findNode24()) return false;
  if (installedByHand() && findNode24()) {
    remember(stamp);
    return false;
  }
  say("installing what package-lock.json names (a minute or so) …");
  const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    console.error("npm could not install the dependencies; what it says is above.");
    process.exit(1);
  }
  if (!findNode24()) {
    console.error(
      "The package `node` brought no program. If npm is told to ignore install scripts, run: npm ci --ignore-scripts=false",
    );
    process.exit(1);
  }
  remember(stamp);
  return true;
}

/** npm leaves its own record beside what it installed: as new as the lock file means a hand-made install is current. */
function installedByHand() {
  const record = join(modules, ".package-lock.json");
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

function remember(stamp) {
  mkdirSync(join(modules, ".cache", "croozer"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** The Node 24 of the dependencies, or this one when it is new enough; null when there is none. */
export function findNode24() {
  const windows = process.platform === "win32";
  const installed = join(modules, "node", "bin", windows ? "node.exe" : "node");
  if (existsSync(installed)) return installed;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
}

/** The environment of programs run on Node 24: it comes first in PATH, and compiled code is kept (starts 0.2 s sooner). */
export function environment() {
  const separator = process.platform === "win32" ? ";" : ":";
  return {
    NODE_COMPILE_CACHE: join(modules, ".cache", "croozer", "compiled"),
    ...process.env,
    PATH: [join(modules, ".bin"), process.env.PATH].join(separator),
  };
}

/**
 * Runs a script on Node 24 and ends as it ended. Signals are passed on.
 * @param {string} script path below the project's root
 * @param {string[]} args
 */
export function become(script, args) {
  const node = findNode24();
  if (!node) {
    console.error("The dependencies are not installed yet. Run: npm ci");
    process.exit(1);
  }
  const options = { cwd: root, env: environment(), stdio: "inherit" };
  const child = spawn(node, [join(root, script), ...args], options);
  // The terminal's Ctrl-C reaches the script by itself; we only wait for it to finish.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32" && program === "npm",
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
