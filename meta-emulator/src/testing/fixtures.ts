import { readFileSync } from "node:fs";
import { join } from "node:path";

type Json = Record<string, unknown>;

/** A payload with the documented shape, from `fixtures/`. */
export function readFixture(name: string): Json {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures", `${name}.json`), "utf8"));
}

/** The paths of all keys, `entry[].changes[].value…`, sorted: two payloads of the same shape have the same. */
export function shapeOf(value: unknown, path = ""): string[] {
  const paths = new Set<string>();
  collect(value, path, paths);
  return [...paths].sort();
}

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, paths);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, path === "" ? key : `${path}.${key}`, paths);
  } else {
    paths.add(`${path}: ${typeof value}`);
  }
}
