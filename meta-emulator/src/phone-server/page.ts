import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Built by Vite from `src/phone`. */
const builtPage = join(import.meta.dirname, "../../dist/phone");

const policy =
  "default-src 'self'; img-src 'self' data: blob: http: https:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Serves the phone page at `/` and `/phone` when it has been built. */
export async function phonePage(server: FastifyInstance): Promise<void> {
  if (!existsSync(join(builtPage, "index.html"))) {
    server.get("/", (_request, reply) =>
      reply.type("text/plain").send("The phone page is not built yet: npx vite build, in the emulator's folder.\n"),
    );
    return;
  }
  await server.register(fastifyStatic, { root: builtPage, wildcard: false, index: false });
  for (const path of ["/", "/phone", "/phone/"]) {
    server.get(path, (_request, reply) =>
      reply.header("content-security-policy", policy).header("cache-control", "no-cache").sendFile("index.html"),
    );
  }
}
