import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

const description =
  "Builds and steers an emulated Meta: worlds, people and what they do, time, faults, reviews, webhooks. Times are ISO 8601 on the emulated clock. Errors: `{ error: { code, message } }` with a 4xx status.";

const refusal = {
  description: "What is wrong with the call.",
  type: "object",
  properties: {
    error: {
      type: "object",
      properties: { code: { type: "string" }, message: { type: "string" } },
      required: ["code", "message"],
    },
  },
  required: ["error"],
};
/** What is answered differs by world and is not described. */
const response = { "2xx": { description: "Done." }, "4xx": refusal };

/** Collects every route of the control API into an OpenAPI document at `/control/openapi.json`. Register it first. */
export async function documentControl(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Meta emulator, control API",
        version: "1",
        description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      components: { securitySchemes: { controlToken: { type: "http", scheme: "bearer" } } },
      security: [{ controlToken: [] }, {}],
    },
    transform: ({ schema, url, route }) => ({
      schema: url.startsWith("/control/")
        ? { ...schema, operationId: operationId(String(route.method), url), response }
        : { ...schema, hide: true },
      url,
    }),
  });
}

/** `POST /control/customers/:id/messages` → `postCustomersIdMessages`: what generated clients call it. */
function operationId(method: string, url: string): string {
  const words = url.split(/[^A-Za-z]+/).slice(2);
  return method.toLowerCase() + words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}
