import { wrongParameter } from "./graph-error.ts";

/** Names of the top level of `a,b{c,d},e`. */
export function splitFields(fields: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const letter of fields) {
    if (letter === "{" || letter === "(") depth++;
    if (letter === "," && depth === 0) {
      names.push(name.trim());
      name = "";
    } else if (depth === 0) {
      name += letter;
    }
    if (letter === "}" || letter === ")") depth--;
  }
  return [...names, name.trim()].map((each) => each.replace(/\..*$/, "")).filter((each) => each !== "");
}

/** The chosen fields of an object, its default ones without a choice; always with `id`, as Meta does. */
export function selectFields(
  node: string,
  all: Record<string, unknown>,
  defaults: string[],
  fields: unknown,
): Record<string, unknown> {
  const names = typeof fields === "string" && fields !== "" ? splitFields(fields) : defaults;
  const selected: Record<string, unknown> = {};
  for (const name of names) {
    if (!Object.hasOwn(all, name))
      throw wrongParameter(`Tried accessing nonexisting field (${name}) on node type (${node})`);
    if (all[name] !== undefined) selected[name] = all[name];
  }
  return { ...selected, id: all.id };
}

/** What stands in the braces of one field: `b,c` of `a{b,c},d` for `a`; undefined without braces. */
export function subFields(fields: unknown, name: string): string | undefined {
  if (typeof fields !== "string") return undefined;
  const start = new RegExp(`(?:^|,)\\s*${name}\\{`).exec(fields);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  let depth = 1;
  for (let at = from; at < fields.length; at++) {
    if (fields[at] === "{") depth++;
    if (fields[at] === "}" && --depth === 0) return fields.slice(from, at);
  }
  return undefined;
}
