import { GraphError, wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { type Format, fillIn, variablesOf } from "../components/variables.ts";

type Part = { component: string; format: Format; longest: number };

/** A text of the template with the values of a send. */
export function fillText(text: string, parameters: Params[], { component, format, longest }: Part): string {
  const variables = variablesOf(text);
  requireCount(component, parameters.length, variables.length);
  const values = new Map<string, string>();
  parameters.forEach((parameter, index) => {
    values.set(
      format === "NAMED" ? readName(parameter, variables) : String(index + 1),
      readValue(parameter, component),
    );
  });
  const missing = variables.find((name) => !values.has(name));
  if (missing !== undefined) requireCount(component, values.size, variables.length);
  const filled = fillIn(text, values);
  if (lengthOf(filled) > longest) {
    throw new GraphError({
      code: 132005,
      details: `${component}: the text with its parameters has more than ${longest} characters`,
    });
  }
  return filled;
}

export function requireCount(component: string, given: number, expected: number): void {
  if (given === expected) return;
  throw new GraphError({
    code: 132000,
    details: `${component}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  });
}

function readName({ parameter_name: name }: Params, variables: string[]): string {
  if (typeof name !== "string" || name === "") {
    throw wrongParameter("Invalid parameter", "Parameter name is missing or empty");
  }
  if (!variables.includes(name)) {
    throw wrongParameter("Invalid parameter", `Parameter name ${name} is not in the template`);
  }
  return name;
}

/** A text, or an amount or a time of which the fallback is shown. */
function readValue(parameter: Params, component: string): string {
  const type = String(parameter.type ?? "").toLowerCase();
  if (type === "text") return readText(parameter);
  if (type !== "currency" && type !== "date_time") throw mismatch(component, "TEXT", type);
  const value = parameter[type];
  const fallback = isObject(value) ? value.fallback_value : undefined;
  if (typeof fallback !== "string" || fallback === "") {
    throw new GraphError({ code: 131008, details: `Parameter of type ${type} is missing fallback_value` });
  }
  return fallback;
}

/** The text of a parameter: not empty, on one line. */
export function readText({ text }: Params): string {
  if (typeof text !== "string" || text.trim() === "") {
    throw new GraphError({ code: 131008, details: "Parameter of type text is missing text value" });
  }
  if (/[\n\r\t]| {5}/.test(text)) {
    const details = "Param text cannot have new-line/tab characters or more than 4 consecutive spaces";
    throw new GraphError({ code: 132018, details });
  }
  return text;
}

export function mismatch(component: string, expected: string, received: string): GraphError {
  const what = received === "" ? "UNKNOWN" : received.toUpperCase();
  return new GraphError({
    code: 132012,
    details: `${component}: Format mismatch, expected ${expected}, received ${what}`,
  });
}
