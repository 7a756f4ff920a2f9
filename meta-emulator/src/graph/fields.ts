import { parseFields, project } from "./field-tree.ts";

/** The chosen fields of an object, its default ones without a choice; always with `id`, as Meta does. */
export function selectFields(
  node: string,
  all: Record<string, unknown>,
  defaults: string[],
  fields: unknown,
): Record<string, unknown> {
  return project(node, all, parseFields(fields), defaults);
}
