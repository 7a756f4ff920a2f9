import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { keepOnPhone, viewMedia } from "./keep-media.ts";

/** Larger than WhatsApp hands over, so that this too can be tried. */
const longestPhoneFileBytes = 110 * 1024 * 1024;

/** Files of the people: `POST media` with the bytes as body, `GET media/:id`. For the phone page and for tests. */
export async function phoneMediaRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  server.post<{ Querystring: { name?: string } }>(
    "/media",
    {
      bodyLimit: longestPhoneFileBytes,
      schema: { summary: "Puts a file on a person's phone: the body is its bytes." },
    },
    (request) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
        throw new ApiError(400, "file_empty", "the body is the file's bytes, and there are none");
      }
      const mimeType = request.headers["content-type"] ?? "application/octet-stream";
      return viewMedia(keepOnPhone(sim, { bytes, mimeType, fileName: request.query.name ?? null }));
    },
  );
  server.get<{ Params: { id: string } }>(
    "/media/:id",
    { schema: { summary: "The bytes of a file." } },
    (request, reply) => {
      const media = sim.world.media.find(request.params.id);
      const bytes = media && sim.files.find(media.sha256);
      if (!media || !bytes) throw new ApiError(404, "media_unknown", "there is no such file");
      // A file is shown, never run: whoever sent it may have called a page a picture.
      reply.header(
        "content-security-policy",
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'",
      );
      reply.header("x-content-type-options", "nosniff").header("cache-control", "private, max-age=3600");
      return reply.type(media.mimeType).send(bytes);
    },
  );
}
