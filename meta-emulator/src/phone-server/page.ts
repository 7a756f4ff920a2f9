import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

const policy =
  "default-src 'self'; img-src 'self' data: blob: http: https:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/**
 * Serves the phone page at `/` and `/phone`. Looked up at every request, so that the page can be built, or built
 * again, while the emulator runs.
 */
export async function phonePage(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, { root: folder, serve: false });
  const sendPage = (reply: FastifyReply): FastifyReply => {
    if (!existsSync(join(folder, "index.html"))) {
      return reply
        .type("text/plain")
        .send("The phone page is not built yet: npx vite build, in the emulator's folder.\n");
    }
    reply.header("content-security-policy", policy).header("cache-control", "no-cache");
    return reply.sendFile("index.html", { cacheControl: false });
  };
  server.get("/", (_request, reply) => sendPage(reply));
  server.get("/phone", (_request, reply) => sendPage(reply));
  server.get("/phone/", (_request, reply) => reply.redirect("/phone"));
  server.get<{ Params: { "*": string } }>("/assets/*", (request, reply) =>
    reply.sendFile(`assets/${request.params["*"]}`, { maxAge: "1y", immutable: true }),
  );
  server.get<{ Params: { file: string } }>("/:file", (request, reply) => reply.sendFile(request.params.file));
}
