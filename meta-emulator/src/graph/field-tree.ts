import { wrongParameter } from "./graph-error.ts";
import { isObject } from "./params.ts";

/** One of `id,messages.limit(5){id,from}`: its name, its limit and the fields below it. */
export type FieldNode = { name: string; limit: number | null; children: FieldNode[] | null };

/** A field that is an edge: read only when it is asked for. */
export type EdgeReader = (field: FieldNode) => unknown;

/** `a,b{c,d},e.limit(5){f}` as a tree; null without a choice. */
export function parseFields(fields: unknown): FieldNode[] | null {
  if (typeof fields !== "string" || fields.trim() === "") return null;
  const reader = { text: fields, at: 0 };
  const nodes = readNodes(reader);
  if (reader.at < fields.length) throw wrongParameter(`Syntax error in the fields parameter: ${fields.slice(0, 100)}`);
  return nodes;
}

/** The chosen fields of an object, always with its id. `EdgeReader` values are called with their sub-selection. */
export function project(
  node: string,
  all: Record<string, unknown>,
  fields: FieldNode[] | null,
  defaults: string[],
): Record<string, unknown> {
  const wanted = fields ?? defaults.map((name) => ({ name, limit: null, children: null }));
  const chosen: Record<string, unknown> = {};
  for (const field of wanted) {
    if (!Object.hasOwn(all, field.name)) {
      throw wrongParameter(`Tried accessing nonexisting field (${field.name}) on node type (${node})`);
    }
    const value = all[field.name];
    const read = typeof value === "function" ? (value as EdgeReader)(field) : narrow(value, field.children);
    if (read !== undefined) chosen[field.name] = read;
  }
  return all.id === undefined ? chosen : { ...chosen, id: all.id };
}

function narrow(value: unknown, children: FieldNode[] | null): unknown {
  if (children === null || !isObject(value)) return value;
  const names = children.map(({ name }) => name);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name === "id" || names.includes(name)));
}

type Reader = { text: string; at: number };

function readNodes(reader: Reader): FieldNode[] {
  const nodes: FieldNode[] = [];
  do {
    nodes.push(readNode(reader));
  } while (take(reader, ","));
  return nodes;
}

function readNode(reader: Reader): FieldNode {
  const name = match(reader, /\s*([A-Za-z0-9_]+)\s*/y)?.[1];
  if (name === undefined) throw wrongParameter("Syntax error in the fields parameter");
  let limit: number | null = null;
  for (let modifier = readModifier(reader); modifier; modifier = readModifier(reader)) {
    if (modifier[1] === "limit") limit = Number(modifier[2]);
  }
  const children = take(reader, "{") ? readNodes(reader) : null;
  if (children && !take(reader, "}")) throw wrongParameter("Syntax error in the fields parameter");
  return { name, limit, children };
}

function readModifier(reader: Reader): RegExpExecArray | null {
  return match(reader, /\.(\w+)\(([^)]*)\)\s*/y);
}

function take(reader: Reader, letter: string): boolean {
  if (reader.text[reader.at] !== letter) return false;
  reader.at++;
  match(reader, /\s*/y);
  return true;
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}
