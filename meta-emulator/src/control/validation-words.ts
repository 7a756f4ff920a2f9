import type { FastifySchemaValidationError } from "fastify";

/** What a schema did not accept, with the name or the values that its own message leaves out. */
export function validationWords(message: string, problems: FastifySchemaValidationError[] | undefined): string {
  const params = problems?.[0]?.params ?? {};
  if (typeof params.additionalProperty === "string") return `${message}: ${params.additionalProperty}`;
  if (Array.isArray(params.allowedValues)) return `${message}: ${params.allowedValues.join(", ")}`;
  return message;
}
