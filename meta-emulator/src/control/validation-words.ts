import type { FastifySchemaValidationError } from "fastify";
import { typesOf } from "./one-of-types.ts";

type Problem = FastifySchemaValidationError & { parentSchema?: unknown };

/** What a schema did not accept, with the names or the values that its own message leaves out. */
export function validationWords(message: string, problems: Problem[] | undefined): string {
  const [problem] = problems ?? [];
  const params = problem?.params ?? {};
  if (typeof params.additionalProperty === "string") return `${message}: ${params.additionalProperty}`;
  if (Array.isArray(params.allowedValues)) return `${message}: ${params.allowedValues.join(", ")}`;
  const types = typesOf(problem?.parentSchema);
  if (problem?.keyword === "discriminator") return `body/type must be one of ${types.join(", ")}`;
  return message;
}
