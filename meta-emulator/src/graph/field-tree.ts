import { GraphError, wrongParameter } from "./graph-error.ts";
import { isObject } from "./params.ts";

/** One of `id,messages.limit(5){id,from}`: its name, what stands in `.limit()` and its like, and the fields below it. */
export type FieldNode = {
  name: string;
  modifiers: Record<string, string>;
  limit: number | null;
  children: FieldNode[] | null;
};

/** A field that is an edge: read only when it is asked for. */
export type EdgeReader = (field: FieldNode) => unknown;

/** `a,b{c,d},e.limit(5){f}` as a tree; null without a choice. */
export function parseFields(fields: unknown): FieldNode[] | null {
  if (typeof fields !== "string" || fields.trim() === "") return null;
  const reader = { text: fields, at: 0 };
  const nodes = readNodes(reader);
  if (reader.at < fields.length) throw syntaxError(reader, "end of string");
  return nodes;
}

/** The same as a text again. */
export function fieldsText(nodes: FieldNode[]): string {
  return nodes
    .map(({ name, modifiers, children }) => {
      const calls = Object.entries(modifiers).map(([modifier, value]) => `.${modifier}(${value})`);
      return `${name}${calls.join("")}${children === null ? "" : `{${fieldsText(children)}}`}`;
    })
    .join(",");
}

/** The names at the top of `a,b{c,d},e`; null without a choice. */
export function fieldNames(fields: unknown): string[] | null {
  return parseFields(fields)?.map(({ name }) => name) ?? null;
}

/** The chosen fields of an object, always with its id. `EdgeReader` values are called with their sub-selection. */
export function project(
  node: string,
  all: Record<string, unknown>,
  fields: FieldNode[] | null,
  defaults: string[],
): Record<string, unknown> {
  const wanted = fields ?? defaults.map((name) => ({ name, modifiers: {}, limit: null, children: null }));
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
  if (children === null) return value;
  if (Array.isArray(value)) return value.map((each) => narrow(each, children));
  if (!isObject(value)) return value;
  const names = children.map(({ name }) => name);
  const chosen = Object.entries(value).filter(([name]) => name === "id" || names.includes(name));
  return Object.fromEntries(
    chosen.map(([name, each]) => [name, narrow(each, children.find((child) => child.name === name)?.children ?? null)]),
  );
}

type Reader = { text: string; at: number };

function readNodes(reader: Reader): FieldNode[] {
  const nodes: FieldNode[] = [];
  do {
    // A comma too many does no harm.
    if (nodes.length > 0 && (reader.at === reader.text.length || reader.text[reader.at] === "}")) break;
    nodes.push(readNode(reader));
  } while (take(reader, ","));
  return nodes;
}

function readNode(reader: Reader): FieldNode {
  const name = match(reader, /\s*([A-Za-z0-9_]+)\s*/y)?.[1];
  if (name === undefined) throw syntaxError(reader, "name");
  const modifiers: Record<string, string> = {};
  for (let modifier = readModifier(reader); modifier; modifier = readModifier(reader)) {
    modifiers[modifier[1] ?? ""] = modifier[2] ?? "";
  }
  const limit = modifiers.limit === undefined ? null : Number(modifiers.limit);
  const children = take(reader, "{") ? readNodes(reader) : null;
  if (children && !take(reader, "}")) throw syntaxError(reader, '"}"');
  return { name, modifiers, limit, children };
}

/** In Meta's words. */
function syntaxError({ text, at }: Reader, expected: string): GraphError {
  const found = at < text.length ? `"${text[at]}"` : "end of string";
  const message = `Syntax error "Expected ${expected} instead of ${found}." at character ${at}: ${text.slice(0, 100)}`;
  return new GraphError({ code: 2500, message });
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
