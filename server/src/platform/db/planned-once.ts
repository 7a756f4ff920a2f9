import type { QueryConfig } from "pg";

const names = new Map<string, string>();

/**
 * A statement under a name, which a connection parses and plans once. For the few on the way of every message, whose texts
 * never vary: every text stays known to every connection that ran it.
 */
export function plannedOnce(text: string, values: readonly unknown[]): QueryConfig {
  const name = names.get(text) ?? `planned_${names.size + 1}`;
  names.set(text, name);
  return { name, text, values: [...values] };
}
