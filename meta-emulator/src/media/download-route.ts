import type { FastifyInstance } from "fastify";
import { getPhoneNumber, readAccess } from "../graph/access.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import { downloadPath, findLinkedMedia, type LinkQuery } from "./media-links.ts";

/** Where links to media lead: another host with Meta. Asks for the token, and answers no JSON when something is wrong. */
export async function downloadRoute(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<{ Querystring: LinkQuery }>(downloadPath, async (request, reply) => {
    const fault = sim.faults.draw("media_download");
    if (fault || sim.faults.strikes("mediaDownloads"))
      return reply
        .status(fault?.code ?? 500)
        .type("text/html")
        .send("<h1>Error</h1>");
    const media = findLinkedMedia(sim, request.query);
    const bytes = media && sim.files.find(media.sha256);
    if (!media?.phoneNumberId || !bytes) return reply.status(404).type("text/plain").send("Not Found");
    try {
      const access = readAccess(sim, request, {});
      getPhoneNumber(sim, access, "GET", media.phoneNumberId, "whatsapp_business_messaging");
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return reply.status(error.httpStatus === 400 ? 404 : error.httpStatus).send(error.envelope());
    }
    return reply.type(media.mimeType).header("cache-control", "private").send(bytes);
  });
}
