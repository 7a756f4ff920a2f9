import { AjvCompiler } from "@fastify/ajv-compiler";
import type { FastifyServerOptions } from "fastify";

type Compilers = NonNullable<NonNullable<FastifyServerOptions["schemaController"]>["compilersFactory"]>;
type BuildValidator = NonNullable<Compilers["buildValidator"]>;
/** What Fastify uses of them; their own types speak of much more. */
type Validate = { (data: unknown): boolean; errors: unknown };
type Build = (externalSchemas: unknown, options: unknown) => (route: unknown) => Validate;

/** Fastify's own validators, each compiled when its route is first called: all of them were half of the start. */
export function lazyValidators(): BuildValidator {
  const build = AjvCompiler() as unknown as Build;
  const lazy: Build = (externalSchemas, options) => {
    const compile = build(externalSchemas, options);
    return (route) => compileLater(() => compile(route));
  };
  return lazy as unknown as BuildValidator;
}

function compileLater(compile: () => Validate): Validate {
  let compiled: Validate | null = null;
  const validate: Validate = (data) => {
    compiled ??= compile();
    const isValid = compiled(data);
    validate.errors = compiled.errors;
    return isValid;
  };
  validate.errors = null;
  return validate;
}
