import { createHmac } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { StoredMedia } from "../media/types.ts";
import type { Simulation } from "../simulation.ts";
import { isInstagram, type SocialAccount } from "./accounts.ts";
import { portraitOf } from "./portrait.ts";

/** Meta says only that such links expire. */
const attachmentLifeMs = 7 * 24 * 3_600_000;
const portraitLifeMs = 3 * 24 * 3_600_000;

const attachmentPaths = {
  instagram: "/lookaside.fbsbx.com/ig_messaging_cdn/",
  messenger: "/scontent.xx.fbcdn.net/v/attachments/",
};
const portraitPath = "/platform-lookaside.fbsbx.com/platform/profilepic/";

/** A link to a file a person sent, good without a token until it expires. Without a file: to a picture of a story. */
export function linkToAttachment(sim: Simulation, account: SocialAccount, media?: StoredMedia): string {
  const path = isInstagram(account) ? attachmentPaths.instagram : attachmentPaths.messenger;
  return signed(sim, path, media?.id ?? `story${account.id}`, attachmentLifeMs);
}

/** `profile_pic` of a person. */
export function linkToPortrait(sim: Simulation, scopedId: string): string {
  return signed(sim, portraitPath, scopedId, portraitLifeMs);
}

type LinkQuery = { asset_id?: string; ext?: string; signature?: string };

/** Where those links lead: other hosts with Meta. */
export async function cdnRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  for (const path of Object.values(attachmentPaths)) {
    server.get<{ Querystring: LinkQuery }>(path, (request, reply) => {
      const id = valid(sim, request.query);
      const media = id === null ? null : sim.world.media.find(id);
      const bytes = media && sim.files.find(media.sha256);
      if (media && bytes) return reply.type(media.mimeType).header("x-content-type-options", "nosniff").send(bytes);
      if (id?.startsWith("story")) return reply.type("image/svg+xml").send(portraitOf("Story"));
      return reply
        .status(id === null ? 403 : 404)
        .type("text/plain")
        .send("URL signature expired");
    });
  }
  server.get<{ Querystring: LinkQuery }>(portraitPath, (request, reply) => {
    const id = valid(sim, request.query);
    const contact = sim.world.socialContacts.find(sim.world.scopedIds.find(id ?? "") ?? "");
    const person = sim.world.customers.find(contact?.customerId ?? "");
    if (!person) return reply.status(403).type("text/plain").send("URL signature expired");
    return reply.type("image/svg+xml").send(portraitOf(person.name));
  });
}

function signed(sim: Simulation, path: string, id: string, lifeMs: number): string {
  const expires = String(Math.floor((sim.clock.now() + lifeMs) / 1000));
  const query = new URLSearchParams({ asset_id: id, ext: expires, signature: signatureOf(id, expires) });
  return `${sim.origin()}${path}?${query}`;
}

/** What a link leads to, null when it was tampered with or is too old. */
function valid(sim: Simulation, { asset_id: id = "", ext = "", signature }: LinkQuery): string | null {
  return signature === signatureOf(id, ext) && Number(ext) * 1000 > sim.clock.now() ? id : null;
}

/** Keeps honest programs honest: nothing here is secret. */
function signatureOf(id: string, expires: string): string {
  return createHmac("sha256", "meta-emulator cdn").update(`${id}:${expires}`).digest("base64url");
}
