import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../fixtures/meta/", import.meta.url);

/** Payloads as Meta documents them, by file name without `.json`. For tests. */
export const fixtureNames = (prefix: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();

export const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));

/** The bytes that Meta would send: compact, non-ASCII as `\uXXXX` in lower case, `/` escaped. */
export const asMetaSends = (payload: unknown): string =>
  JSON.stringify(payload)
    .replaceAll("/", "\\/")
    .replaceAll(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
