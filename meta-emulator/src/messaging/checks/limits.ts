import { invalid, wrongParameter } from "../../graph/graph-error.ts";
import { lengthOf } from "../../graph/params.ts";

/** A text of 1 to `max` characters, else 131009 in the words Meta uses for it. */
export function textWithin(value: unknown, what: string, max: number): string {
  if (typeof value !== "string") throw wrongParameter(`${what} must be a string.`);
  const length = lengthOf(value);
  if (value.trim() === "" || length > max) throw invalid(`${what} length invalid. Min length: 1, Max length: ${max}`);
  return value;
}

export function requireUnique<T>(items: T[], key: keyof T, what: string): void {
  if (new Set(items.map((item) => item[key])).size < items.length) throw invalid(`${what} must be unique.`);
}
