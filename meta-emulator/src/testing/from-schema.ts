import fc from "fast-check";
import { nonsense } from "./nonsense.ts";

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
};

/** Values that a JSON schema lets through, and that mean nothing; `known` texts are taken where they fit. */
export function fromSchema(schema: Schema, known: string[]): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const rest: Schema = { ...schema };
    delete rest.oneOf;
    delete rest.anyOf;
    return fc.oneof(...choices.map((choice) => fromSchema(merged(rest, choice), known)));
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length === 0 && schema.properties) return object(schema, known);
  if (types.length === 0) return nonsense;
  return fc.oneof(...types.map((type) => ofType(type, schema, known)));
}

function ofType(type: string, schema: Schema, known: string[]): fc.Arbitrary<unknown> {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number") return number(schema, type === "integer");
  if (type === "array") return fc.array(fromSchema(schema.items ?? {}, known), { maxLength: 3 });
  if (type === "object") return object(schema, known);
  return text(schema, known);
}

function number({ minimum = -1e6, maximum = 1e6 }: Schema, whole: boolean): fc.Arbitrary<number> {
  if (whole) return fc.integer({ min: minimum, max: maximum });
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

function text({ pattern, minLength = 0 }: Schema, known: string[]): fc.Arbitrary<unknown> {
  const fits = known.filter((each) => pattern === undefined || new RegExp(pattern).test(each));
  const made =
    pattern === undefined
      ? nonsense.filter((each) => typeof each === "string" && each.length >= minLength)
      : fc.stringMatching(new RegExp(pattern));
  return fits.length === 0 ? made : fc.oneof(fc.constantFrom(...fits), made);
}

function object({ properties = {}, required = [], additionalProperties }: Schema, known: string[]) {
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, fromSchema(each, known)])),
    { requiredKeys: required.filter((name) => name in properties) },
  );
  if (additionalProperties === false) return named;
  const others = typeof additionalProperties === "object" ? fromSchema(additionalProperties, known) : nonsense;
  const names = fc.constantFrom("a", "", "constructor", "300000000000001");
  return fc.tuple(named, fc.dictionary(names, others, { maxKeys: 2 })).map(([own, more]) => ({ ...more, ...own }));
}

function merged(base: Schema, choice: Schema): Schema {
  const properties = { ...base.properties, ...choice.properties };
  const required = [...(base.required ?? []), ...(choice.required ?? [])];
  const whole = { ...base, ...choice, required };
  return Object.keys(properties).length > 0 ? { ...whole, properties } : whole;
}
