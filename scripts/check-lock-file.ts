import { readFileSync } from "node:fs";

type Entry = { version?: string; resolved?: string; link?: boolean; integrity?: string; optionalDependencies?: object };

/**
 * A lock file names what is installed, not where from, and names it for every kind of machine: npm sometimes leaves out
 * the platform packages of the others, and then `npm ci` fails there. Exits 1 and says what is wrong.
 */
const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
);
const names = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));

const problems = Object.entries(lock.packages).flatMap(([path, entry]) => [
  ...(entry.resolved && !entry.link ? [`${path} carries a download address`] : []),
  ...(path.includes("node_modules/") && !entry.link && !entry.integrity ? [`${path} has no checksum`] : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !names.has(name))
    .map((name) => `${path || "the project"} wants ${name} on some machines, but it is not in the lock file`),
]);
for (const problem of problems) console.error(problem);
console.log(`${names.size} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
