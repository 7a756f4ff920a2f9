import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { workspaces } from "./table.ts";

export type Import = {
  line: number;
  specifier: string /** File in the tree, or null for a package of somebody else's. */;
  target: string | null;
};
export type SourceFile = { path: string; text: string; imports: Import[] };
export type SourceTree = ReadonlyMap<string, SourceFile>;

const skipped = new Set(["node_modules", "dist", ".data", "fixtures", "corpus"]);
const importPattern =
  /(?:^|[\s;}])(?:import|export)\s(?:[^"'`;]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/** Reads every source and style file of our workspaces under `root`, with what each imports. */
export function readSourceTree(root: string): SourceTree {
  const paths = Object.keys(workspaces).flatMap((workspace) => list(root, workspace));
  const known = new Set(paths);
  return new Map(
    paths.map((path) => {
      const text = blankComments(readFileSync(join(root, path), "utf8"), path.endsWith(".css"));
      return [path, { path, text, imports: path.endsWith(".css") ? [] : importsOf(path, text, known) }];
    }),
  );
}

function list(root: string, folder: string): string[] {
  let entries: import("node:fs").Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : list(root, path);
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [path] : [];
  });
}

/** Keeps every line where it was, so that messages can name it. */
function blankComments(text: string, isStyle: boolean): string {
  const blank = (comment: string) => (comment.includes("physical:") ? comment : comment.replace(/[^\n]/g, " "));
  const withoutBlocks = text.replace(/(^|[\s{(;,])\/\*[\s\S]*?\*\//g, blank);
  return isStyle ? withoutBlocks : withoutBlocks.replace(/(?<=^|\s)\/\/.*$/gm, blank);
}

function importsOf(path: string, text: string, known: ReadonlySet<string>): Import[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? "";
    const at = match.index + match[0].indexOf(specifier);
    return { line: text.slice(0, at).split("\n").length, specifier, target: targetOf(path, specifier, known) };
  });
}

function targetOf(path: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (specifier.startsWith(".")) {
    const base = posix.normalize(posix.join(dirname(path), specifier.replace(/\?.*$/, "")));
    return [base, `${base}.ts`, `${base}.tsx`].find((candidate) => known.has(candidate)) ?? base;
  }
  const ours = /^@croozer\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (!ours) return null;
  const [, workspace, rest] = ours;
  return rest ? `${workspace}/src/${rest}.ts` : `${workspace}/src/${workspace}.ts`;
}
