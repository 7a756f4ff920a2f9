import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";
import { texts } from "./texts.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const pages = ["index.html", "menu.html"];
/** What a member's first screen is made of, beside the page itself. */
const firstScreen = ["shell/Shell.tsx", "inbox/InboxPage.tsx", "inbox/first-answers.ts"].map(
  (file) => `/features/${file}`,
);

type Chunk = Rolldown.OutputChunk;

/**
 * Puts together what is always fetched together. Left to itself the bundler makes a chunk of every set of pages that share
 * something: some 150 small ones for the inbox, which ask for time each and compress a sixth worse than a few. Which they
 * are, a first build finds out: `page` is shared by both pages, `base` is of all of the dashboard, `start` of what is
 * drawn first in it.
 */
export async function startChunks(): Promise<Rolldown.OutputOptions["codeSplitting"]> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [react(), texts()],
    build: { write: false, minify: false, cssMinify: false, rolldownOptions: { input: pages } },
  });
  if (!("output" in result)) throw new Error("one build was expected");
  const chunks = new Map(result.output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])));
  const [dashboard, menu] = pages.map((page) => modulesOf(chunks, [chunkOf(chunks, `/${page}`)]));
  if (dashboard === undefined || menu === undefined) throw new Error("both pages were expected");
  const first = modulesOf(
    chunks,
    firstScreen.map((file) => chunkOf(chunks, file)),
  );
  const nameOf = (id: string) => {
    // A page stays the entry it is.
    if (id.endsWith(".html") || !(dashboard.has(id) || first.has(id))) return null;
    return menu.has(id) ? "page" : dashboard.has(id) ? "base" : "start";
  };
  return { includeDependenciesRecursively: false, groups: [{ name: nameOf }] };
}

function chunkOf(chunks: ReadonlyMap<string, Chunk>, file: string): Chunk {
  const found = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(file));
  if (found === undefined) throw new Error(`nothing was built of ${file}`);
  return found;
}

/** Every module of these chunks and of those they need before they run. */
function modulesOf(chunks: ReadonlyMap<string, Chunk>, from: readonly Chunk[]): Set<string> {
  const seen = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) visit(chunks.get(name));
  };
  for (const chunk of from) visit(chunk);
  return new Set([...seen].flatMap(({ moduleIds }) => moduleIds));
}
