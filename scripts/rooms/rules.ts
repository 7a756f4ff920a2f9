import type { Import, SourceFile, SourceTree } from "./source-tree.ts";
import { environmentReaders, openRooms, operatorPrograms, privateFiles, rooms, shared, workspaces } from "./table.ts";

type Rule = (file: SourceFile, imported: Import & { target: string }) => string | null;

const workspaceOf = (path: string) => path.slice(0, path.indexOf("/"));
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || /(^|\/)(test|vitest)-[^/]+\.ts$/.test(path);
const isDoor = (path: string, folder: string) => new RegExp(`/${folder}/${folder}\\.tsx?$`).test(path);

/** All that is wrong with the tree, each with its place; empty when all is well. */
export function findViolations(tree: SourceTree): string[] {
  const files = [...tree.values()];
  return [
    ...files.flatMap(importViolations),
    ...files.flatMap(lineViolations),
    ...rings(fileGraph(tree)).map((ring) => `${ring}: files import each other in a ring.`),
    ...rings(featureGraph(tree)).map((ring) => `${ring}: features of the web import each other in a ring.`),
  ];
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
  if (operatorPrograms.some((program) => path === `server/src/${program}`)) return null;
  if (openRooms.includes(to) || isDoor(target, to) || (isTest(path) && isTest(target))) return null;
  const inside = target.slice(target.lastIndexOf("/") + 1);
  if (from === null && path.startsWith("server/src/") && privateFiles.includes(inside)) return null;
  return `the door of "${to}" is ${to}/${to}.ts; ${inside} is private.`;
};

const featureOf = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

const featureRule: Rule = ({ path }, { target }) => {
  if (!path.startsWith("web/src/") || isTest(path)) return null;
  if (featureOf(target) !== null && /^web\/src\/(ui|lib)\//.test(path)) return "ui and lib know no feature.";
  if (path.startsWith("web/src/lib/") && target.startsWith("web/src/ui/")) return "lib knows no ui.";
  return null;
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

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function fileGraph(tree: SourceTree): Graph {
  return new Map([...tree.values()].map(({ path, imports }) => [path, targets(imports)]));
}

/** A feature may use what another offers, but they must have an order: neither is understood or removed alone otherwise. */
function featureGraph(tree: SourceTree): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of tree.values()) {
    const from = featureOf(path);
    if (from === null || isTest(path)) continue;
    const known = graph.get(from) ?? new Set();
    for (const target of targets(imports)) {
      const to = featureOf(target);
      if (to !== null && to !== from) known.add(to);
    }
    graph.set(from, known);
  }
  return graph;
}

const targets = (imports: readonly Import[]) =>
  new Set(imports.flatMap(({ target }) => (target === null ? [] : [target])));

/** One shortest ring for every group that know each other, as `a → b → a`. */
function rings(graph: Graph): string[] {
  const told = new Set<string>();
  return [...graph.keys()].flatMap((start) => {
    const ring = told.has(start) ? null : shortestRing(graph, start);
    if (!ring) return [];
    for (const node of ring) told.add(node);
    return [[...ring, start].join(" → ")];
  });
}

function shortestRing(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return trail(cameFrom, node);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return null;
}

function trail(cameFrom: ReadonlyMap<string, string>, end: string): string[] {
  const path = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}
