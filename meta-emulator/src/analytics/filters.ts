import { wrongParameter } from "../graph/graph-error.ts";

export type Filters = Map<string, string>;

/** The dotted filters of one field: `analytics.start(1).end(2)` of `id,analytics.start(1).end(2)`. Null without it. */
export function readFilters(fields: unknown, field: string, known: string[]): Filters | null {
  if (typeof fields !== "string") return null;
  const part = splitTop(fields).find((each) => each === field || each.startsWith(`${field}.`));
  if (part === undefined) return null;
  const filters: Filters = new Map();
  for (const [, name = "", value = ""] of part.slice(field.length).matchAll(/\.([a-z_]+)\(([^)]*)\)/g)) {
    if (!known.includes(name)) throw wrongParameter(`Unknown filter ${name} on field ${field}`);
    filters.set(name, value.trim());
  }
  return filters;
}

/** `[US,"BR"]`, `US,BR` and `[]`. */
export function readList(filters: Filters, name: string): string[] {
  const text = (filters.get(name) ?? "").replace(/^\[|\]$/g, "");
  return text
    .split(",")
    .map((each) => each.trim().replace(/^["']|["']$/g, ""))
    .filter((each) => each !== "");
}

/** A list whose values are known; empty stands for all of them. */
export function readChoices(filters: Filters, name: string, known: string[]): string[] {
  const chosen = readList(filters, name).map((each) => each.toUpperCase());
  for (const each of chosen) {
    if (!known.includes(each)) throw wrongParameter(`Param ${name} must be of {${known.join(", ")}}`);
  }
  return chosen;
}

/** By commas outside of brackets. */
function splitTop(fields: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of fields) {
    if ("([{".includes(letter)) depth++;
    if (")]}".includes(letter)) depth--;
    if (letter === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += letter;
  }
  return [...parts, part.trim()];
}
