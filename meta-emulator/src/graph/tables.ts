import { accountsTable } from "../accounts/graph-table.ts";
import { analyticsTable } from "../analytics/graph-table.ts";
import { automationTable } from "../automation/graph-table.ts";
import { blockingTable } from "../blocking/graph-table.ts";
import { callsTable } from "../calls/graph-table.ts";
import { coexistenceTable } from "../coexistence/graph-table.ts";
import { commerceTable } from "../commerce/graph-table.ts";
import { creditTable } from "../credit/graph-table.ts";
import { flowsTable } from "../flows/graph-table.ts";
import { mediaTable } from "../media/graph-table.ts";
import { messagingTable } from "../messaging/graph-table.ts";
import { numbersTable } from "../numbers/graph-table.ts";
import { peopleTable } from "../people/graph-table.ts";
import { profileTable } from "../profile/graph-table.ts";
import { qrTable } from "../qr/graph-table.ts";
import { socialTable } from "../social/graph-table.ts";
import { subscriptionsTable } from "../subscriptions/graph-table.ts";
import { templatesTable } from "../templates/graph-table.ts";
import type { GraphTable, OpenOperation, Operation } from "./operation.ts";

/** Everything the emulated Graph API answers: one line per feature. */
const tables: GraphTable[] = [
  accountsTable,
  analyticsTable,
  automationTable,
  blockingTable,
  callsTable,
  coexistenceTable,
  commerceTable,
  creditTable,
  flowsTable,
  mediaTable,
  messagingTable,
  numbersTable,
  peopleTable,
  profileTable,
  qrTable,
  socialTable,
  subscriptionsTable,
  templatesTable,
];

const nodes = new Map<string, Operation>();
const edges = new Set<string>();
const roots = new Map<string, Operation>();
const openRoots = new Map<string, OpenOperation>();
const rootNames = new Set<string>();

for (const table of tables) {
  for (const [kind, ofKind] of Object.entries(table.nodes ?? {})) {
    for (const [edge, operations] of Object.entries(ofKind)) {
      edges.add(edge);
      for (const [method, operation] of Object.entries(operations)) {
        put(nodes, operationName(method, kind, edge), operation);
      }
    }
  }
  for (const [path, operations] of Object.entries(table.roots ?? {})) {
    rootNames.add(path);
    for (const [method, operation] of Object.entries(operations)) put(roots, rootName(method, path), operation);
  }
  for (const [path, operations] of Object.entries(table.openRoots ?? {})) {
    rootNames.add(path);
    for (const [method, operation] of Object.entries(operations)) put(openRoots, rootName(method, path), operation);
  }
}

/** Two features that answer the same call would answer by chance. */
function put<Op>(operations: Map<string, Op>, name: string, operation: Op): void {
  if (operations.has(name)) throw new Error(`${name} is answered by two features`);
  operations.set(name, operation);
}

/** `POST /{phone_number}/messages`, `GET /{phone_number}/message_qrdls/{item}`; `HEAD` is a `GET` whose body stays here. */
export function operationName(method: string, kind: string | null, edge: string): string {
  const path = edge === "" ? `/{${kind}}` : `/{${kind}}/${edge}`;
  return `${method === "HEAD" ? "GET" : method} ${path.endsWith("/") ? `${path}{item}` : path}`;
}

/** `GET /debug_token` */
export function rootName(method: string, path: string): string {
  return `${method === "HEAD" ? "GET" : method} /${path}`;
}

/** The names of everything that is answered. */
export function listOperations(): string[] {
  return [...nodes.keys(), ...roots.keys(), ...openRoots.keys()].sort();
}

export function isRoot(path: string): boolean {
  return rootNames.has(path);
}

/** Whether any kind of object has this edge; else the path is unknown. */
export function isEdge(edge: string): boolean {
  return edges.has(edge);
}

export function findOperation(name: string): Operation | null {
  return nodes.get(name) ?? null;
}

export function findRoot(name: string): Operation | null {
  return roots.get(name) ?? null;
}

export function findOpenRoot(name: string): OpenOperation | null {
  return openRoots.get(name) ?? null;
}
