import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const worker = fileURLToPath(new URL("src/worker/worker.ts", import.meta.url));
const entry = "index.html";
/** What it runs, in whichever chunk. */
const script = "/src/main.tsx";
/** Files of the shell that have no hash in their names. */
const fixed = [
  ...[entry, "first-paint.js", "mark.svg", "mark-waiting.svg", "icons/192.png", "icons/badge-96.png"],
  ...["manifest.webmanifest", "manifest.he.webmanifest"],
];
/** Pages of customers and couriers, which come with the dashboard's address: nobody opens them without a connection. */
const ofOthers = /\/features\/(tracking|courier-page|identity\/SignUp)/;
/** Alphabets of neither of our languages. */
const strangeFont = /rubik-(arabic|cyrillic)/;

/**
 * Builds `sw.js`, by which the dashboard opens without a connection, with the list of what belongs to its shell: all that
 * the page may ever fetch from its own assets. While developing there is none.
 */
export const shellWorker: Plugin = {
  name: "shell-worker",
  apply: "build",
  async writeBundle({ dir = "dist" }, bundle) {
    const files = [...fixed, ...assetsOf(bundle)].toSorted();
    const hash = createHash("sha256");
    for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
    const shell = { build: hash.digest("hex").slice(0, 16), files: files.map((file) => `/${file}`) };
    await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      define: { shell: JSON.stringify(shell) },
      build: {
        outDir: dir,
        emptyOutDir: false,
        rolldownOptions: { input: worker, output: { format: "iife", entryFileNames: "sw.js" } },
      },
    });
  },
};

/** Everything reachable from the dashboard's page, whether it is fetched at once or when a page is first visited. */
function assetsOf(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name) || ofOthers.test(chunk.facadeModuleId ?? "")) return;
    found.add(name);
    const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
    for (const asset of [...(importedCss ?? []), ...(importedAssets ?? [])]) found.add(asset);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  const page = Object.values(bundle).find(
    (one) => one.type === "chunk" && one.moduleIds.some((id) => id.endsWith(script)),
  );
  if (page === undefined) throw new Error(`nothing was built of ${script}`);
  visit(page.fileName);
  return [...found].filter((name) => !strangeFont.test(name));
}
