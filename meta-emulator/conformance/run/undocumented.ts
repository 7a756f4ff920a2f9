import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readFixture, shapeOf } from "../../src/testing/fixtures.ts";
import { documentedPaths, sometimesMissing } from "../webhook-parts.ts";

type Json = Record<string, unknown>;
type Entry = Json & { changes?: Json[]; messaging?: Json[]; standby?: Json[] };
/** What fixtures of one field, or of one kind in it, have between them and all alike. */
type Parts = { any: Set<string>; all: Set<string> };

/**
 * What was sent against the documentation: a path that no fixture of its field has, or one that every fixture of its
 * kind has and that is not there. Each once.
 */
export function undocumentedParts(payloads: unknown[]): string[] {
  const ofField = new Map<string, Parts>();
  const ofKind = new Map<string, Parts>();
  for (const update of documentedUpdates()) {
    const { field, kind, shape } = describe(update);
    learn(ofField, field, shape);
    learn(ofKind, kind, shape);
  }
  const found = new Set<string>();
  for (const { field, kind, shape } of payloads.flatMap(updatesOf).map(describe)) {
    const known = ofField.get(field)?.any ?? new Set();
    for (const path of shape)
      if (!known.has(path) && !isIn(documentedPaths, field, path)) found.add(`${kind}: + ${path}`);
    const present = new Set(shape);
    for (const path of ofKind.get(kind)?.all ?? [])
      if (!present.has(path) && !isIn(sometimesMissing, field, path)) found.add(`${kind}: - ${path}`);
  }
  return [...found].sort();
}

function documentedUpdates(): Json[] {
  return readdirSync(join(import.meta.dirname, "../../fixtures"))
    .filter((file) => /^(?:whatsapp|instagram|messenger)\./.test(file))
    .flatMap((file) => updatesOf(readFixture(file.slice(0, -".json".length))));
}

function learn(known: Map<string, Parts>, name: string, shape: string[]): void {
  const parts = known.get(name) ?? { any: new Set(), all: new Set(shape) };
  for (const path of shape) parts.any.add(path);
  for (const path of parts.all) if (!shape.includes(path)) parts.all.delete(path);
  known.set(name, parts);
}

function isIn(list: { field: string; path: RegExp }[], field: string, path: string): boolean {
  return list.some((each) => each.field === field && each.path.test(path));
}

/** One payload for each update of a batch. */
function updatesOf(payload: unknown): Json[] {
  const { entry, ...envelope } = payload as Json & { entry: Entry[] };
  return entry.flatMap(({ changes, messaging, standby, ...rest }) => {
    const one = (update: Json) => ({ ...envelope, entry: { ...rest, ...update } });
    return [
      ...(changes ?? []).flatMap(valuesOf).map((change) => one({ change })),
      ...(messaging ?? []).map((event) => one({ event })),
      ...(standby ?? []).map((event) => one({ standby: event })),
    ];
  });
}

function valuesOf(change: Json): Json[] {
  const value = change.value as Json;
  const list = ["messages", "statuses"].find((name) => Array.isArray(value[name]));
  if (list === undefined) return [change];
  return (value[list] as Json[]).map((item) => ({ ...change, value: { ...value, [list]: item } }));
}

function describe(update: Json): { field: string; kind: string; shape: string[] } {
  const { change, event, standby } = update.entry as Record<"change" | "event" | "standby", Json | undefined>;
  const said = change ? (change.value as Json) : (event ?? standby ?? {});
  const field = change ? String(change.field) : `${update.object}`;
  return { field, kind: [field, ...whatOf(said)].join(" "), shape: shapeOf(update) };
}

/** `text` of a message, `delivered` of a status, `postback` of an event. */
function whatOf(value: Json): string[] {
  const message = value.messages as Json | undefined;
  const status = value.statuses as Json | undefined;
  if (message?.type) return ["message", String(message.type)];
  if (status?.status) return ["status", String(status.status)];
  if (value.event) return [String(value.event)];
  return Object.keys(value).filter(
    (key) => !/^(?:sender|recipient|timestamp|messaging_product|metadata|contacts)$/.test(key),
  );
}
