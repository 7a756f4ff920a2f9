import { createHmac } from "node:crypto";
import type { Simulation } from "../simulation.ts";
import type { StoredMedia } from "./types.ts";

/** Links to a file's bytes live this long. */
export const linkLifeMs = 5 * 60_000;

export const downloadPath = "/lookaside.fbsbx.com/whatsapp_business/attachments/";

/** A link to the bytes as Meta gives it: on another host's name, signed, and dead after five minutes. */
export function linkToMedia(sim: Simulation, media: StoredMedia, source?: "webhook"): string {
  const expires = Math.floor((sim.clock.now() + linkLifeMs) / 1000);
  const query = new URLSearchParams({ mid: media.id });
  if (source) query.set("source", source);
  query.set("ext", String(expires));
  query.set("hash", hashOf(media, String(expires)));
  return `${sim.origin()}${downloadPath}?${query}`;
}

export type LinkQuery = { mid?: string; ext?: string; hash?: string };

/** The file a link leads to, null when it is wrong or too old. */
export function findLinkedMedia(sim: Simulation, { mid = "", ext = "", hash }: LinkQuery): StoredMedia | null {
  const media = sim.world.media.find(mid);
  if (!media || hash !== hashOf(media, ext) || Number(ext) * 1000 <= sim.clock.now()) return null;
  return media;
}

/** Nobody who does not have the file already can guess it. */
function hashOf(media: StoredMedia, expires: string): string {
  return createHmac("sha256", media.sha256).update(`${media.id}:${expires}`).digest("base64url");
}
