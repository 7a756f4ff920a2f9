import { isObject } from "../../graph/params.ts";
import { missingField, problem } from "../problems.ts";
import type { ComponentRules } from "./rules.ts";
import type { NamedExample } from "./types.ts";

/** The sample values that a text with variables must bring, one for each. */
export function checkExample(
  example: unknown,
  { component, key, variables }: { component: string; key: string; variables: string[] },
  { format, samples }: ComponentRules,
): string[] | NamedExample[] {
  if (example === undefined && samples === "made-up") return makeUp(variables, format);
  const given = isObject(example) ? example[format === "NAMED" ? `${key}_named_params` : key] : undefined;
  if (!Array.isArray(given)) throw missingField(component, "example");
  if (format === "NAMED") return checkNamed(given, component, variables);
  const values: unknown[] = Array.isArray(given[0]) ? given[0] : given;
  if (values.length !== variables.length) throw wrongCount(component, values.length, variables.length);
  return values.map((value) => {
    if (typeof value !== "string" || value === "") throw missingField(component, "example");
    return value;
  });
}

function makeUp(variables: string[], format: ComponentRules["format"]): string[] | NamedExample[] {
  return format === "NAMED" ? variables.map((name) => ({ param_name: name, example: name })) : variables;
}

function checkNamed(given: unknown[], component: string, variables: string[]): NamedExample[] {
  const named = given.map((each) => {
    if (!isObject(each) || typeof each.param_name !== "string" || typeof each.example !== "string") {
      throw missingField(component, "example");
    }
    return { param_name: each.param_name, example: each.example };
  });
  const missing = variables.find((name) => !named.some((each) => each.param_name === name));
  if (missing !== undefined) throw missingField(component, `example of ${missing}`);
  if (named.length !== variables.length) throw wrongCount(component, named.length, variables.length);
  return named;
}

function wrongCount(component: string, given: number, expected: number) {
  return problem(2388043, `component of type ${component} has ${given} example values for ${expected} variables`);
}
