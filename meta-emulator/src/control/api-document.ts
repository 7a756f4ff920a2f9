import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

const description =
  "Builds and steers an emulated Meta: worlds, people and what they do, time, faults, reviews, webhooks. Times are ISO 8601 on the emulated clock. Errors: `{ error: { code, message } }` with a 4xx status.";

/** Collects every route of the control API into an OpenAPI document at `/control/openapi.json`. Register it first. */
export async function documentControl(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Meta emulator, control API", version: "1", description },
      components: { securitySchemes: { controlToken: { type: "http", scheme: "bearer" } } },
      security: [{ controlToken: [] }, {}],
    },
    transform: ({ schema, url }) => ({
      schema: url.startsWith("/control/") ? (schema ?? {}) : { ...schema, hide: true },
      url,
    }),
  });
}
