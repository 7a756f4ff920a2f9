import type { GraphError } from "../../graph/graph-error.ts";
import type { Template } from "../types.ts";

export type Format = Template["parameterFormat"];

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What stands between the braces, in the order of the text, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name))];
}

/** The text with its variables filled in. */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(placeholder, (whole, name: string) => values.get(name) ?? whole);
}

export function withoutVariables(text: string): string {
  return text.replace(placeholder, " ");
}

/**
 * The variables of a text: `{{1}}`, `{{2}}` without a gap, or names of small letters, digits and underscores, each
 * used once.
 */
export function checkVariables(text: string, format: Format, fail: (why: string) => GraphError): string[] {
  if (/\{\{|\}\}/.test(withoutVariables(text))) throw fail("Curly braces of a variable do not match.");
  const names = variablesOf(text);
  if (format === "POSITIONAL") {
    const expected = names.map((_, index) => String(index + 1));
    if ([...names].sort((a, b) => Number(a) - Number(b)).join() !== expected.join()) {
      throw fail("Variables must be whole numbers in double curly braces, counted up from {{1}}.");
    }
    return expected;
  }
  for (const name of names) {
    if (!/^[a-z_][a-z0-9_]*$/.test(name)) {
      throw fail(`Variable ${name} may have only small letters, digits and underscores.`);
    }
  }
  if ([...text.matchAll(placeholder)].length > names.length) throw fail("Variable names must be unique.");
  return names;
}
