import type { Import, SourceFile, SourceTree } from "./source-tree.ts";
import { environmentReaders, openRooms, privateFiles, rooms, shared, workspaces } from "./table.ts";

type Rule = (file: SourceFile, imported: Import & { target: string }) => string | null;

const workspaceOf = (path: string) => path.slice(0, path.indexOf("/"));
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || /(^|\/)(test|vitest)-[^/]+\.ts$/.test(path);
const isDoor = (path: string, folder: string) => new RegExp(`/${folder}/${folder}\\.tsx?$`).test(path);

/** All that is wrong with the tree, each with its place; empty when all is well. */
export function findViolations(tree: SourceTree): string[] {
  const files = [...tree.values()];
  return [...files.flatMap(importViolations), ...files.flatMap(lineViolations), ...cycles(tree)];
}

function importViolations(file: SourceFile): string[] {
  return file.imports.flatMap((imported) => {
    const { target } = imported;
    if (target === null) return [];
    const why = [workspaceRule, roomRule, featureRule]
      .map((rule) => rule(file, { ...imported, target }))
      .find((reason) => reason !== null);
    return why ? [`${file.path}:${imported.line} imports ${imported.specifier}: ${why}`] : [];
  });
}

const workspaceRule: Rule = ({ path }, { target }) => {
  const [from, to] = [workspaceOf(path), workspaceOf(target)];
  if (from === to || workspaces[from]?.includes(to)) return null;
  const allowed = workspaces[from] ?? [];
  return `${from} may import ${allowed.length > 0 ? `only ${allowed.join(", ")}` : "nothing of ours"}.`;
};

/** `orders` of `server/src/orders/order.ts`; null for files beside the rooms. */
const roomOf = (path: string) => /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? null;
const besideRooms = (path: string) => /^server\/src\/([^/]+)$/.exec(path)?.[1] ?? null;

const roomRule: Rule = ({ path }, { target }) => {
  if (!target.startsWith("server/src/")) return null;
  const [from, to] = [roomOf(path), roomOf(target)];
  if (to !== null && !(to in rooms)) return `the room "${to}" is not in the table of scripts/rooms/table.ts.`;
  if (!isTest(path) && isTest(target)) return "only tests import what is made for tests.";
  if (to === null) {
    const name = besideRooms(target) ?? "";
    if (from === null || shared.includes(name) || isTest(path)) return null;
    return `${name} puts the rooms together; a room does not know it.`;
  }
  if (from === to) return null;
  if (from !== null && !isTest(path) && !rooms[from]?.includes(to))
    return `"${from}" may know ${rooms[from]?.join(", ") || "no other room"}. Tell "${to}" by an event instead.`;
  if (openRooms.includes(to) || isDoor(target, to) || (isTest(path) && isTest(target))) return null;
  const inside = target.slice(target.lastIndexOf("/") + 1);
  if (from === null && path.startsWith("server/src/") && privateFiles.includes(inside)) return null;
  return `the door of "${to}" is ${to}/${to}.ts; ${inside} is private.`;
};

const featureOf = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

const featureRule: Rule = ({ path }, { target }) => {
  if (!path.startsWith("web/src/") || isTest(path)) return null;
  const to = featureOf(target);
  const from = featureOf(path);
  if (to !== null && from === null && /^web\/src\/(ui|lib)\//.test(path)) return "ui and lib know no feature.";
  if (path.startsWith("web/src/lib/") && target.startsWith("web/src/ui/")) return "lib knows no ui.";
  if (to === null || from === null || from === to || isDoor(target, to)) return null;
  return `features meet through their doors only: ${to}/${to}.ts or ${to}/${to}.tsx.`;
};

const physical = {
  style:
    /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|left|right)(?:-(?:width|color|style))?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  code: /\b(?:margin|padding|border)(?:Left|Right)\b|\bborder(?:Top|Bottom)(?:Left|Right)Radius\b|\s(?:ml|mr|pl|pr)=|\bta="(?:left|right)"|textAlign: "(?:left|right)"/,
};

function lineViolations({ path, text }: SourceFile): string[] {
  const mayReadEnvironment = environmentReaders.some((pattern) => pattern.test(path));
  const onScreen = /^(web|meta-emulator)\//.test(path) && /\.(css|tsx)$/.test(path) && !isTest(path);
  const pattern = path.endsWith(".css") ? physical.style : physical.code;
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const at = `${path}:${index + 1}`;
    if (!mayReadEnvironment && /\bprocess\.env\b/.test(line))
      return [`${at} reads process.env: only config.ts does; take the value as a parameter.`];
    const excused = `${lines[index - 1] ?? ""}${line}`.includes("physical:");
    const found = onScreen && !excused ? pattern.exec(line) : null;
    return found
      ? [
          `${at} says "${found[0].trim()}": left and right change places in Hebrew; use inline-start and inline-end, or say why with a comment "physical: …".`,
        ]
      : [];
  });
}

/** One shortest ring for every group of files that import each other. Tests may close a ring: nobody imports them. */
function cycles(tree: SourceTree): string[] {
  const told = new Set<string>();
  return [...tree.keys()].flatMap((start) => {
    if (told.has(start)) return [];
    const ring = shortestRing(tree, start);
    if (!ring) return [];
    for (const path of ring) told.add(path);
    return [`${[...ring, start].join(" → ")}: files import each other in a ring.`];
  });
}

function shortestRing(tree: SourceTree, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { target } of tree.get(path)?.imports ?? []) {
      if (target === start) return trail(cameFrom, path);
      if (target === null || cameFrom.has(target) || !tree.has(target)) continue;
      cameFrom.set(target, path);
      queue.push(target);
    }
  }
  return null;
}

function trail(cameFrom: ReadonlyMap<string, string>, end: string): string[] {
  const path = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}
