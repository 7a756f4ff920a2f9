import type { ChatMedia } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import { linkToMedia } from "./media-links.ts";
import type { StoredMedia } from "./types.ts";

const dayMs = 24 * 3_600_000;
/** Of what a business uploads, and of what arrives by webhook. */
const uploadLifeMs = 30 * dayMs;
const inboundLifeMs = 7 * dayMs;

export type NewFile = { bytes: Buffer; mimeType: string; fileName: string | null };

/** A file a business uploads for its number. */
export function keepUpload(sim: Simulation, phoneNumberId: string, file: NewFile): StoredMedia {
  return keep(sim, file, phoneNumberId, sim.clock.now() + uploadLifeMs);
}

/** A file on a person's phone, not sent to anybody yet; also what the phone shows of a business's link. */
export function keepOnPhone(sim: Simulation, file: NewFile): StoredMedia {
  return keep(sim, file, null, null);
}

/** A person sends a file from the phone: the business gets an id of its own, good for seven days. */
export function handOver(sim: Simulation, file: StoredMedia, phoneNumberId: string): StoredMedia {
  const expiresAt = sim.clock.now() + inboundLifeMs;
  const media = { ...file, id: newObjectId(), phoneNumberId, expiresAt };
  return sim.world.media.put(media.id, media);
}

/** The part of a webhook that every kind of media has. */
export function describeInbound(sim: Simulation, media: StoredMedia): Record<string, unknown> {
  return {
    mime_type: media.mimeType,
    sha256: Buffer.from(media.sha256, "hex").toString("base64"),
    id: media.id,
    url: linkToMedia(sim, media, "webhook"),
  };
}

/** Null when there is none, or its time is over. */
export function findMedia(sim: Simulation, id: string): StoredMedia | null {
  const media = sim.world.media.find(id);
  if (!media || (media.expiresAt !== null && media.expiresAt <= sim.clock.now())) return null;
  return media;
}

/** As the phone shows it. */
export function viewMedia(media: StoredMedia): ChatMedia {
  const { id, mimeType, sizeBytes, fileName } = media;
  return { mediaId: id, url: `/phone/api/media/${id}`, mimeType, sizeBytes, fileName };
}

function keep(sim: Simulation, file: NewFile, phoneNumberId: string | null, expiresAt: number | null): StoredMedia {
  const { bytes, mimeType, fileName } = file;
  const id = newObjectId();
  const sha256 = sim.files.put(bytes);
  const media = { id, sha256, mimeType, sizeBytes: bytes.length, fileName, phoneNumberId, expiresAt };
  return sim.world.media.put(id, media);
}
