import type { FastifyInstance } from "fastify";
import { toBuffer, toString as toText } from "qrcode";
import { pictureRoute, readProfile } from "../profile/business-profile.ts";
import type { Simulation } from "../simulation.ts";
import { imagePath, linkOf } from "./message-links.ts";

/** Pictures that anybody may fetch: QR codes of short links, and profile pictures. */
export async function pictureRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<{ Params: { file: string } }>(`${imagePath}:file`, async ({ params }, reply) => {
    const [code = "", format] = params.file.split(".");
    const qr = sim.world.qrCodes.find(code);
    if (!qr) return reply.status(404).type("text/plain").send("Not Found");
    if (format === "png") return reply.type("image/png").send(await toBuffer(linkOf(qr), { width: 512 }));
    return reply.type("image/svg+xml").send(await toText(linkOf(qr), { type: "svg" }));
  });
  server.get<{ Params: { phoneNumberId: string } }>(pictureRoute, async ({ params }, reply) => {
    const { picture } = readProfile(sim, params.phoneNumberId);
    const bytes = picture && sim.files.find(picture.sha256);
    if (!picture || !bytes) return reply.status(404).type("text/plain").send("Not Found");
    return reply.type(picture.mimeType).send(bytes);
  });
}
